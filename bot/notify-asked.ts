import { answererTitle } from '../shared/answerers.ts';
import type { AskedEntry, AskedQuestion } from '../shared/asked-question.ts';
import type { AskedNotifier } from '../shared/life.ts';
import { askedCard, givenCard, questionCard } from './cards/coordinators.ts';
import { curatedCard } from './cards/curated.ts';
import { type NotifyParts, postingOf } from './notify.ts';
import { postOnce, updatePosts } from './posting.ts';
import { channelFor } from './teams/channel-for.ts';
import type { Card } from './teams/turn.ts';
import { type Desk, jurisdictionOf } from './turns/desk.ts';

type AskedParts = Omit<NotifyParts, 'desk'> & { desk: Pick<Desk, 'jurisdictions' | 'kept'> };

/**
 * Tells of questions put to the coordinators: the card in their channel, the answer to whoever asked, where they
 * asked, and proposed answers to a second coordinator. Repeating it after a crash posts nothing twice that was
 * noted as posted.
 */
export function openAskedNotifier(parts: AskedParts): AskedNotifier {
  return {
    async tell(asked, entry) {
      const { what } = entry;
      await updateCards(parts, asked);
      if (what.kind === 'asked' && asked.state === 'waiting') await postQuestion(parts, asked);
      if (what.kind === 'answered') await answerBack(parts, asked);
      if (what.kind === 'answered' && what.propose) await postProposal(parts, asked, entry);
      // A proposal's own card shows the new wording already; an answer in use may have none where people look.
      if (what.kind === 'worded' && asked.inUse) await postProposal(parts, asked, entry);
    },
  };
}

/** Posts what could not be posted while the bot was in no channel of that state. */
export async function postWaitingQuestions(parts: AskedParts, jurisdiction: string): Promise<void> {
  const { store } = parts.desk.kept();
  for (const asked of await store.asked.list(jurisdiction, 'waiting')) await postQuestion(parts, asked);
  for (const asked of await store.asked.list(jurisdiction, 'proposed')) {
    if ((await store.posts.of(asked.id, 'curated')).length > 0) continue;
    const record = await store.asked.record(asked.id);
    const entry = record.find(({ number }) => number === asked.proposed?.number);
    if (entry) await postProposal(parts, asked, entry);
  }
}

const postQuestion = (parts: AskedParts, asked: AskedQuestion): Promise<void> =>
  postOnce(postingOf(parts), { about: asked.id, revision: 1, kind: 'asked' }, () =>
    postForCoordinators(parts, asked, questionCard(asked), `Question: ${asked.question}`),
  );

async function postProposal(parts: AskedParts, asked: AskedQuestion, entry: AskedEntry): Promise<void> {
  if (!asked.proposed) return;
  const { store } = parts.desk.kept();
  const post = { about: asked.id, revision: entry.number, kind: `proposed-${entry.number}` };
  await postOnce(postingOf(parts), post, async () => {
    const card = curatedCard(asked, await store.asked.record(asked.id));
    const posted = await postForCoordinators(parts, asked, card, curatedSummary(asked));
    if (posted)
      await store.posts.keep({ dataset: asked.id, revision: entry.number, kind: 'curated', ...posted });
    return posted;
  });
}

async function postForCoordinators(parts: AskedParts, asked: AskedQuestion, card: Card, summary: string) {
  const jurisdiction = jurisdictionOf(parts.desk, asked.jurisdiction);
  // Coordinators look where they approve.
  const to = await channelFor(parts.desk.kept().store, jurisdiction, 'approvals');
  if (to) return parts.poster.post(to, { card, summary });
  parts.log.warn(
    { jurisdiction: jurisdiction.id },
    'the bot is in no channel to ask in; add it to the team, and it asks then',
  );
  return null;
}

async function answerBack(parts: AskedParts, asked: AskedQuestion): Promise<void> {
  const { place, answer } = asked;
  if (!place || !answer) return;
  const jurisdiction = jurisdictionOf(parts.desk, asked.jurisdiction);
  const holders = await parts.desk.kept().store.holders.of(asked.jurisdiction, answer.by);
  await postOnce(postingOf(parts), { about: asked.id, revision: 1, kind: 'given' }, () =>
    parts.poster.post(place.reference, {
      card: givenCard(asked, answererTitle(jurisdiction, holders, answer.by)),
      summary: `${answer.by.name} answered: ${asked.question}`,
    }),
  );
}

async function updateCards(parts: AskedParts, asked: AskedQuestion): Promise<void> {
  const posting = postingOf(parts);
  await updatePosts(posting, asked.id, 'asked', async () => ({
    card: questionCard(asked),
    summary: `Question: ${asked.question}`,
  }));
  await updatePosts(posting, asked.id, 'curated', async () => ({
    card: curatedCard(asked, await parts.desk.kept().store.asked.record(asked.id)),
    summary: curatedSummary(asked),
  }));
  if (asked.state !== 'answered') return;
  await updatePosts(posting, asked.id, 'waiting', async () => ({
    card: askedCard(asked),
    summary: `Answered: ${asked.question}`,
  }));
}

export const curatedSummary = ({ proposed, inUse, question }: AskedQuestion): string =>
  proposed
    ? `A curated answer to look at: ${question}`
    : inUse
      ? `In use as a curated answer: ${question}`
      : `Not used as a curated answer: ${question}`;
