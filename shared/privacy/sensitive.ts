import type { ColumnView } from './column-view.ts';
import type { Records } from './records-of.ts';

const kinds: readonly [RegExp, string][] = [
  [
    /\b(diagnos[ei]s|dx|icd ?(9|10)?( cm)?( code)?|condition codes?|medical condition|health (condition|status)|symptoms?|hiv|hepatitis|std|sti|medications?|prescriptions?|treatment|procedure code|cpt( code)?|cause of death|blood (alcohol|type)|bac|toxicology|vaccination status|covid (status|result)|test result|pregnan\w*|birth weight)\b/,
    'health',
  ],
  [
    /\b(mental|psychiatric|behavioral health|substance (use|abuse)|drug(s| use| test| type)?|alcohol|opioid|overdose|suicid\w*|addiction)\b/,
    'mental health or drug use',
  ],
  [/\b(disab\w+|iep|special ed\w*|section 504|impairment|accommodation)\b/, 'disability'],
  [
    /\b(immigra\w+|citizen\w*|visa (status|type)|undocumented|alien status|refugee|asylum|legal status|daca)\b/,
    'immigration or citizenship',
  ],
  [
    /\b(criminal|convict\w*|offen[sc]es?|felony|misdemeanor|arrest (reason|charge)|charges?|crime|sentence( length| type)?|probation|parole|gang|prior (arrests?|convictions?)|warrant|incarcerat\w*|bail|bond amount|registered offender|disciplin\w*|suspension|expulsion)\b/,
    'crimes or punishments',
  ],
  [/\b(religion|religious|faith|denomination)\b/, 'religion'],
  [/\b(sexual orientation|gender identity|transgender|lgbtq?\w*)\b/, 'sexual orientation or gender identity'],
  [
    /\b(household income|family income|income|wages?|earnings|salary|benefit amount|public assistance|snap|tanf|calfresh|calworks|medicaid|medi cal|welfare|wic|free (or )?reduced|frpm|lunch status|poverty|credit score|debt|bankruptcy|child support|eviction|homeless\w*|housing status)\b/,
    'money or need',
  ],
  [
    /\b(domestic violence|abuse|neglect|maltreatment|sexual assault|foster( care)?|adoption|custody|victimi\w+)\b/,
    'violence or family matters',
  ],
  [/\b(genetic|dna|biometric|fingerprint)\b/, 'the body'],
  [
    /\b(union member\w*|political (party|affiliation)|party affiliation|party registration)\b/,
    'union or party',
  ],
];
const figures =
  /\b(count|number of|no of|total charges|percent|rate|date|id|code name|officer|unit|agency|court|judge|clerk|fee|bed|facility|school|program name|insurance company|provider)\b|%/;

/** What a column of records about persons tells that could harm or shame them; null when nothing. */
export function sensitiveKind({ words, column, share }: ColumnView, { are }: Records): string | null {
  if (column.profile.filled === 0 || column.profile.distinct < 2) return null;
  const hit = kinds.find(([test]) => test.test(words));
  if (hit === undefined || figures.test(words)) return null;
  if (are === 'public employees' && hit[1] === 'money or need') return null;
  const money = hit[1] === 'crimes or punishments' && /\bcharges?\b/.test(words);
  return money && share((text) => /^[$\d.,]+$/.test(text)) > 0.8 ? null : hit[1];
}
