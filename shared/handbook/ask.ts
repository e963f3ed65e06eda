import { givesOrders, offSubject, smallTalk } from './abstaining/decline.ts';
import { likeliestKind } from './abstaining/kinds.ts';
import { otherLanguage, readsEnglish } from './abstaining/language.ts';
import type { Answer, Citation } from './answer.ts';
import type { Answered, Part } from './answered.ts';
import { cite, compose, mailbox } from './answering/compose-answer.ts';
import { type LookedUp, lookUpParts, nothingOfTheField } from './finding/look-up.ts';
import { leansOnEarlier } from './finding/thread.ts';
import type { Handbook } from './handbook.ts';
import { type Whose, whoseQuestions } from './whose-questions.ts';

export interface Asked {
  id: string | null;
  question: string;
  /** Earlier questions of the thread, oldest first. */
  context: string[];
}

/** Of what is longer the middle is not read: a question stands at the beginning or at the end. */
const longest = 4000;

/** Answers from the handbook in its own words, or says that it does not say. */
export function ask(handbook: Handbook, asked: Asked): Answer {
  return askInParts(handbook, asked).answer;
}

/** The same with each part's passage and place apart, for a card. */
export function askInParts(handbook: Handbook, asked: Asked): Answered {
  const message = plain(asked.question);
  const context = asked.context.slice(-5).map((one) => handbook.withoutState(plain(one)));
  const say = (status: Answer['status'], answer: string, suggestions: Citation[] = []): Answered => ({
    answer: { id: asked.id, status, answer, citations: [], suggestions },
    parts: [],
    elsewhere: null,
  });
  const noOrders = `I only quote the ${handbook.name}; I take no orders. Ask me about publishing data.`;
  const language = otherLanguage(message);
  if (language) {
    const { title, say: inIt } = readsEnglish[language];
    const { name, email } = handbook.contact;
    return { ...say('declined', inIt(email ? `${name} (${email})` : name)), title };
  }
  if (givesOrders(asked.question.slice(0, longest))) return say('declined', noOrders);
  const whose = whoseQuestions(handbook, message);
  const elsewhere = elsewhereOf(whose, context);
  if (whose.own.length === 0) return aboutAnother(handbook, elsewhere, say);
  const parts = lookUpParts(handbook, whose.own, apart(whose.own) ? [] : context);
  const answered = parts.filter(({ text, sure }) => sure.sure >= 0.5 && !smallTalk(text));
  if (answered.length === 0) {
    const nearest = parts.flatMap(({ found }) => found.slice(0, 3));
    const asks = parts.map(({ text }) => text).join(' ');
    const kind = likeliestKind(asks, handbook.odds(asks));
    if (kind === 'orders') return say('declined', noOrders);
    const ofAnother = parts.some(({ seen }) => seen.elsewhere > 0);
    if ((kind === 'off-subject' && !ofAnother) || offSubject(asks) || parts.every(nothingOfTheField)) {
      if (whose.other) return aboutAnother(handbook, elsewhere, say);
      return say('declined', `I can only help with the ${handbook.name}. Ask me about publishing open data.`);
    }
    const said = say(
      'not-in-handbook',
      `The ${handbook.name} does not say. Please ask ${mailbox(handbook)}.`,
      cite(handbook.index, nearest, 3),
    );
    return withBesides(
      { ...said, parts: parts.length > 1 ? parts.map(leftOpen) : [] },
      elsewhere,
      whose.left,
    );
  }
  const composed = compose(handbook, asked.id, parts, answered);
  const nearer = composed.parts.map((part, at) => withNearest(handbook, part, parts[at]!));
  return withBesides({ ...composed, parts: nearer }, elsewhere, whose.left);
}

/** The words of a message without HTML tags and the addresses of Markdown links. */
function plain(message: string): string {
  const text =
    message.length > longest ? `${message.slice(0, longest / 2)} ${message.slice(-longest / 2)}` : message;
  return text
    .replace(/<\/?[a-z][^<>]{0,200}>/gi, ' ')
    .replace(/!?\[([^[\]]{0,200})\]\([^()\s]{0,500}\)/g, '$1');
}

/** Nothing of the thread makes “tell me a joke” a question about data. */
const apart = ([first]: Whose['own']): boolean =>
  first !== undefined && offSubject(first.whole) && !leansOnEarlier(first.question);

function aboutAnother(
  handbook: Handbook,
  elsewhere: Answered['elsewhere'],
  say: (status: Answer['status'], answer: string) => Answered,
): Answered {
  const name = elsewhere?.name ?? 'another state';
  const said = say(
    'other-jurisdiction',
    `That is about ${name}; here the ${handbook.name} is quoted. Ask in ${name}’s channel, or write to ${mailbox(handbook)} about ${handbook.jurisdiction.name}.`,
  );
  return { ...said, elsewhere };
}

/** Says of what else the message asked: of another state's handbook, and of what was not looked up. */
function withBesides(answered: Answered, elsewhere: Answered['elsewhere'], left: string[]): Answered {
  if (!elsewhere && left.length === 0) return answered;
  const all = { ...answered, elsewhere, left };
  const text = [answered.answer.answer, ...besidesInWords(all)].join('\n\n');
  return { ...all, answer: { ...answered.answer, answer: text } };
}

/** What is to be said beside the parts, a sentence each. */
export function besidesInWords({ elsewhere, left = [] }: Pick<Answered, 'elsewhere' | 'left'>): string[] {
  const asked = elsewhere?.both
    ? `You name ${elsewhere.name}, too: its own handbook can be asked.`
    : elsewhere && `About ${elsewhere.name}, whose own handbook can be asked: “${elsewhere.question}”`;
  const missing =
    left.length > 0 &&
    `I answer five questions at once. Please ask again: ${left.map((one) => `“${one}”`).join(' ')}`;
  return [asked, missing].filter((one) => typeof one === 'string');
}

function elsewhereOf({ other }: Whose, context: string[]): Answered['elsewhere'] {
  if (!other) return null;
  const { id, name, questions, both, before } = other;
  const earlier = [...context, ...(before === null ? [] : [before])].slice(-2);
  return { id, name, question: inOne(questions), context: earlier, both };
}

/** As one message that is read as these questions again. */
const inOne = (questions: string[]): string =>
  questions.map((one) => (/[?!.;]$/.test(one) ? one : `${one}?`)).join(' ');

const leftOpen = ({ text, sure }: LookedUp): Part => ({
  question: text,
  passage: null,
  citation: null,
  other: null,
  confidence: sure,
});

function withNearest({ index }: Handbook, part: Part, { found }: LookedUp): Part {
  const [nearest] = part.passage === null ? cite(index, found, 1) : [];
  return nearest ? { ...part, nearest } : part;
}
