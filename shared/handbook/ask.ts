import type { Answer, Citation } from './answer.ts';
import { type Confidence, confidence, type Features, features } from './confidence.ts';
import { givesOrders, offSubject, smallTalk } from './decline.ts';
import type { Handbook } from './handbook.ts';
import type { HandbookIndex } from './index.ts';
import { likeliestKind } from './kinds.ts';
import { nearer } from './neighbours.ts';
import { otherSource } from './other-source.ts';
import { splitQuestion } from './parts.ts';
import { passage } from './passage.ts';
import { readQuestion, type Slot } from './question.ts';
import type { Found } from './search.ts';
import { searchInThread, slotsInThread } from './thread.ts';

export interface Asked {
  id: string | null;
  question: string;
  /** Earlier questions of the thread, oldest first. */
  context: string[];
}

/** One question of the message, with the handbook's words for it. `passage` is null when it does not say. */
export interface Part {
  question: string;
  passage: string | null;
  citation: Citation | null;
  /** What another source of the state says to the same, nearly as close: both are shown, neither decides. */
  other: Quotation | null;
  confidence: Confidence;
}

export interface Quotation {
  passage: string;
  citation: Citation;
}

export interface Answered {
  answer: Answer;
  /** Empty unless answered. */
  parts: Part[];
  /** The state whose subject it is, when that is another one. */
  elsewhere: { id: string; name: string } | null;
}

/** What is typed beyond this is not read. */
const longest = 2000;

/** Answers from the handbook in its own words, or says that it does not say. */
export function ask(handbook: Handbook, asked: Asked): Answer {
  return askInParts(handbook, asked).answer;
}

/** The same with each part's passage and place apart, for a card. */
export function askInParts(handbook: Handbook, asked: Asked): Answered {
  const question = asked.question.slice(0, longest);
  const about = question.replace(handbook.here, ' ');
  const context = asked.context.slice(-5).map((one) => one.slice(0, longest));
  const say = (status: Answer['status'], answer: string, suggestions: Citation[] = []): Answered => ({
    answer: { id: asked.id, status, answer, citations: [], suggestions },
    parts: [],
    elsewhere: null,
  });
  const noOrders = `I only quote the ${handbook.name}; I take no orders. Ask me about publishing data.`;
  if (givesOrders(question)) return say('declined', noOrders);
  const other = handbook.others.find(({ named }) => named(question));
  if (other && !handbook.named(question)) {
    const said = say(
      'other-jurisdiction',
      `That is about ${other.name}; here the ${handbook.name} is quoted. Ask in ${other.name}’s channel, or write to ${mailbox(handbook)} about ${handbook.jurisdiction.name}.`,
    );
    return { ...said, elsewhere: { id: other.id, name: other.name } };
  }
  const parts = lookUpParts(handbook, about, context);
  const answered = parts.filter(({ text, sure }) => sure.sure >= 0.5 && !offSubjectHere(text, sure));
  if (answered.length === 0) {
    const nearest = parts.flatMap(({ found }) => found.slice(0, 3));
    const kind = likeliestKind(handbook.odds(question));
    if (kind === 'orders') return say('declined', noOrders);
    const ofAnother = parts.some(({ seen }) => seen.elsewhere > 0);
    if ((kind === 'off-subject' && !ofAnother) || offSubject(question) || parts.every(nothingOfTheField)) {
      return say('declined', `I can only help with the ${handbook.name}. Ask me about publishing open data.`);
    }
    return say(
      'not-in-handbook',
      `The ${handbook.name} does not say. Please ask ${mailbox(handbook)}.`,
      cite(handbook.index, nearest, 3),
    );
  }
  return compose(handbook, asked, parts, answered);
}

/** What is found for each of a message's questions. */
export function lookUpParts(handbook: Handbook, question: string, context: string[]): LookedUp[] {
  return partsOf(handbook.index, question).map((text, at, all) =>
    lookUp(handbook, text, [...context, ...(at > 0 ? [all[at - 1]!] : [])]),
  );
}

/** A part that names nothing itself (“and what do they do?”) belongs to the one before. */
function partsOf(index: HandbookIndex, question: string): string[] {
  const parts: string[] = [];
  for (const part of splitQuestion(question)) {
    const last = parts.length - 1;
    const empty = readQuestion(index, part, false).every(({ unknown }) => unknown);
    if (last >= 0 && empty) parts[last] += ` ${part}`;
    else parts.push(part);
  }
  return parts;
}

/** No word of it belongs to the field, to a field next door, or to one nobody here knows. */
const nothingOfTheField = ({ slots }: LookedUp) =>
  slots.every(({ unknown, special, beyond }) => unknown && !special && beyond === null);

export interface LookedUp {
  text: string;
  slots: Slot[];
  found: Found[];
  seen: Features;
  sure: Confidence;
}

function lookUp(handbook: Handbook, text: string, context: string[]): LookedUp {
  const { index, neighbours, jurisdiction } = handbook;
  const slots = slotsInThread(index, text, context);
  const found = searchInThread(index, text, slots, context).slice(0, 8);
  const likelier = nearer(neighbours, jurisdiction.id, text, context);
  const odds = handbook.odds([text, ...context.slice(-1)].join(' '));
  const seen = features(index, text, slots, found, likelier, odds);
  return { text, slots, found, seen, sure: confidence(found, seen, neighbours !== null) };
}

function compose(handbook: Handbook, asked: Asked, all: LookedUp[], answered: LookedUp[]): Answered {
  const { index } = handbook;
  // Best of each part first, then the second of each.
  const order = [0, 1, 2].flatMap((rank) => answered.flatMap(({ found }) => found[rank] ?? []));
  const strong = order.filter(
    (one, at) => at < answered.length || one.score > 0.45 * answered[0]!.found[0]!.score,
  );
  const citations = cite(index, strong, Math.max(3, Math.min(5, answered.length + 2)));
  const suggestions = cite(
    index,
    answered.flatMap(({ found }) => found.slice(1)),
    3 + citations.length,
  )
    .filter(
      (one) =>
        !citations.some(({ url, headings }) => url === one.url && headings.join() === one.headings.join()),
    )
    .slice(0, 3);
  const parts: Part[] = all.map((part) => {
    const best = answered.includes(part) ? part.found[0]! : null;
    const other = best && otherSource(index, part.slots, part.found);
    return {
      question: part.text,
      passage: best ? passage(index, part.slots, best) : null,
      citation: best ? cite(index, [best], 1)[0]! : null,
      other: other && {
        passage: passage(index, part.slots, other),
        citation: cite(index, [other], 1)[0]!,
      },
      confidence: part.sure,
    };
  });
  const answer: Answer = {
    id: asked.id,
    status: 'answered',
    answer: wording(handbook, parts),
    citations,
    suggestions,
  };
  return { answer, parts, elsewhere: null };
}

function wording(handbook: Handbook, parts: Part[]): string {
  const several = parts.length > 1;
  return parts
    .map(({ question, passage, citation, other }) => {
      const title = several ? `${question}\n` : '';
      if (passage === null || citation === null) {
        return `${title}The ${handbook.name} does not say. Please ask ${mailbox(handbook)}.`;
      }
      return title + [{ passage, citation }, ...(other ? [other] : [])].map(quoted).join('\n');
    })
    .join('\n\n');
}

const quoted = ({ passage, citation }: Quotation): string =>
  `“${passage}”\n— ${citation.headings.join(' › ')}`;

function cite(index: HandbookIndex, found: Found[], most: number): Citation[] {
  const ids = [...new Set(found.map(({ section }) => section))].slice(0, most);
  return ids.map((id) => {
    const { handbook, file, headings, url } = index.sections[id]!;
    return { handbook, file, headings, url };
  });
}

const offSubjectHere = (question: string, sure: Confidence) =>
  smallTalk(question) || (offSubject(question) && sure.sure < 0.5);

function mailbox({ contact }: Handbook): string {
  const [short] = contact.name.split(',');
  const name = /^(?!the ).*\b(team|office|unit|group|desk|program|coordinators?|division)$/i.test(short!)
    ? `the ${contact.name}`
    : contact.name;
  return contact.email ? `${name} (${contact.email})` : name;
}
