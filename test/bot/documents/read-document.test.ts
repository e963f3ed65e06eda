import assert from 'node:assert/strict';
import { openDocumentReader } from '../../../bot/documents/read-document.ts';
import { Unreadable } from '../../../bot/documents/unreadable.ts';
import { readHandbook } from '../../../shared/handbook/pages/pages.ts';
import type { Source } from '../../../shared/handbook/section.ts';
import { docxOf, type Printed, paragraph, pdfOf } from './made-documents.ts';

const source: Source = { id: 'r', name: 'Rules', url: 'https://rules.example/at', style: 'document' };

describe('documents that are no Markdown', function () {
  this.timeout(60_000);
  const reader = openDocumentReader();
  after(() => reader.close());
  const sections = async (name: string, content: string | Uint8Array, url: string | null = null) => {
    const bytes = typeof content === 'string' ? new TextEncoder().encode(content) : content;
    const text = await reader.read({ name, bytes, url });
    return readHandbook({ [name]: text }, source).sections;
  };
  const told = async (name: string, content: string | Uint8Array, url: string | null = null) =>
    (await sections(name, content, url)).map(
      ({ headings, url, blocks }) =>
        `${headings.join(' › ')} <${url}> ${blocks.map(({ kind, text }) => `${kind[0]}:${text}`).join(' | ')}`,
    );
  const refused = (name: string, content: string | Uint8Array, why: RegExp) =>
    assert.rejects(
      sections(name, content),
      (error) => error instanceof Unreadable && why.test(error.message),
    );

  it('HTML pages give their main content, with their own anchors, tables, lists and links', async () => {
    const page = `<html><head><title>Fees | State</title><link rel="canonical" href="https://rules.example/fees"><style>x{}</style></head><body>
      <nav><a href="/">Home</a></nav><div class="cookie-banner">Cookies!</div><header>Site name</header>
      <main><h1>Fees <a class="headerlink" href="#fees">¶</a></h1><p>Write to <a href="mailto:fee@rules.example">us</a> *now*.</p>
      <h2 id="late">Late fees</h2><ul><li>One<ul><li>Deep</li></ul></li></ul>
      <table><tr><th>Kind</th><th>Fee</th></tr><tr><td>Map</td><td>2 | 3</td></tr></table>
      <dl><dt>Waiver</dt><dd>No fee.</dd></dl><script>alert(1)</script><p hidden>secret</p></main><footer>Foot</footer></body></html>`;
    assert.deepEqual(await told('fees.html', page), [
      'Fees <https://rules.example/fees> p:Write to us (fee@rules.example) *now*.',
      'Fees › Late fees <https://rules.example/fees#late> i:One | i:Deep | r:Kind · Fee | r:Kind: Map · Fee: 2 | 3 | t:Waiver | p:No fee.',
    ]);
    const fetched = await sections('fees.html', page, 'https://other.example/x');
    assert.equal(fetched[1]?.url, 'https://other.example/x#late');
    assert.deepEqual(fetched[0]?.links, ['mailto:fee@rules.example']);
  });

  it('Word documents give headings, lists of contents left out, tables and mailboxes', async () => {
    const cell = (text: string) => `<w:tc>${paragraph(text)}</w:tc>`;
    const body = [
      paragraph('Rules of the Desk', 'Title'),
      paragraph('Fees ....... 3', 'T1'),
      paragraph('Fees', 'H1'),
      `<w:p><w:r><w:t xml:space="preserve">Write to </w:t></w:r><w:hyperlink r:id="l1"><w:r><w:t>the desk</w:t></w:r></w:hyperlink></w:p>`,
      paragraph('Waivers', 'H2'),
      `<w:tbl><w:tr>${cell('Kind')}${cell('Fee')}</w:tr><w:tr>${cell('Map &lt;b&gt;')}${cell('2')}</w:tr></w:tbl>`,
    ].join('');
    assert.deepEqual(await told('rules.docx', docxOf(body)), [
      'Rules of the Desk <https://rules.example/at> ',
      'Rules of the Desk › Fees <https://rules.example/at> p:Write to the desk (desk@rules.example)',
      'Rules of the Desk › Fees › Waivers <https://rules.example/at> r:Kind · Fee | r:Kind: Map <b> · Fee: 2',
    ]);
  });

  it('Word documents give footnotes with the section they belong to, and checklists as such', async () => {
    const w = 'http://schemas.openxmlformats.org/wordprocessingml/2006/main';
    const note = (id: number, text: string) => `<w:footnote w:id="${id}">${paragraph(text)}</w:footnote>`;
    const withNote = (text: string, id: number) =>
      `<w:p><w:r><w:t>${text}</w:t></w:r><w:r><w:footnoteReference w:id="${id}"/></w:r></w:p>`;
    const control = (ticked: boolean, text: string) =>
      `<w:p><w:sdt><w:sdtPr><w14:checkbox xmlns:w14="http://schemas.microsoft.com/office/word/2010/wordml"><w14:checked w14:val="${Number(ticked)}"/></w14:checkbox></w:sdtPr><w:sdtContent><w:r><w:t>☐</w:t></w:r></w:sdtContent></w:sdt><w:r><w:t xml:space="preserve"> ${text}</w:t></w:r></w:p>`;
    const body = [
      paragraph('Rules', 'Title'),
      paragraph('Fees', 'H1'),
      withNote('Two dollars.', 1),
      paragraph('Waivers', 'H1'),
      withNote('None.', 2),
      paragraph('Before you send:'),
      paragraph('☐ Ask the steward'),
      control(true, 'Look at the list'),
      paragraph('Thanks', 'H1'),
      paragraph('To all.'),
    ].join('');
    const type = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships/footnotes';
    const document = docxOf(body, {
      'word/footnotes.xml': new TextEncoder().encode(
        `<w:footnotes xmlns:w="${w}">${note(1, 'As of May.')}${note(2, 'But see fees.')}</w:footnotes>`,
      ),
      'word/_rels/document.xml.rels': new TextEncoder().encode(
        `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="s1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/styles" Target="styles.xml"/><Relationship Id="f1" Type="${type}" Target="footnotes.xml"/></Relationships>`,
      ),
    });
    assert.deepEqual(
      (await told('rules.docx', document)).map((one) => one.replace(/ <[^>]*>/, '')),
      [
        'Rules ',
        'Rules › Fees p:Two dollars.[1] | p:[1] As of May.',
        'Rules › Waivers p:None.[2] | p:Before you send: | t:Ask the steward | t:Look at the list | p:[2] But see fees.',
        'Rules › Thanks p:To all.',
      ],
    );
  });

  const foot = (page: number): Printed[] => [
    { text: 'Rules of the State', size: 9, y: 760 },
    { text: String(page), size: 9, y: 30 },
  ];
  const print = pdfOf([
    [
      ...foot(1),
      { text: 'Open Data Rules', size: 22, y: 700 },
      { text: 'Step 1. Find Tables', size: 15, y: 650 },
      {
        text: 'Ask in the office which tables are kept there, and write down each of them with high-',
        y: 620,
      },
      {
        text: 'value ones first; those of high rank are looked at by the officer and must be weighed by',
        y: 606,
      },
      { text: '1', size: 7, y: 100 },
      { text: 'Section 4 says so.', size: 9, x: 78, y: 96 },
    ],
    [
      ...foot(2),
      { text: 'all who know them.', y: 700 },
      { text: '1. Look at the list.', y: 670 },
      { text: '2. Ask again.', y: 656 },
      { text: 'Step 2. Publish', size: 15, y: 600 },
      { text: 'Publish them.', y: 570 },
    ],
    [...foot(3), { text: 'Thanks.', y: 700 }],
  ]);

  it('PDF gives headings by size with their page, sentences over page breaks, steps, and footnotes last', async () => {
    assert.deepEqual(await told('rules.pdf', print, 'https://rules.example/rules.pdf'), [
      'Open Data Rules <https://rules.example/rules.pdf#page=1> ',
      'Open Data Rules › Step 1. Find Tables <https://rules.example/rules.pdf#page=1> ' +
        'p:Ask in the office which tables are kept there, and write down each of them with high-value ones first; those of high rank are looked at by the officer and must be weighed by all who know them. ' +
        '| i:Look at the list. | i:Ask again. | p:¹ Section 4 says so.',
      'Open Data Rules › Step 2. Publish <https://rules.example/rules.pdf#page=2> p:Publish them. | p:Thanks.',
    ]);
    // Where the handbook is published at a page that only offers the file, no page of it opens.
    assert.deepEqual([...new Set((await sections('rules.pdf', print)).map(({ url }) => url))], [source.url]);
  });

  it('PDF gives the mailboxes and forms its links lead to, tables row by row, and each item one mark', async () => {
    const cells = (y: number, ...texts: string[]): Printed[] =>
      texts.map((text, at) => ({ text, x: 72 + at * 150, y }));
    const pages: Printed[][] = [
      [
        { text: 'Rules', size: 22, y: 740 },
        { text: 'Write to', y: 700 },
        { text: 'the team', x: 113, y: 700, to: 'mailto:team@x.example' },
        { text: 'or fill out', x: 159, y: 700 },
        { text: 'this form', x: 207, y: 700, to: 'https://x.example/a_b?c=1&d=2' },
        { text: 'or read', x: 255, y: 700 },
        { text: 'more', x: 293, y: 700, to: 'https://x.example/news/more.html' },
        ...cells(660, 'Name', 'E-mail', 'Phone'),
        ...cells(646, 'Ann Lee', 'ann_lee@x.example', '555 1234'),
        ...cells(632, 'Bo Li', 'bo@x.example', '555 1235'),
        { text: 'of the house', x: 72 + 150, y: 618 },
        { text: 'Send it', y: 590 },
        { text: 'a. by e-mail', y: 570 },
        { text: 'b. by hand', y: 550 },
      ],
    ];
    assert.deepEqual(await told('rules.pdf', pdfOf(pages)), [
      'Rules <https://rules.example/at> p:Write to the team (team@x.example) or fill out this form (https://x.example/a_b?c=1&d=2) or read more ' +
        '| r:Name · E-mail · Phone | r:Name: Ann Lee · E-mail: ann_lee@x.example · Phone: 555 1234 | r:Name: Bo Li · E-mail: bo@x.example of the house · Phone: 555 1235 ' +
        '| p:Send it | i:by e-mail | i:by hand',
    ]);
  });

  it('PDF gives lettered items their letters as labels, below the numbered ones they are set in under', async () => {
    const lines: [number, number, string][] = [
      [
        72,
        700,
        'Do this in order, with all who know the tables that are kept in the office and elsewhere too:',
      ],
      [72, 680, '1. Look at the list of tables that are kept in the office and write down each one of them.'],
      [108, 666, 'a. by e-mail to the desk'],
      [
        108,
        652,
        'b. by hand at the counter on the first floor of the house, which is open every day from nine',
      ],
      [122, 638, 'to five'],
      [126, 624, 'i. in person'],
      [126, 610, 'ii. by proxy'],
      [108, 596, 'c. by post'],
      [72, 582, '2. Send it.'],
      [72, 550, 'Or (a) not at all.'],
      [108, 530, '(a) first'],
      [108, 516, '(b) second'],
      [72, 490, 'A. Lincoln said so.'],
    ];
    const pdf = pdfOf([
      [{ text: 'Rules', size: 22, y: 740 }, ...lines.map(([x, y, text]) => ({ x, y, text }))],
    ]);
    const [section] = await sections('rules.pdf', pdf);
    assert.deepEqual(
      section?.blocks.map(({ kind, number, label, text, depth }) =>
        [kind[0], depth, number ?? label ?? '-', text.slice(0, 18)].join(' '),
      ),
      [
        'p 0 - Do this in order, ',
        'i 0 1 Look at the list o',
        'i 1 a. by e-mail to the d',
        'i 1 b. by hand at the cou',
        'i 2 i. in person',
        'i 2 ii. by proxy',
        'i 1 c. by post',
        'i 0 2 Send it.',
        'p 0 - Or (a) not at all.',
        'i 0 (a) first',
        'i 0 (b) second',
        'p 0 - A. Lincoln said so',
      ],
    );
    assert.match(section?.blocks[3]?.text ?? '', /nine to five$/);
  });

  /** Lines of two columns as they are printed side by side, the right ones `lower`. */
  const sideBySide = (left: string[], right: string[], lower = 0): Printed[] =>
    Array.from({ length: Math.max(left.length, right.length) }, (_, at) => [
      { text: left[at] ?? '', x: 72, y: 700 - at * 14 },
      { text: right[at] ?? '', x: 320, y: 700 - at * 14 - lower },
    ])
      .flat()
      .filter(({ text }) => text !== '');
  const leftColumn = [
    'Lanterns are counted at dusk by those who',
    'keep them, and the count is written down',
    'in the book that lies in the office. Who',
    'finds a lantern that burns no more tells',
    'the steward.',
    '1. Look at every lantern on the list that',
    'hangs in the office.',
    '2. Write down which of them burn, and go',
    'on with the next street when all of those',
    'in the first one have been looked at by',
  ];
  const rightColumn = [
    'two people of the house.',
    '3. Send the list to the steward, who will',
    'look at it on the next day and says what',
    'is to be done.',
    'A lantern that has not burned for a week',
    'is taken down and brought to the smith in',
    'the next town, where it is mended. There',
    'is no fee for that. Who wants to know how',
    'long it takes may ask at the counter, or',
    'write to the smith.',
  ];

  it('PDF in two columns is read column after column, whatever order its lines are kept in', async () => {
    const title = { text: 'Lanterns', size: 22, y: 740 };
    const over = {
      text: 'This line runs over the whole of the page, and what stands below it is read after it, as it should be.',
      y: 540,
    };
    const expected =
      'Lanterns: Lanterns are counted at dusk by those who keep them, and the count is written down in the book that lies in the office. Who finds a lantern that burns no more tells the steward.' +
      ' | 1 Look at every lantern on the list that hangs in the office.' +
      ' | 2 Write down which of them burn, and go on with the next street when all of those in the first one have been looked at by two people of the house.' +
      ' | 3 Send the list to the steward, who will look at it on the next day and says what is to be done.' +
      ' | A lantern that has not burned for a week is taken down and brought to the smith in the next town, where it is mended. There is no fee for that. Who wants to know how long it takes may ask at the counter, or write to the smith.' +
      ` | ${over.text}`;
    for (const lower of [0, 7]) {
      const pdf = pdfOf([[title, ...sideBySide(leftColumn, rightColumn, lower), over]]);
      assert.deepEqual(
        (await sections('rules.pdf', pdf)).map(
          ({ headings, blocks }) =>
            `${headings.at(-1)}: ${blocks.map(({ number, text }) => (number ? `${number} ` : '') + text).join(' | ')}`,
        ),
        [expected],
      );
    }
  });

  it('PDF tables of two columns stay tables', async () => {
    const short = [
      'Steward',
      'Owner',
      'Coordinator',
      'Publisher',
      'Reviewer',
      'Director',
      'Clerk',
      'Analyst',
    ];
    const table = sideBySide(
      ['Role', ...short.map((name) => `${name} of the data in the office`)],
      ['Task', ...short.map((name) => `${name}s look at lists every week`)],
    );
    assert.match(
      (await told('t.pdf', pdfOf([table]))).join(),
      /r:Role: Owner of the data in the office · Task: Owners look/,
    );
    const fields = sideBySide(
      [
        'dataset_id of the row',
        'name',
        'street and number as written',
        'town',
        'opened on',
        'closed on, if it is',
        'fee',
        'kind of the permit',
      ],
      [
        'a number that no other row has',
        'of the person or the office',
        'one line',
        'in full',
        'day of the decision, as it is in the book',
        'day',
        'in dollars',
        'as in the list of kinds that is kept',
      ],
    );
    assert.match(
      (await told('t.pdf', pdfOf([fields]))).join(),
      /: name · .*: of the person or the office \|/,
    );
    // Cells that go on in the next line begin together.
    const wrapped = short.flatMap((name) => [
      [`${name} of the data that is`, `Looks at the lists each`],
      ['kept in the office and of', 'week, and writes down what'],
      ['what goes out of it', 'is missing in one of them'],
    ]);
    const rows = sideBySide(
      wrapped.map(([left]) => left!),
      wrapped.map(([, right]) => right!),
    );
    const order = (await told('t.pdf', pdfOf([rows]))).join();
    assert.ok(order.indexOf('Looks at the lists') < order.indexOf('Owner of'), order);
  });

  it('what is protected, damaged, a picture or a trap is refused with a sentence', async () => {
    await refused('a.pdf', 'no pdf at all', /damaged or no PDF/);
    await refused('a.pdf', pdfOf([[{ text: '', y: 5 }]]), /no text, only pictures/);
    const locked = pdfOf(
      [[{ text: 'x', y: 5 }]],
      `/ID [<01><01>] /Encrypt << /Filter /Standard /V 1 /R 2 /P -4 /O <${'41'.repeat(32)}> /U <${'42'.repeat(32)}> >>`,
    );
    await refused('a.pdf', locked, /password/);
    await refused('a.docx', new TextEncoder().encode('no zip'), /damaged/);
    const laughs = `<!DOCTYPE l [<!ENTITY a "ha"><!ENTITY b "&a;&a;&a;&a;">]>`;
    await refused('a.docx', docxOf(paragraph('&b;'), {}, laughs), /entities/);
    await refused('a.docx', docxOf(`${'<w:p/>'}<!--${' '.repeat(40_000_000)}-->`), /damaged|unpacks/);
    await refused('a.html', '<html><body><script>document.write(1)</script></body></html>', /no text/);
    await refused('a.html', '<div>'.repeat(60_000), /nested too deeply|no text|more than/);
    assert.equal((await told('b.html', '<p>Still reads.</p>')).length, 1);
  });

  it('a ten-megabyte page is read from its beginning', async () => {
    const [first] = await sections('big.html', `<h1>Big</h1>${'<p>word word</p>'.repeat(650_000)}`);
    assert.deepEqual(first?.headings, ['Big']);
  });
});
