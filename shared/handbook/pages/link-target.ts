/**
 * What a quotation adds in brackets behind a link's words, because readers of plain words could not act without it:
 * the mailbox; and the address of a form, a help desk, a place to sign in, a site's front door, or of whatever the
 * words only point at. Links to further reading stay plain, so that quotations stay short; `null` for those, and
 * where the words show the address themselves.
 */
export function targetBehind(words: string, address: string): string | null {
  if (/^mailto:/i.test(address)) {
    const to = mailbox(address);
    return to === '' || words.includes(to) ? null : to;
  }
  const url = /^https?:\/\//i.test(address) && address.length <= longest ? URL.parse(address) : null;
  if (!url || words.includes(bareHost(url))) return null;
  const needed =
    isForm(url) || isFrontDoor(url) || acts.test(words) || points.test(words) || actsHere.test(url.pathname);
  return needed ? address.replace(/[()\s<>]/g, encodeBracket) : null;
}

/** A text without the web addresses put behind its words: they are to be read, not to be found by. */
export const withoutTargets = (text: string): string => text.replace(/ \(https?:\/\/[^\s)]*\)/gi, '');

/** The mailbox of a `mailto:` address, without subject. */
export function mailbox(address: string): string {
  const bare = address.replace(/^mailto:/i, '').split('?')[0] ?? '';
  try {
    return decodeURIComponent(bare).trim();
  } catch {
    return bare;
  }
}

/** Services whose addresses are forms, as their share links are written. */
export const isForm = ({ hostname, pathname }: URL): boolean =>
  services.test(hostname) ||
  (/(^|\.)docs\.google\.com$/i.test(hostname) && /^\/forms\//.test(pathname)) ||
  (/(^|\.)airtable\.com$/i.test(hostname) && /\/(shr\w{8,}|form)\b/.test(pathname)) ||
  (/(^|\.)smartsheet\.com$/i.test(hostname) && /^\/b\/form\//.test(pathname));

const services =
  /(^|\.)(forms\.(office\.com|microsoft\.com|cloud\.microsoft|gle)|(typeform|jotform|surveymonkey|qualtrics|formstack|wufoo|cognitoforms)\.com|survey123\.arcgis\.com)$/i;

/** Longer ones are of no use to anybody who reads them. */
const longest = 300;

/** Words for what one fills in, signs in to or writes to. */
const acts =
  /\b(?:forms?|surveys?|questionnaires?|tickets?|requests?|feedback|submit|subscribe|sign[ -]?(?:up|in)|log[ -]?in|regist(?:er|ration)|help ?desk|contact us)\b|\bportals?\W*$/i;
const actsHere =
  /(?:^|[/_.-])(?:forms?|surveys?|requests?|tickets?|sign-?(?:up|in)|log-?in|register|registration|subscribe|(?:data-?)?portal)(?=$|[/_.-])/i;

/** Words that say nothing without their address. */
const points =
  /^\W*(?:(?:click|available|found|see) )?(?:here|(?:at )?(?:this|the) (?:link|page|(?:web ?)?site))\W*$/i;

/** A site, or what it shows under one plain name; longer names are those of articles. */
const isFrontDoor = ({ pathname, search, hash }: URL): boolean =>
  search === '' && hash === '' && /^\/[a-z]{0,12}\/?$/i.test(pathname);

const bareHost = ({ hostname }: URL): string => hostname.replace(/^www\./, '');

const encodeBracket = (one: string): string =>
  one === '(' ? '%28' : one === ')' ? '%29' : encodeURIComponent(one);
