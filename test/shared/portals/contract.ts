import assert from 'node:assert/strict';
import type { FaultKind } from '../../../bot/sandbox/portals/faults.ts';
import type { PretendServer } from '../../../bot/sandbox/portals/serve.ts';
import type { Draft, Portal, Progress } from '../../../shared/portal.ts';
import { PortalError } from '../../../shared/portal.ts';

/** A dataset as the portal itself has it. */
export interface Kept {
  reference: string;
  title: string;
  description: string;
  visibility: 'private' | 'public';
  everPublic: boolean;
  /** Cells as text, in column order; nothing as null. */
  rows: (string | null)[][];
  /** Description of each column, in order. */
  dictionary: string[];
}

/** A portal with everything around it, opened anew for each test. */
export interface Bench {
  server: PretendServer;
  portal: Portal;
  /** A client with a secret that does not work. */
  stranger: Portal;
  /** All datasets there are, those of others too. */
  kept(): Kept[];
  /** A dataset of somebody else with that name. */
  plantForeign(draft: Draft): Promise<void>;
  close(): Promise<void>;
}

export interface Subject {
  open(): Promise<Bench>;
  draft(change?: Partial<Draft>): Draft;
  second(change?: Partial<Draft>): Draft;
  /** What the portal must hold after `draft`, cell by cell. */
  cells: (string | null)[][];
  dictionary: string[];
  /** Whether two datasets may have one name, so that somebody else's is no obstacle. */
  namesRepeat: boolean;
  reviewer: { known: string; unknown: string };
}

const keepNothing = async (): Promise<void> => {};

/** What every portal promises, tried over real HTTP against a pretend portal that speaks its protocol. */
export function portalContract(name: string, subject: Subject): void {
  describe(`${name}: the portal contract`, () => {
    let bench: Bench;
    beforeEach(async () => {
      bench = await subject.open();
    });
    afterEach(() => bench.close());

    const only = (kept: Kept[]): Kept => {
      assert.equal(kept.length, 1, `one dataset, not ${kept.length}`);
      return kept[0]!;
    };

    function assertWhole(draft: Draft): void {
      const kept = only(bench.kept());
      assert.equal(kept.visibility, 'private');
      assert.equal(kept.everPublic, false, 'never public');
      assert.equal(kept.title, draft.title);
      assert.equal(kept.description, draft.description);
      assert.deepEqual(kept.rows, subject.cells);
      assert.deepEqual(kept.dictionary, subject.dictionary);
    }

    it('puts a dataset there, private and whole, and tells how far it is', async () => {
      const draft = subject.draft();
      const steps: Progress[] = [];
      const put = await bench.portal.putPrivate(draft, async (step) => void steps.push(step));
      assertWhole(draft);
      assert.equal(put.reference, only(bench.kept()).reference);
      assert.ok(steps.every((step) => step.reference === put.reference));
      assert.deepEqual(
        steps.map((step) => step.done),
        steps.map((_, index) => index + 1),
      );
      assert.equal(steps.at(-1)?.done, steps.at(-1)?.of);
      assert.deepEqual(await bench.portal.look(put.reference), {
        visibility: 'private',
        url: put.url,
        rows: draft.rows,
      });
      assert.equal((await fetch(put.url)).status, 403, 'the public does not see it');
    });

    it('gives the same dataset when it is put again, with and without its reference', async () => {
      const first = await bench.portal.putPrivate(subject.draft(), keepNothing);
      const again = await bench.portal.putPrivate(subject.draft({ reference: first.reference }), keepNothing);
      const forgotten = await bench.portal.putPrivate(subject.draft(), keepNothing);
      assert.deepEqual(again, first);
      assert.deepEqual(forgotten, first);
      assertWhole(subject.draft());
    });

    it('replaces rows and description with the next revision', async () => {
      const first = await bench.portal.putPrivate(subject.draft(), keepNothing);
      const draft = subject.second({ reference: first.reference });
      const second = await bench.portal.putPrivate(draft, keepNothing);
      assert.deepEqual(second, first);
      const kept = only(bench.kept());
      assert.equal(kept.rows.length, draft.rows);
      assert.equal(kept.rows[0]?.at(-1), 'seen again');
      assert.equal(kept.description, draft.description);
      assert.equal(kept.everPublic, false);
    });

    it('makes it public, once it is told to, and sees it as the public', async () => {
      const { reference, url } = await bench.portal.putPrivate(subject.draft(), keepNothing);
      assert.deepEqual(await bench.portal.makePublic(reference), { url });
      assert.deepEqual(await bench.portal.makePublic(reference), { url }, 'again, with no effect');
      assert.equal(only(bench.kept()).visibility, 'public');
      assert.equal((await fetch(url)).status, 200);
      assert.equal((await bench.portal.look(reference))?.visibility, 'public');
    });

    it('refuses new data for a dataset that is public', async () => {
      const { reference } = await bench.portal.putPrivate(subject.draft(), keepNothing);
      await bench.portal.makePublic(reference);
      await assert.rejects(
        bench.portal.putPrivate(subject.second({ reference }), keepNothing),
        lasting(/is public/),
      );
      assert.deepEqual(only(bench.kept()).rows, subject.cells);
    });

    it('gives reviewers access, and says of the others how they get it', async () => {
      const { reference, url } = await bench.portal.putPrivate(subject.draft(), keepNothing);
      const { known, unknown } = subject.reviewer;
      const outcome = await bench.portal.shareWithReviewers(reference, [known, unknown]);
      assert.deepEqual(outcome.shared, [known]);
      assert.ok(outcome.how.includes(unknown) && outcome.how.includes(url), outcome.how);
      assert.ok(!outcome.how.includes(`${known} cannot`), outcome.how);
      assert.deepEqual((await bench.portal.shareWithReviewers(reference, [known])).shared, [known]);
      assert.equal(only(bench.kept()).everPublic, false);
    });

    it('leaves a dataset of somebody else alone', async () => {
      await bench.plantForeign(subject.draft());
      const before = bench.kept()[0];
      const put = bench.portal.putPrivate(subject.draft(), keepNothing);
      if (subject.namesRepeat) await put;
      else await assert.rejects(put, lasting(/title/));
      assert.deepEqual(bench.kept()[0], before);
    });

    it('leaves a dataset of another hand-over alone, even by reference', async () => {
      const { reference } = await bench.portal.putPrivate(subject.draft(), keepNothing);
      const other = subject.draft({ datasetId: '9d5f0b4e-0000-4000-8000-000000000000', reference });
      await assert.rejects(bench.portal.putPrivate(other, keepNothing), lasting(/left alone/));
      assertWhole(subject.draft());
    });

    it('says what to do when the secret does not work, without repeating it', async () => {
      await assert.rejects(bench.stranger.verifyAccess('water-board'), lasting(/DESK_SECRET/));
      await assert.rejects(bench.stranger.putPrivate(subject.draft(), keepNothing), (error) => {
        assert.ok(lasting(/DESK_SECRET/)(error));
        assert.ok(!everything(error).includes('wrong-secret'), 'the secret stays ours');
        return true;
      });
      assert.equal(bench.kept().length, 0);
    });

    it('refuses an organisation the account may not publish for', async () => {
      await bench.portal.verifyAccess('water-board');
      await assert.rejects(bench.portal.verifyAccess('no-such-board'), lasting(/no-such-board/));
      const draft = subject.draft({ organisation: 'no-such-board' });
      await assert.rejects(bench.portal.putPrivate(draft, keepNothing), lasting(/no-such-board/));
      assert.equal(bench.kept().length, 0);
    });

    it('knows nothing of a dataset that is not there', async () => {
      assert.equal(await bench.portal.look('zzzz-9999'), null);
      await assert.rejects(bench.portal.makePublic('zzzz-9999'), lasting(/no longer has/));
    });

    it('refuses a file that does not fit its columns before anything is sent', async () => {
      const draft = subject.draft({ rows: 4 });
      await assert.rejects(bench.portal.putPrivate(draft, keepNothing), lasting(/3 rows instead of 4/));
      assert.deepEqual(bench.kept(), []);
      assert.deepEqual(bench.server.seen, []);
    });

    it('leaves a portal that is down for later', async () => {
      await bench.server.close();
      for (const call of [
        bench.portal.verifyAccess('water-board'),
        bench.portal.putPrivate(subject.draft(), keepNothing),
        bench.portal.makePublic('x'),
      ])
        await assert.rejects(call, passing(/out of reach/));
      bench = await subject.open();
    });

    for (const kind of ['busy-429', 'slow'] as FaultKind[]) {
      it(`gets through a portal that is ${kind}`, async () => {
        bench.server.faults.add({ kind, times: 3 });
        await bench.portal.putPrivate(subject.draft(), keepNothing);
        assertWhole(subject.draft());
      });
    }

    const breakings: { kind: FaultKind; times: number; forgets: boolean }[] = [
      { kind: 'reset', times: Number.POSITIVE_INFINITY, forgets: false },
      { kind: 'unavailable-503', times: Number.POSITIVE_INFINITY, forgets: true },
      { kind: 'html-502', times: 1, forgets: false },
      { kind: 'reset-after', times: 1, forgets: true },
      { kind: 'error-500-after', times: 1, forgets: true },
      { kind: 'error-500-after', times: Number.POSITIVE_INFINITY, forgets: false },
    ];
    for (const { kind, times, forgets } of breakings) {
      const how = `${kind}${times === 1 ? '' : ' from then on'}${forgets ? ', and we forget its reference' : ''}`;
      it(`broken off at any request and repeated, it is one dataset (${how})`, async () => {
        await bench.portal.putPrivate(subject.draft(), keepNothing);
        const requests = bench.server.seen.length;
        for (let skip = 0; skip < requests; skip++) {
          await bench.close();
          bench = await subject.open();
          bench.server.faults.add({ kind, skip, times });
          let reference: string | null = null;
          await bench.portal
            .putPrivate(subject.draft(), async (step) => {
              reference = forgets ? null : step.reference;
            })
            .catch((error) => assert.ok(passing(/./)(error), `request ${skip}: ${error}`));
          assert.ok(
            bench.kept().every((one) => !one.everPublic),
            `request ${skip}: never public`,
          );
          bench.server.faults.clear();
          await bench.portal.putPrivate(subject.draft({ reference }), keepNothing);
          assertWhole(subject.draft());
        }
      }).timeout(60_000);
    }

    it('goes on after we die while keeping a step', async () => {
      for (let step = 1; step <= 4; step++) {
        await bench.close();
        bench = await subject.open();
        await assert.rejects(
          bench.portal.putPrivate(subject.draft(), async ({ done }) => {
            if (done === step) throw new Error('killed');
          }),
          /killed/,
        );
        await bench.portal.putPrivate(subject.draft(), keepNothing);
        assertWhole(subject.draft());
      }
    });

    for (const kind of ['reset', 'error-500-after'] as FaultKind[]) {
      it(`making it public, broken off at any request and repeated, makes it public (${kind})`, async () => {
        const { reference } = await bench.portal.putPrivate(subject.draft(), keepNothing);
        const before = bench.server.seen.length;
        await bench.portal.makePublic(reference);
        const requests = bench.server.seen.length - before;
        for (let skip = 0; skip < requests; skip++) {
          await bench.close();
          bench = await subject.open();
          const put = await bench.portal.putPrivate(subject.draft(), keepNothing);
          bench.server.faults.add({ kind, skip, times: Number.POSITIVE_INFINITY });
          await bench.portal.makePublic(put.reference).catch((error) => assert.ok(passing(/./)(error)));
          bench.server.faults.clear();
          assert.deepEqual(await bench.portal.makePublic(put.reference), { url: put.url });
          assert.equal(only(bench.kept()).visibility, 'public');
        }
      }).timeout(60_000);
    }
  });
}

const ofKind = (kind: PortalError['kind'], words: RegExp) => (error: unknown) => {
  if (!(error instanceof PortalError)) throw error;
  assert.equal(error.kind, kind, error.message);
  assert.match(error.message, words);
  return true;
};
export const lasting = (words: RegExp) => ofKind('lasting', words);
export const passing = (words: RegExp) => ofKind('passing', words);

/** All an error could tell somebody, its causes too. */
function everything(error: unknown): string {
  if (!(error instanceof Error)) return String(error);
  return `${error.stack} ${everything(error.cause)}`;
}
