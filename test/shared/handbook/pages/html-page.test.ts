import assert from 'node:assert/strict';
import { readHtmlPage } from '../../../../shared/handbook/pages/html-page.ts';
import { pageSections } from '../../../../shared/handbook/pages/sections.ts';

/** The sections that come out of a page whose main part is this. */
function sectionsOf(main: string) {
  const { markdown } = readHtmlPage(`<body><main>${main}</main></body>`, { anchors: true });
  const page = {
    file: 'p.html',
    markdown,
    url: 'https://x.example/p',
    title: 'P',
    aliases: [],
    slug: () => '',
  };
  return pageSections(page, 'x');
}
const read = (main: string): string[] =>
  sectionsOf(main).map(
    ({ headings, blocks }) => `${headings.at(-1)}: ${blocks.map(({ text }) => text).join(' | ')}`,
  );
const intro = '<h1>Guide</h1><p>A page about handing over data to the state.</p>';
const opening = 'Guide: A page about handing over data to the state.';

describe('a page of HTML', () => {
  it('gives an accordion’s question and answer, as USWDS writes it', () => {
    const accordion = `<div class="usa-accordion">
      <h4 class="usa-accordion__heading"><button type="button" class="usa-accordion__button" aria-expanded="false" aria-controls="a1">Who approves?</button></h4>
      <div id="a1" class="usa-accordion__content usa-prose" hidden><p>Write to acc@x.example.</p></div>
      <h4 class="usa-accordion__heading"><button type="button" aria-expanded="false" aria-controls="a2">How long?</button></h4>
      <div id="a2" hidden><p>Five days.</p></div></div>`;
    assert.deepEqual(read(intro + accordion), [
      opening,
      'Who approves?: Write to acc@x.example.',
      'How long?: Five days.',
    ]);
  });

  it('gives headings in buttons, and panels under a button or tab', () => {
    assert.deepEqual(
      read(
        `${intro}<button aria-expanded="false" aria-controls="b"><h3>When?</h3></button><div id="b" style="display:none"><p>In May.</p></div>
        <h3>Ways</h3><div role="tablist"><button role="tab" aria-controls="t1">By mail</button></div><div id="t1" role="tabpanel" aria-hidden="true"><p>Post it to us, please.</p></div>
        <button aria-expanded="false" aria-controls="m">Menu</button><ul id="m" hidden><li><a href="/a">Apply now</a></li></ul><button aria-expanded="true">Print</button>
        <ul class="usa-accordion"><li><button class="usa-accordion__button" aria-controls="c">Who?</button><div id="c"><p>Anybody.</p></div></li></ul>`,
      ),
      [opening, 'When?: In May.', 'Ways: By mail | Post it to us, please. | Who? | Anybody.'],
    );
  });

  it('gives content whose names sound like what is around it, and leaves out what is', () => {
    assert.deepEqual(
      read(
        `${intro}<section id="social-services"><p>Services for all.</p></section><div class="share-your-data"><p>Share it.</p></div>
        <div class="toc-content"><p>What is inside.</p></div><aside><p>Mind the deadline.</p></aside><section id="cookie-policy"><p>No cookies.</p></section>
        <form action="/x"><p>Ask before you send.</p><label>Name <input></label><select><option>1</option></select><button>Send</button></form>
        <div class="toc"><a href="#a">One</a> <a href="#b">Two</a></div><div class="social-links"><a href="/f">Facebook</a></div>
        <aside><ul><li><a href="/o">Other page</a></li></ul></aside><div class="cookie-banner">We use cookies.</div><form><label>Search</label><input type="search"></form>
        <ol class="usa-breadcrumb"><li>Home</li></ol>`,
      ),
      [
        `${opening} | Services for all. | Share it. | What is inside. | Mind the deadline. | No cookies. | Ask before you send. | Name`,
      ],
    );
  });

  it('gives the address of a form in a frame, and mailboxes hidden from robots', () => {
    assert.deepEqual(
      read(
        `${intro}<iframe title="Request an account" src="https://docs.google.com/forms/d/e/1F/viewform?embedded=true"></iframe>
        <iframe src="https://ads.example/x"></iframe>
        <p>E-mail <a href="/cdn-cgi/l/email-protection" class="__cf_email__" data-cfemail="2140614259">[email&#160;protected]</a> or <a href="/cdn-cgi/l/email-protection#21406142590f46">the team</a>.</p>`,
      ),
      [
        `${opening} | Request an account (https://docs.google.com/forms/d/e/1F/viewform?embedded=true) | E-mail a@cx or the team (a@cx.g).`,
      ],
    );
  });

  it('gives printed addresses as they are', () => {
    assert.deepEqual(
      read(
        `${intro}<p>See https://x.example/a_b?c=1&amp;d=*2 or <a href="https://x.example/long/a_b">x.example/a_b</a>, *now*.</p>`,
      ),
      [`${opening} | See https://x.example/a_b?c=1&d=*2 or x.example/a_b, *now*.`],
    );
  });

  it('gives the numbers of a list as they are shown, all under one sentence', () => {
    const numbered = (list: string) =>
      sectionsOf(`${intro}<p>In order:</p>${list}`)[0]!
        .blocks.slice(2)
        .map(({ number, text, lead, depth }) => `${number ?? '-'} ${text} <${lead}> ${depth}`);
    assert.deepEqual(
      numbered(
        '<ol start="0"><li>a</li><li value="5">b<ol><li value="2">c</li></ol></li><li hidden>x</li><li></li><li>d</li></ol>',
      ),
      ['0 a <In order:> 0', '5 b <In order:> 0', '2 c <b> 1', '7 d <In order:> 0'],
    );
    assert.deepEqual(numbered('<ol reversed><li>a</li><li>b</li></ol><ul><li>c</li></ul>'), [
      '2 a <In order:> 0',
      '1 b <In order:> 0',
      '- c <> 0',
    ]);
    assert.deepEqual(numbered('<ol start="9" reversed><li>a</li><li>b</li><li value="-1">c</li></ol>'), [
      '9 a <In order:> 0',
      '8 b <In order:> 0',
      '- c <> 0',
    ]);
  });
});
