import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { openHandbooks } from '../../../bot/handbooks.ts';
import { loadJurisdictions } from '../../../bot/jurisdictions.ts';
import { type Judged, rankOf, tally } from '../../../shared/handbook/evaluation.ts';

/** Questions about both digests with the sections that answer them; made up, not taken from anywhere. */
async function judged(file: string): Promise<Judged[]> {
  const text = await readFile(join(import.meta.dirname, file), 'utf8');
  const handbooks = await openHandbooks(await loadJurisdictions(), null);
  return text
    .trim()
    .split('\n')
    .map((line) => {
      const one: Omit<Judged, 'answer'> & { context?: string[] } = JSON.parse(line);
      const { id, question, context = [] } = one;
      return { ...one, answer: handbooks.ask(one.jurisdiction, { id, question, context }) };
    });
}

describe('the built-in handbooks', () => {
  let all: Judged[];
  before(async () => {
    all = await judged('questions.jsonl');
  });

  it('give the right section first for four of five questions, and among the first three for nine of ten', () => {
    const covered = all.filter(({ expect }) => expect === 'answer');
    const ranks = covered.map(rankOf);
    const first = ranks.filter((rank) => rank === 1).length / covered.length;
    const three = ranks.filter((rank) => rank > 0 && rank <= 3).length / covered.length;
    assert.ok(first >= 0.8, `first ${first}`);
    assert.ok(three >= 0.92, `first three ${three}`);
  });

  it('say honestly what they do not hold, and seldom so of what they do', () => {
    const { groups } = tally(all);
    const { refused, covered, honest, uncovered } = groups.all!;
    assert.ok(honest / uncovered >= 0.88, `honest ${honest / uncovered}`);
    assert.ok(refused / covered <= 0.05, `refused ${refused / covered}`);
  });

  it('do as well on questions nobody looked at while they were tuned', async () => {
    const { groups } = tally(await judged('questions-apart.jsonl'));
    const { first, firstThree, refused, covered, honest, uncovered } = groups.all!;
    assert.ok(first / covered >= 0.8, `first ${first / covered}`);
    assert.ok(firstThree / covered >= 0.92, `first three ${firstThree / covered}`);
    assert.ok(refused / covered <= 0.05, `refused ${refused / covered}`);
    assert.ok(honest / uncovered >= 0.88, `honest ${honest / uncovered}`);
  });

  it('say how columns are named where column headers are treated', async () => {
    const handbooks = await openHandbooks(await loadJurisdictions(), null);
    for (const question of ['How should I name my columns?', 'how do i name the columns']) {
      const { citations } = handbooks.ask('ca', { id: null, question, context: [] });
      assert.equal(citations[0]?.headings.at(-1), 'Column Headers', question);
    }
  });

  it('leave to the other state what only its handbook treats', async () => {
    const handbooks = await openHandbooks(await loadJurisdictions(), null);
    const question = 'how do I retire an old dataset';
    assert.equal(handbooks.ask('ca', { id: null, question, context: [] }).status, 'not-in-handbook');
    assert.equal(handbooks.ask('ct', { id: null, question, context: [] }).status, 'answered');
  });

  it('quote word for word', async () => {
    const pages = new Map(
      (await loadJurisdictions()).map((one) => [one.id, Object.values(one.digest).join('\n')]),
    );
    const bare = (text: string) => text.replace(/[^\p{L}\p{N}]+/gu, ' ').toLowerCase();
    for (const { jurisdiction, answer } of all
      .filter(({ answer }) => answer.status === 'answered')
      .slice(0, 60)) {
      const quoted = /“([^“”]{20,}?)[”…]/.exec(answer.answer)?.[1]?.split('\n')[0];
      if (!quoted || quoted.includes(' · ')) continue;
      assert.ok(bare(pages.get(jurisdiction)!).includes(bare(quoted).trim()), quoted);
    }
  });
});
