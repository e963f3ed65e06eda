import { Link, makeStyles, tokens } from '@fluentui/react-components';
import { createElement, Fragment, type ReactNode } from 'react';
import { botName } from '../../shared/sandbox-api.ts';
import { type Block, type Inline, parseMarkdown } from './markdown.ts';

/** What the bot says, with its Markdown. */
export function BotWords({ text }: { text: string }) {
  const styles = useStyles();
  const show = (block: Block): ReactNode =>
    block.kind === 'paragraph' ? (
      <p className={styles.paragraph}>
        {row(block.lines.flatMap((line, at) => [at > 0 && <br />, inlines(line)]))}
      </p>
    ) : (
      createElement(
        block.ordered ? 'ol' : 'ul',
        { className: styles.list },
        ...block.items.map((item) => createElement('li', null, inlines(item))),
      )
    );
  return <div className={styles.words}>{row(parseMarkdown(text).map(show))}</div>;
}

/** What a person wrote, as it was written; only the mention stands out. */
export function PlainWords({ text }: { text: string }) {
  const styles = useStyles();
  const parts = text.split(new RegExp(`(@(?:${botName}|desk)\\b)`, 'i'));
  return (
    <p className={styles.plain}>
      {row(
        parts.map((part, index) =>
          index % 2 === 1 ? createElement('span', { className: styles.mention }, part.slice(1)) : part,
        ),
      )}
    </p>
  );
}

/** Children in their order; they never move, so they need no keys. */
const row = (children: ReactNode[]): ReactNode => createElement(Fragment, null, ...children);

const inlines = (all: Inline[]): ReactNode => row(all.map(inlineNode));

function inlineNode(inline: Inline): ReactNode {
  switch (inline.kind) {
    case 'text':
      return inline.text;
    case 'code':
      return <code>{inline.text}</code>;
    case 'strong':
      return <strong>{inlines(inline.inlines)}</strong>;
    case 'emphasis':
      return <em>{inlines(inline.inlines)}</em>;
    case 'link':
      return (
        <Link href={inline.url} target="_blank" rel="noreferrer" inline>
          {inlines(inline.inlines)}
        </Link>
      );
  }
}

const useStyles = makeStyles({
  words: { display: 'flex', flexDirection: 'column', gap: '6px', overflowWrap: 'anywhere' },
  paragraph: { margin: 0 },
  list: { margin: 0, paddingLeft: '20px' },
  plain: { margin: 0, whiteSpace: 'pre-wrap', overflowWrap: 'anywhere' },
  mention: { color: tokens.colorBrandForeground1, fontWeight: tokens.fontWeightSemibold },
});
