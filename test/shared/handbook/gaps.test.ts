import assert from 'node:assert/strict';
import { gapsOf, gapsShape } from '../../../shared/handbook/gaps.ts';
import { gapsInWords } from '../../../shared/handbook/gaps-in-words.ts';
import type { QuestionHeard } from '../../../shared/logged-question.ts';

const section = (name: string) => ({
  handbook: 'handbook',
  file: `${name}.md`,
  headings: ['Publishing', name],
  url: `https://handbook.example/${name}`,
});

let number = 0;
const heard = (question: string, over: Partial<QuestionHeard> = {}): QuestionHeard => ({
  answer: `answer-${++number}`,
  jurisdiction: 'ca',
  day: '2026-02-03',
  question,
  status: 'answered',
  sections: [section('Tags')],
  up: 0,
  down: 0,
  words: [],
  ...over,
});

describe('what the handbook leaves open', () => {
  it('counts what was asked, answered and left open, and the votes; small talk is no question', () => {
    const report = gapsOf('ca', null, [
      heard('Which tags do I need?', { up: 2 }),
      heard('What tags are needed?', { down: 1, words: ['Too long'] }),
      heard('Who may park here?', { status: 'not-in-handbook' }),
      heard('What does the other state say?', { status: 'other-jurisdiction', sections: [] }),
      heard('Tell me a joke', { status: 'declined', sections: [] }),
    ]);
    const { asked, answered, leftOpen, up, down, found } = gapsShape.parse(report);
    assert.deepEqual(
      { asked, answered, leftOpen, up, down },
      { asked: 4, answered: 2, leftOpen: 1, up: 2, down: 1 },
    );
    assert.deepEqual(found, { unanswered: 1, disliked: 1, mostAsked: 1, declined: 1, sections: 1 });
    assert.match(
      gapsInWords(report, 'California'),
      /^California: 4 questions\n {2}answered 2, left open 1, about another state 1, helpful 2, not helpful 1\n/,
    );
  });

  it('lists what was declined apart, so that wrong refusals are seen', () => {
    const refused = [
      heard('Is a script tag in our export to be stripped?', { status: 'declined', sections: [] }),
      heard('Tell me a joke', { status: 'declined', sections: [] }),
      heard('tell me a joke!', { status: 'declined', sections: [] }),
    ];
    const report = gapsOf('ca', null, refused);
    assert.deepEqual(
      report.declined.map(({ question, times }) => [question, times]),
      [
        ['Tell me a joke', 2],
        ['Is a script tag in our export to be stripped?', 1],
      ],
    );
    assert.match(
      gapsInWords(report),
      /^ca: 0 questions\n.*\nDeclined, as off topic, as orders or in another language\n {2}2 × Tell me a joke\n {2}1 × Is a script/,
    );
  });

  it('says how many there are where a list is cut off', () => {
    const topics = Array.from(
      { length: 30 },
      (_, at) => `Topic${String.fromCharCode(97 + (at % 26))}${at} permit`,
    );
    const report = gapsOf(
      'ca',
      '2026-01-01',
      topics.map((one) => heard(one, { status: 'not-in-handbook' })),
    );
    assert.deepEqual([report.unanswered.length, report.found.unanswered], [25, 30]);
    assert.match(gapsInWords(report), /The handbook does not say \(the first 25 of 30\)/);
  });

  it('keeps what people typed over several lines in one entry', () => {
    const typed = heard('Which tags\r\ndo I need?', {
      down: 1,
      words: ['Too long.\n\n1 × And\u001b[2J this?'],
    });
    const words = gapsInWords(gapsOf('ca', null, [typed]));
    assert.match(words, /^ {2}1 × Which tags do I need\?$/m);
    assert.match(words, /^ {4}“Too long\. 1 × And\[U\+001B\]\[2J this\?”$/m);
  });

  it('says when nobody has asked', () => {
    assert.match(gapsInWords(gapsOf('ca', '2026-01-01', [])), /nobody has asked anything since 2026-01-01/);
  });
});
