import type { ColumnView } from '../column-view.ts';
import { firstNames, lastNames } from '../frequent-names.ts';
import type { Records } from '../records-of.ts';
import { clear, personal, question, type Recognised, shareOf, standing } from './recogniser.ts';

export const emailPattern = /^[^\s@,;<>]+@[a-z0-9-]+(?:\.[a-z0-9-]+)+$/i;
const private_ =
  /@(gmail|yahoo|hotmail|outlook|aol|icloud|comcast|sbcglobal|att|verizon|msn|live|me|mac|earthlink|cox|optonline|snet|charter|pacbell|protonmail|proton|ymail|rocketmail)\.(com|net|me)$/i;
const role =
  /^(info|contact|contactus|office|admin|administration|data|opendata|support|help|helpdesk|service|services|customerservice|permits?|licens\w*|clerk|city ?clerk|hr|jobs|sales|billing|accounts?|accounting|ap|ar|press|media|news|webmaster|web|mail|email|hello|inquir\w+|questions?|feedback|records|registrar|reception|frontdesk|front|manager|director|principal|library|police|fire|planning|publicworks|parks|recreation|health|planning|dispatch|team|staff|board|noreply|no-reply|donotreply|general|main|enquir\w+|orders|reservations|booking|events|school|hours|compliance|safety|environmental)([._-]|\d|@|$)/i;

/** Mailboxes: those of persons are their own business, those of offices are meant to be known. */
export function recogniseEmail(view: ColumnView, records: Records): Recognised | null {
  const { words, share } = view;
  const mails = share((text) => emailPattern.test(text));
  if (mails < (/\be ?mail\b/.test(words) ? 0.3 : 0.6)) return null;
  const of = (test: (text: string) => boolean): number =>
    share((text) => emailPattern.test(text) && test(text)) / mails;
  const personalBoxes = of((text) => private_.test(text) || isNamed(text));
  const seen = `${shareOf(mails, 'are e-mail addresses')}, ${Math.round(personalBoxes * 100)}% of them of persons by their look`;
  switch (/\b(home|personal|private) e ?mail\b/.test(words) ? 'private' : standing(view, records)) {
    case 'private':
      return personalBoxes < 0.1 && records.of !== 'persons' ? clear('email', seen) : personal('email', seen);
    case 'public':
      return personalBoxes > 0.5 ? question('email', 'advice', seen) : clear('email', seen);
    case 'organisation':
      return clear('email', seen);
    case 'unknown':
      return personalBoxes > 0.5 ? question('email', 'warning', seen) : clear('email', seen);
  }
}

/** `jane.doe@…`, `jdoe@…` with a frequent name, and no office's mailbox. */
export function isNamed(mail: string): boolean {
  if (role.test(mail)) return false;
  const parts = mail
    .slice(0, mail.indexOf('@'))
    .toLowerCase()
    .replace(/\d+/g, '')
    .split(/[._-]+/);
  if (parts.some((part) => firstNames.has(part))) return true;
  const [only = ''] = parts;
  return parts.length === 1 ? lastNames.has(only.slice(1)) && only.length > 4 : lastNames.has(parts.at(-1)!);
}

/** Whether a mailbox is a person's own. */
export const isPrivateMail = (mail: string): boolean => private_.test(mail) && !role.test(mail);
export const isRoleMail = (mail: string): boolean => role.test(mail);
