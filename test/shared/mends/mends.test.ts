import assert from 'node:assert/strict';
import { loadJurisdictions } from '../../../bot/jurisdictions.ts';
import type { Report, Subject } from '../../../shared/check.ts';
import { checks } from '../../../shared/checks/index.ts';
import type { Jurisdiction } from '../../../shared/jurisdiction.ts';
import type { Fix, Mend } from '../../../shared/mend.ts';
import { mends } from '../../../shared/mends/index.ts';
import { countOf, isWorse, mendedBy, planAll } from '../../../shared/plan-mends.ts';
import { previewFix } from '../../../shared/preview-fix.ts';
import { type About, checkWorkbook, subjectsOf } from '../../../shared/run-checks.ts';
import { readWorkbook } from '../../../shared/workbook/read/read-workbook.ts';
import { applySteps, undoSteps } from '../../../shared/workbook/steps/apply-steps.ts';
import { writeMended } from '../../../shared/workbook/steps/write-workbook.ts';
import type { Workbook } from '../../../shared/workbook/workbook.ts';
import { buildPackage } from '../../workbooks/build-package.ts';
import { california } from '../../workbooks/california.ts';
import { clean } from '../../workbooks/clean.ts';
import { connecticut } from '../../workbooks/connecticut.ts';
import { workbookOf } from '../checks/workbook-of.ts';
import { published } from '../workbook/published.ts';
import { shapes } from '../workbook/shapes.ts';
import { contentsOf } from './contents.ts';
import { type Messy, messy } from './messy.ts';

const states = await loadJurisdictions();

describe('every mend', () => {
  for (const mend of mends) {
    const check = checks.find(({ meta }) => meta.id === mend.check);

    describe(mend.id, () => {
      it('belongs to a check that some state demands', () => {
        assert.ok(check !== undefined, `${mend.check} is not in the list of checks`);
        assert.ok(states.some(({ demands }) => demands.some((demand) => demand.check === mend.check)));
      });

      for (const example of check?.examples.filter(({ outcome }) => outcome === 'found') ?? []) {
        it(`${example.name}: done, it is gone; undone, all is as before`, () => {
          for (const state of states) {
            const previous = example.previous;
            const about: About = {
              jurisdiction: withParameters(state, mend, example.parameters),
              metadata: example.metadata ?? null,
              previous:
                previous === undefined ? null : workbookOf({ sheets: [{ name: 'Data', rows: previous }] }),
            };
            doneAndUndone(workbookOf(example), about, mend);
          }
        });
      }

      it('leaves every other check as it was in workbooks with much the matter', () => {
        for (const one of messy) {
          for (const jurisdiction of states) {
            const about = aboutOf(one, jurisdiction);
            doneAndUndone(workbookOf(one), about, mend);
            // And where it comes in turn, after all the others before it.
            let now = { workbook: workbookOf(one), metadata: about.metadata };
            for (const before of mends.slice(0, mends.indexOf(mend))) {
              const fix = planned(now.workbook, { ...about, metadata: now.metadata }, before);
              if (fix !== null) now = mendedBy(now, [fix]);
            }
            doneAndUndone(now.workbook, { ...about, metadata: now.metadata }, mend);
          }
        }
      });
    });
  }

  it('has an id of its own and offers nothing where nothing is the matter', () => {
    assert.equal(new Set(mends.map(({ id }) => id)).size, mends.length);
    const tidy = workbookOf(messy.at(-1)!);
    for (const jurisdiction of states) {
      for (const mend of mends)
        assert.equal(planned(tidy, { jurisdiction, metadata: null }, mend), null, mend.id);
    }
  });
});

describe('a sheet as it is published', () => {
  for (const { name, rows, merged } of [...shapes, ...published]) {
    it(`${name}: no mend makes it worse`, () => {
      const workbook = workbookOf({ sheets: [{ name: 'Data', rows, merged }] });
      for (const jurisdiction of states) {
        for (const mend of mends) doneAndUndone(workbook, { jurisdiction, metadata: null }, mend);
      }
    });
  }
});

describe('a workbook as agencies make it, as a file', () => {
  for (const { name, state, file } of [...clean, ...california, ...connecticut]) {
    it(`${name}: mended and read again, nothing is worse and nothing left that could be mended`, async () => {
      const jurisdiction = states.find(({ id }) => id === state)!;
      const about: About = { jurisdiction, metadata: null };
      const called = typeof file === 'string' ? 'table.csv' : 'table.xlsx';
      const bytes = typeof file === 'string' ? new TextEncoder().encode(file) : buildPackage(file);
      const workbook = await readWorkbook(called, bytes);
      const fixes = planAll(workbook, about);
      const written = await writeMended(
        called,
        bytes,
        fixes.flatMap(({ steps }) => steps),
      );
      const before = checkWorkbook(workbook, about);
      const after = checkWorkbook(await readWorkbook(called, written), about);
      assert.equal(
        isWorse(
          before,
          after,
          fixes.some(({ mend }) => mend === 'data-tab-first'),
        ),
        false,
        told(after),
      );
      assert.deepEqual(
        after.findings.filter(({ fix }) => fix !== null).map(({ fix }) => fix?.id),
        [],
      );
    });
  }
});

describe('all mends one after another', () => {
  for (const one of messy) {
    it(`${one.name}: nothing that is offered stays, nothing becomes worse, and all can be undone`, () => {
      for (const jurisdiction of states) {
        const about = aboutOf(one, jurisdiction);
        const workbook = workbookOf(one);
        const fixes = planAll(workbook, about);
        const mended = mendedBy({ workbook, metadata: about.metadata }, fixes);
        const [before, after] = [
          checkWorkbook(workbook, about),
          checkWorkbook(mended.workbook, { ...about, metadata: mended.metadata }),
        ];
        const moved = fixes.some(({ mend }) => mend === 'data-tab-first');
        assert.equal(isWorse(before, after, moved), false, told(after));
        assert.deepEqual(
          after.findings.filter(({ fix }) => fix !== null).map(({ check, message }) => [check, message]),
          [],
        );
        assert.deepEqual(planAll(mended.workbook, { ...about, metadata: mended.metadata }), []);
        const steps = fixes.flatMap((fix) => fix.steps);
        assert.deepEqual(contentsOf(applySteps(mended.workbook, undoSteps(steps))), contentsOf(workbook));
      }
    });
  }
});

describe('the mends tested above', () => {
  it('is done in the examples of its check or in one of the workbooks at least', () => {
    const idle = mends.filter((mend) => !done.has(mend.id)).map(({ id }) => id);
    assert.deepEqual(idle, []);
  });
});

const done = new Set<string>();

function doneAndUndone(workbook: Workbook, about: About, mend: Mend): void {
  const subject = subjectOf(workbook, about, mend);
  if (subject === null) return;
  const fix = mend.plan(subject);
  assert.equal(mend.offers(subject), fix !== null);
  if (fix === null) return;
  done.add(mend.id);
  const was = contentsOf(workbook);
  const mended = mendedBy({ workbook, metadata: about.metadata }, [fix]);
  assert.deepEqual(contentsOf(workbook), was, 'the workbook given is left as it was');
  assert.deepEqual(contentsOf(applySteps(mended.workbook, undoSteps(fix.steps))), was);
  assert.deepEqual(JSON.parse(JSON.stringify(fix)), fix, 'a fix is data');
  assert.ok(previewFix(workbook, fix).every(({ says, rows }) => says !== '' && rows.length > 0));

  const [before, after] = [
    checkWorkbook(workbook, about),
    checkWorkbook(mended.workbook, { ...about, metadata: mended.metadata }),
  ];
  const found = ({ findings }: Report) => findings.filter(({ check }) => check === mend.check);
  const covered = found(before).filter((one) => one.fix?.id === mend.id).length;
  assert.equal(found(after).length, found(before).length - covered, told(after));
  assert.ok(countOf(after, mend.check) < countOf(before, mend.check), told(after));
  if (mend.id !== 'data-tab-first') assert.equal(isWorse(before, after), false, told(after));
}

function subjectOf(workbook: Workbook, about: About, mend: Mend): Subject | null {
  const demand = about.jurisdiction.demands.find(({ check }) => check === mend.check);
  return demand === undefined ? null : subjectsOf(workbook, about)(demand);
}

function planned(workbook: Workbook, about: About, mend: Mend): Fix | null {
  const subject = subjectOf(workbook, about, mend);
  return subject === null ? null : mend.plan(subject);
}

const aboutOf = ({ metadata, previous }: Messy, jurisdiction: Jurisdiction): About => ({
  jurisdiction,
  metadata: metadata ?? null,
  previous: previous === undefined ? null : workbookOf({ sheets: previous }),
});

function withParameters(
  state: Jurisdiction,
  { check }: Mend,
  parameters: Subject['parameters'] = {},
): Jurisdiction {
  const demands = state.demands.map((one) =>
    one.check === check ? { ...one, parameters: { ...one.parameters, ...parameters } } : one,
  );
  return { ...state, demands };
}

const told = ({ findings }: Report): string =>
  findings.map(({ severity, check, message }) => `${severity} ${check}: ${message}`).join('\n');
