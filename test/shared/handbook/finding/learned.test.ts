import assert from 'node:assert/strict';
import { placeBank } from '../../../../shared/handbook/finding/bank.ts';
import { buildIndex } from '../../../../shared/handbook/finding/index.ts';
import { learn, leastLikely } from '../../../../shared/handbook/finding/learned.ts';
import { slotsInThread } from '../../../../shared/handbook/finding/thread.ts';
import type { Section } from '../../../../shared/handbook/section.ts';

const section = (heading: string, text: string): Section => ({
  handbook: 'h',
  file: 'a.md',
  headings: [heading],
  aliases: [],
  url: `https://x.example/a#${heading}`,
  blocks: [{ kind: 'paragraph', text, lead: '', depth: 0 }],
  links: [],
});
const sections = [
  section('Retirement', 'A dataset nobody needs is archived.'),
  section('Approval', 'A coordinator approves each dataset.'),
  section('Nothing asked', 'Numbers are written without units.'),
];
const bank = [
  {
    page: 'a.md',
    heading: 'Retirement',
    ask: ['boss wants it gone', 'kill the old listing', 'how do we pull the plug'],
  },
  {
    page: 'a.md',
    heading: 'Approval',
    ask: ['who gives the nod', 'whose blessing is needed', 'who has the last word'],
  },
];

describe('what sections are asked', () => {
  const index = buildIndex(sections, bank);
  const elsewhere = [
    'how do I reproject layers',
    'which projection for layers',
    'layers in the wrong projection',
  ];
  const learned = learn(sections, placeBank(sections, bank), elsewhere);
  const likely = (question: string) => [...learned.likely(question, slotsInThread(index, question, []))];
  const first = (question: string) => {
    const all = likely(question);
    return sections[all.indexOf(Math.max(...all))]?.headings[0];
  };

  it('is learned from the questions written for them, in words the sections do not have', () => {
    assert.equal(first('can we pull the plug on this listing'), 'Retirement');
    assert.equal(first('who gives the nod in our office'), 'Approval');
    assert.equal(first('are units allowed in numbers'), 'Nothing asked');
    assert.equal(first('projection of my layers'), undefined, 'another state’s');
  });

  it('is a logarithm of a probability, and the same on every instance', () => {
    const all = likely('boss says kill it');
    assert.ok(all.every((one) => one <= 0 && one >= leastLikely));
    const whole = all.reduce((sum, one) => sum + Math.exp(one), 0);
    assert.ok(Math.abs(whole - 1) < 1e-3, String(whole));
    const again = learn(sections, placeBank(sections, bank), elsewhere);
    assert.deepEqual(
      [...again.likely('boss says kill it', slotsInThread(index, 'boss says kill it', []))],
      all,
    );
  });

  it('says nothing of words nobody has asked', () => {
    const all = likely('zqx');
    assert.ok(Math.max(...all) - Math.min(...all) < 1e-6);
  });
});
