import assert from 'node:assert/strict';
import { askInParts } from '../../../../shared/handbook/ask.ts';
import { openHandbook } from '../../../../shared/handbook/handbook.ts';
import { readHandbook } from '../../../../shared/handbook/pages/pages.ts';
import type { Source } from '../../../../shared/handbook/section.ts';

const source: Source = { id: 'guide', name: 'Guide', url: 'https://guide.example', style: 'gitbook' };
const state = { id: 'vt', name: 'Vermont', handbooks: [source], contacts: [], questions: [], portals: [] };

/** The passage that a page answers a question with. */
function quoted(page: string, question: string): string | null | undefined {
  const files = {
    'page.md': page,
    'other.md': '# Other\n',
    'SUMMARY.md': '* [Page](page.md)\n* [Other](other.md)\n',
  };
  const handbook = openHandbook(state, readHandbook(files, source).sections, [state]);
  return askInParts(handbook, { id: null, question, context: [] }).parts[0]?.passage;
}

describe('a passage', () => {
  it('shows all lines of a cell, under the names of its row and column', () => {
    const cell = (...lines: string[]) => lines.map((line) => `<p>${line}</p>`).join('');
    const page = `# Products\n\n| Product | Why it is none | What to do |\n|---|---|---|\n| Dashboard. An interactive page that lets people look at figures made before they came | ${cell('✅ Public', '❌ Complete', '❌ Readable by machines', '✅ Timely')} | Link it. |\n| Brochure. A document on paper, printed and handed out by the agency in its offices | ${cell('✅ Public', '❌ Timely', '❌ Complete', '✅ An open format if PDF')} | Scan it. |\n`;
    assert.equal(
      quoted(page, 'is a pdf in an open format?'),
      'Brochure · Why it is none\n• ✅ Public\n• ❌ Timely\n• ❌ Complete\n• ✅ An open format if PDF',
    );
  });

  it('says whose cell it is where columns stand side by side', () => {
    const text =
      'and keeps at it for as long as it takes, which may be longer than anybody in the whole agency thought at first, or ever told';
    const page = `# Publishing team\n\n| Steward | Custodian |\n|---|---|\n| Collects the measurements ${text} | Looks after the database ${text} |\n`;
    assert.match(
      quoted(page, 'who looks after the database?') ?? '',
      /^Custodian\n• Looks after the database/,
    );
  });

  it('gives a long checklist by the names of its items, and never what only heads a link', () => {
    const item = (name: string) =>
      `* [ ] **${name}.** ${`What ${name.toLowerCase()} stands for. `.repeat(12)}\n`;
    const page = `# Metadata fields\n\n**Referenced from:**\n\n{% content-ref url="other.md" %}\n[other.md](other.md)\n{% endcontent-ref %}\n\n## Required fields\n\n${['Title', 'Licence', 'Frequency', 'Publisher'].map(item).join('')}\n`;
    assert.equal(
      quoted(page, 'what are the required metadata fields'),
      '• Title\n• Licence\n• Frequency\n• Publisher',
    );
    assert.doesNotMatch(quoted(page, 'metadata fields') ?? '', /Referenced from/);
  });

  it('shows that a section goes on', () => {
    const page = `# Uploading\n\n${['First', 'Then', 'Last'].map((one) => `${one} ${'somebody looks at the figures again and again '.repeat(8)}.`).join('\n\n')}\n`;
    assert.match(quoted(page, 'uploading') ?? '', /\n…$/);
  });
});
