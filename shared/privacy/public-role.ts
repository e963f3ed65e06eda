import type { ColumnView } from './column-view.ts';
import { headerWords } from './header-words.ts';

const roles: readonly [RegExp, string][] = [
  [
    /\b(licen[cs]e|credential|certificate|certification|registration|permit)\b.*\b(type|number|no|num|status|class|category|expir\w*|issued?|effective|description|id|code)\b|\blicen[cs]ees?\b|\blicense$|\bbar number\b|\bnpi\b|\btaxonomy\b|\bcommission expir|\bwater rights?\b/,
    'holders of a licence, credential or permit',
  ],
  [
    /\b(job|position|working|class(ification)?|employee) (title|code|name)\b|\b(annual|base|regular|gross|overtime|other|total) (salary|pay|wages|earnings|compensation)\b|^(salary|wages|position|overtime|employee|employee name)$|\bhourly rate\b|\bpay (rate|grade|class)\b/,
    'public employees',
  ],
  [
    /\b(vendor|payee|supplier|contractor|invoice|purchase order|check number|warrant number|contract (number|amount|id)|voucher|payment (date|amount))\b/,
    'vendors and payees',
  ],
  [
    /\b(contributor|contributions?|donor|committee|candidate|election|political party|party affiliation|office sought|lobby\w*|expenditures?|filer)\b/,
    'people in campaigns or lobbying',
  ],
  [
    /\b(board|commission|commissioner|appoint(ed|ee|ing|ment)|term (start|end|expires|begins|ends|expiration)|legislat\w+|senat\w+|assembly\w*|elected|official|judge|mayor|council\w*|superintendent|principal|administrator|registered agent)\b/,
    'officials and other people in a public role',
  ],
  [/\b(grantee|awardee|grant|award|principal investigator|fellowship)\b/, 'recipients of grants'],
  [/\b(burial|interment|cemetery|grave|headstone)\b/, 'the dead of a cemetery'],
];

/** In which public role the people of these records are named, in words; null when nothing says so. */
export function publicRole(views: readonly ColumnView[]): string | null {
  const names = views.map(({ words }) => words);
  names.push(headerWords(views[0]?.table.sheet.name ?? null));
  for (const [test, are] of roles) {
    if (names.some((words) => test.test(words) && !/\bdrivers?\b|\bdl\b/.test(words))) return are;
  }
  const posts = names.some((words) => /^(title|role|rank|position)$/.test(words));
  const office = names.some((words) =>
    /^(department|division|agency|office|bureau|unit|branch)( name)?$/.test(words),
  );
  const official = views.some(
    ({ words, share }) =>
      /\be ?mail\b/.test(words) && share((text) => /\.(gov|us|mil|edu)$/i.test(text)) > 0.6,
  );
  return (posts && office) || official ? 'public employees' : null;
}
