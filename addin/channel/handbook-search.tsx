import {
  Button,
  makeStyles,
  Popover,
  PopoverSurface,
  PopoverTrigger,
  SearchBox,
  tokens,
} from '@fluentui/react-components';
import { BookSearchRegular } from '@fluentui/react-icons';
import { useEffect, useRef, useState } from 'react';
import type { SearchOutcome } from '../../shared/sandbox-api.ts';

export type Passage = Pick<SearchOutcome['found'][number], 'title' | 'card'>;

const pause = 250;

/** The app's search beside the place to write, as Teams offers it: what is chosen goes into the message as a card. */
export function HandbookSearch({
  onSearch,
  onChosen,
}: {
  onSearch: (text: string) => Promise<SearchOutcome>;
  onChosen: (passage: Passage) => void;
}) {
  const styles = useStyles();
  const [open, setOpen] = useState(false);
  const [text, setText] = useState('');
  const [outcome, setOutcome] = useState<SearchOutcome | null>(null);
  const search = useRef(onSearch);
  search.current = onSearch;

  useEffect(() => {
    if (!open) return;
    let gone = false;
    const timer = setTimeout(
      () => search.current(text).then((came) => gone || setOutcome(came)),
      text === '' ? 0 : pause,
    );
    return () => {
      gone = true;
      clearTimeout(timer);
    };
  }, [open, text]);

  const choose = (passage: Passage) => {
    setOpen(false);
    setText('');
    onChosen(passage);
  };

  return (
    <Popover open={open} onOpenChange={(_, data) => setOpen(data.open)} positioning="above-end" inline>
      <PopoverTrigger disableButtonEnhancement>
        <Button appearance="subtle" icon={<BookSearchRegular />} aria-label="Search the handbook" />
      </PopoverTrigger>
      <PopoverSurface className={styles.surface} aria-label="Search the handbook">
        <SearchBox
          className={styles.box}
          placeholder="Search the handbook"
          aria-label="Words or a question"
          value={text}
          onChange={(_, { value }) => setText(value)}
        />
        <div role="status" className={styles.notice}>
          {outcome?.notice ?? (outcome === null ? 'Searching …' : '')}
        </div>
        <ul className={styles.list} aria-label="Passages">
          {outcome?.found.map(({ title, text: words, card }) => (
            <li key={title + words}>
              <button type="button" className={styles.choice} onClick={() => choose({ title, card })}>
                <span className={styles.title}>{title}</span>
                <span className={styles.words}>{words}</span>
              </button>
            </li>
          ))}
        </ul>
      </PopoverSurface>
    </Popover>
  );
}

const useStyles = makeStyles({
  surface: {
    display: 'flex',
    flexDirection: 'column',
    boxSizing: 'border-box',
    width: 'min(420px, calc(100vw - 24px))',
    maxHeight: 'min(460px, calc(100vh - 120px))',
    padding: '10px',
  },
  box: { width: '100%', maxWidth: 'none' },
  notice: {
    padding: '4px 2px',
    fontSize: tokens.fontSizeBase200,
    color: tokens.colorNeutralForeground2,
    ':empty': { padding: 0, marginTop: '6px' },
  },
  list: { listStyleType: 'none', margin: 0, padding: 0, minHeight: 0, overflowY: 'auto' },
  choice: {
    display: 'flex',
    flexDirection: 'column',
    gap: '2px',
    width: '100%',
    padding: '7px 8px',
    font: 'inherit',
    textAlign: 'left',
    color: tokens.colorNeutralForeground1,
    backgroundColor: 'transparent',
    border: 'none',
    borderRadius: tokens.borderRadiusMedium,
    cursor: 'pointer',
    overflowWrap: 'anywhere',
    ':hover': { backgroundColor: tokens.colorNeutralBackground1Hover },
    ':focus-visible': { outline: `2px solid ${tokens.colorStrokeFocus2}`, outlineOffset: '-2px' },
  },
  title: { fontWeight: tokens.fontWeightSemibold },
  words: {
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
    color: tokens.colorNeutralForeground2,
    display: '-webkit-box',
    WebkitLineClamp: 2,
    WebkitBoxOrient: 'vertical',
    overflow: 'hidden',
  },
});
