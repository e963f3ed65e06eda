/** Traits of a person that many others share, and that together single somebody out. */
export type Trait =
  | 'age'
  | 'birth-year'
  | 'sex'
  | 'race'
  | 'marital-status'
  | 'education'
  | 'language'
  | 'birthplace'
  | 'occupation'
  | 'veteran'
  | 'household';

const figure =
  /\b(count|number of|no of|total|percent|pct|rate|average|avg|mean|median|min|max|adjusted|ratio|index|expectancy|of (building|system|vehicle|roof|equipment|structure|tree))\b|%/;

const traits: readonly [Trait, RegExp][] = [
  ['birth-year', /\b(birth year|year of birth|yob|birth yr|year born)\b/],
  [
    'age',
    /^(age|ages|age (group|grp|range|band|category|cat|bracket|cohort|years|yrs|in years|at \w+( \w+)?)|agegroup|agegrp|agecat)$|\b(patient|student|client|victim|driver|inmate|person|suspect|offender|defendant|decedent|subject|participant|perceived|juvenile|child|mother|father|passenger|pedestrian|resident|respondent|worker|employee|applicant|member|party|reported) age( (group|range|band|years))?\b|\bage (of )?(patient|client|victim|driver|student|inmate)\b/,
  ],
  ['sex', /\b(sex|gender)\b(?! (offen|traf|crim|assault|ed))/],
  [
    'race',
    /\b(race|races|ethnicity|ethnic|ethnic group|race ethnicity|hispanic|latino|ancestry|tribe|tribal affiliation|national origin)\b(?! (track|course|car|date|name|place))/,
  ],
  ['marital-status', /\b(marital|marriage) status\b|^marital$/],
  [
    'education',
    /\b(education( level| attainment)?|highest (degree|grade)|educational attainment)\b(?! (program|department|agency|agencies|office|code))/,
  ],
  ['language', /\b(home|primary|preferred|native|spoken) language\b|\blanguage spoken\b|^language$/],
  ['birthplace', /\b(birth ?place|place of birth|country of birth|birth country|nationality)\b/],
  ['occupation', /\b(occupation|profession)\b(?! (code|licen))/],
  ['veteran', /\bveteran status\b|\bmilitary (service|status)\b/],
  ['household', /\bhousehold size\b|\bfamily size\b|\bnumber of (children|dependents)\b/],
];

/** Headers of records about animals and plants, which have an age and a sex too. */
export const ofNature =
  /\b(animals?|species|breed|herd|flock|fish|livestock|pets?|dogs?|cats?|wildlife|birds?|cattle|taxon|genus|carcass|trees?|vessels?|vehicles?|buildings?)\b/;

/** Which trait a header names; null for figures about many and for everything else. */
export function demographicOf(words: string): Trait | null {
  const hit = traits.find(([, test]) => test.test(words));
  if (hit === undefined) return null;
  return hit[0] !== 'household' && figure.test(words) ? null : hit[0];
}
