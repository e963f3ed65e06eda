/** Whom a header speaks of: private persons, people in a public role, or an organisation or place. */
export type Whose = 'private' | 'public' | 'organisation';

const privatePersons =
  'patients?|students?|pupils?|child(?:ren)?|minors?|juveniles?|youths?|clients?|inmates?|prisoners?|detainees?|arrestees?|suspects?|offenders?|probationers?|parolees?|defendants?|victims?|witness(?:es)?|claimants?|beneficiar(?:y|ies)|enrollees?|residents?|tenants?|occupants?|decedents?|deceased|mothers?|fathers?|parents?|guardians?|spouses?|siblings?|newborns?|infants?|subscribers?|policyholders?|insured|callers?|complainants?|reporting party|drivers?|passengers?|pedestrians?|bicyclists?|voters?|veterans?|survivors?|households?|head of household|participants?|persons?|individuals?|respondents?|caregivers?|foster|dependents?|customers?|injured|worker|emergency contact|next of kin|registrants?|donees?';
const publicRoles =
  'licen[cs]ees?|licen[cs]e holders?|credential holders?|permittees?|permit holders?|officials?|officers?|vendors?|contractors?|suppliers?|payees?|inspectors?|legislators?|senators?|assembly ?(?:members?|man|woman)|representatives?|agents?|physicians?|doctors?|dentists?|nurses?|providers?|practitioners?|prescribers?|attorneys?|lawyers?|judges?|contributors?|donors?|candidates?|lobbyists?|treasurers?|directors?|principals?|superintendents?|administrators?|commissioners?|trustees?|notar(?:y|ies)|brokers?|salespersons?|appraisers?|engineers?|surveyors?|managers?|chair(?:person|man|woman|s)?|clerks?|secretar(?:y|ies)|supervisors?|coordinators?|mayors?|sheriffs?|governors?|council ?(?:members?|man|woman|or)|board members?|members?|elected|appointees?|appointed|incumbents?|contact|staff|employees?|authors?|artists?|designers?|architects?|proprietors?|grantees?|awardees?|investigators?|instructors?|teachers?|coach(?:es)?|buyers?|analysts?|planners?|reviewers?|approvers?|(?!report|request|refer)[a-z]+ed by|assigned|preparers?|certifiers?|applicants?|professionals?|sponsors?|dealers?|operators?|filers?|petitioners?|speakers?|nominees?|honorees?|custodians?|stewards?|technicians?|samplers?|collectors?|observers?|rangers?|wardens?|dispatchers?|captains?|pilots?|trainers?|counsel|arbitrators?|executives?|ceo|president|publishers?|owners?';
const organisations =
  'facilit(?:y|ies)|business|compan(?:y|ies)|agenc(?:y|ies)|departments?|dept|divisions?|bureaus?|offices?|schools?|districts?|hospitals?|clinics?|sites?|stores?|restaurants?|establishments?|stations?|plants?|projects?|programs?|organi[sz]ations?|orgs?|entit(?:y|ies)|firms?|employers?|dba|doing business as|corporations?|cent(?:er|re)s?|librar(?:y|ies)|parks?|shelters?|nursing home|group home|care home|pharmac(?:y|ies)|labs?|laborator(?:y|ies)|banks?|church(?:es)?|colleges?|universit(?:y|ies)|courts?|committees?|branch(?:es)?|locations?|places?|venues?|markets?|farms?|winer(?:y|ies)|dispensar(?:y|ies)|retailers?|shops?|hotels?|systems?|utilit(?:y|ies)|municipalit(?:y|ies)|towns?|cit(?:y|ies)|count(?:y|ies)|states?|counties|brands?|products?|species|streets?|roads?|rivers?|lakes?|creeks?|bridges?|wells?|basins?|watersheds?|regions?|funds?|accounts?|files?|columns?|fields?|datasets?|tables?|events?|titles?|plans?|commissions?|boards?|tribes?|nations?|countr(?:y|ies)|trees?|animals?|pets?|dogs?|vessels?|vehicles?|aircraft|common|scientific|trade|legal entity|parameters?|analytes?|chemicals?|drugs?|medications?|devices?|services?|routes?|lines?|stops?|trails?|properties|property|buildings?|complex|unit|group|category|measure|indicator|model|make|variable|crops?|pesticides?|registrar|party|landmarks?|campaign|election|contest|office|course|subject|grade|class|layer|map|sensor|gauge|gage|feature|zone|area|community|neighbou?rhood|village|precinct|ward|place of birth|display|domain|host|user|screen|label|short|long|alternate|alias';

const find = (words: string): RegExp => new RegExp(`\\b(?:${words})\\b`, 'g');
const finders: readonly [Whose, RegExp][] = [
  ['private', find(privatePersons)],
  ['public', find(publicRoles)],
  ['organisation', find(organisations)],
];

/** By the last such word: a “facility contact” is a person, a “parent company” is none. */
export function whose(words: string): Whose | null {
  let best: { end: number; whose: Whose } | null = null;
  for (const [who, finder] of finders) {
    for (const hit of words.matchAll(finder)) {
      const end = hit.index + hit[0].length;
      if (best === null || end > best.end) best = { end, whose: who };
    }
  }
  return best?.whose ?? null;
}

/** Words after which a header about private persons tells of one of them, and is no figure about many. */
export const tellsOfOne =
  /\b(names?|first|last|middle|fname|lname|surname|initials?|id|ids|identifier|number|no|num|key|dob|birth|born|age|sex|gender|race|ethnicity|address|street|phone|telephone|email|e mail|zip|city|town|county|ssn|ssid|diagnosis|status|language|mrn|record|residence|occupation)\b/;
