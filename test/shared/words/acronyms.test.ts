import assert from 'node:assert/strict';
import { acronymsIn, definitionsIn } from '../../../shared/words/acronyms.ts';
import { sentencesOf } from '../../../shared/words/sentences.ts';
import { missingUnit } from '../../../shared/words/units.ts';

describe('acronyms', () => {
  it('are told from ordinary capitals, codes, stress and addresses', () => {
    for (const text of [
      'ZIP codes in CT and CA, by FIPS code, in PDF; see item XIV and IDs of the U.S. map.',
      'Measured at 8 AM PST in MWh, kWh and ppm; COVID-19 is NOT included.',
      'PLEASE NOTE: DATA BEFORE THE YEAR OF THE REFORM ARE NOT COMPARABLE.',
      'Filed on Form DE 9 under AB 617; status “NPL” means none, code AR another.',
      'See https://example.gov/DWR/CDEC or write to DWR@example.gov; the column is `SWE_IN`.',
      'Dates are YYYY-MM-DD. Particles (PM2.5) and CO2 in H2O.',
    ])
      assert.deepEqual(acronymsIn(text), [], text);
    assert.deepEqual(acronymsIn('The DWR and two RWQCBs share HMIS records with the DWR.'), [
      'DWR',
      'RWQCB',
      'HMIS',
    ]);
  });

  it('are defined in brackets, behind a sign, or by a name that is spelled out', () => {
    for (const text of [
      'Snow water equivalent (SWE) in inches. SWE is measured by hand.',
      'SWE (snow water equivalent) in inches',
      'SWE = snow water equivalent',
      'SWE: water the snow would melt into',
      'Water in the snow, known as SWE',
      'SWE stands for what the snow would melt into',
      'The “Snow Water Equivalent” of the station; SWE in inches',
    ])
      assert.equal(definitionsIn([text])('SWE'), true, text);
    assert.equal(definitionsIn(['Permits of the Department of Motor Vehicles', 'DMV number'])('DMV'), true);
    assert.equal(definitionsIn(['Department of Transportation'])('DOT'), true);
    for (const text of ['SWE in inches', 'Depth (in SWE terms)', 'Every sensor was exchanged. SWE', ''])
      assert.equal(definitionsIn([text])('SWE'), false, text);
  });

  it('of a hostile text are found without waiting', () => {
    for (const text of [
      'A('.repeat(200_000),
      '[x'.repeat(200_000),
      '<a '.repeat(200_000),
      'a@'.repeat(200_000),
      'ABCD '.repeat(100_000),
      `${'x'.repeat(400_000)} (ABC)`,
    ]) {
      const started = performance.now();
      acronymsIn(text).forEach(definitionsIn([text]));
      assert.ok(performance.now() - started < 3000, text.slice(0, 10));
    }
  });
});

describe('sentences', () => {
  it('end at points, but not inside abbreviations', () => {
    assert.deepEqual(sentencesOf('Run by the U.S. Census. It counts, e.g. People. Nothing else!'), [
      'Run by the U.S. Census.',
      'It counts, e.g. People.',
      'Nothing else!',
    ]);
  });
});

describe('a missing unit', () => {
  const missing = (name: string, text: string): string | null => missingUnit([name], text)?.what ?? null;

  it('is missed where a quantity has none', () => {
    assert.equal(missing('depth', 'Depth of the lake in the middle'), 'a length');
    assert.equal(missing('WellDepth', 'Depth measured each day'), 'a length');
    assert.equal(missing('water_temp', 'Temperature of the water'), 'a temperature');
    assert.equal(missing('Total Cost', 'What the project cost'), 'money');
    assert.equal(missing('response_time', 'Time until the first engine came'), 'a duration');
  });

  it('is not missed where it is said, short or long, or where nothing is measured', () => {
    for (const [name, text] of [
      ['depth', 'Depth of the lake in feet'],
      ['depth_ft', 'Depth of the lake'],
      ['Depth (m)', 'Depth of the lake'],
      ['rain_in', 'Rainfall of the day'],
      ['rainfall', 'Rain of the day (in.)'],
      ['water_temp', 'Temperature in °C'],
      ['temp', 'Number of temporary staff'],
      ['length_of_stay', 'Days between admission and discharge'],
      ['weight', 'Survey weight of the household'],
      ['area_code', 'Code of the area'],
      ['depth_rank', 'Rank by depth'],
      ['cost', 'Cost in $'],
      ['births', 'Live births'],
      ['household_income', 'Median income in 2022 dollars'],
      ['cost_per_mile', 'Cost divided by length'],
    ] as const)
      assert.equal(missing(name, text), null, `${name}: ${text}`);
  });
});
