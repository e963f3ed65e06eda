import { needed } from '../shared/approval.ts';
import type { Dataset, Entry } from '../shared/dataset.ts';
import type { Jurisdiction } from '../shared/jurisdiction.ts';
import type { Notifier } from '../shared/life.ts';
import type { Store } from '../shared/store/store.ts';
import { reviewCard, reviewSummary } from './cards/approval.ts';
import { escapeMarkdown } from './cards/escape.ts';
import { isReference, type Posting, postOnce, updatePosts } from './posting.ts';
import { channelFor } from './teams/channel-for.ts';
import { chatReference, readReference } from './teams/reference.ts';
import type { ConversationReference, Poster } from './teams/turn.ts';
import { type Desk, jurisdictionOf } from './turns/desk.ts';
import { reviewView } from './turns/review-view.ts';

export interface NotifyParts {
  desk: Desk;
  poster: Poster;
  log: { warn(details: object, message: string): void };
}

/**
 * Tells people what happened: the approval card in the channel, the same card updated in place as things go on,
 * the submitters in their own chats, and everybody when a dataset is public. Repeating it after a crash posts
 * nothing twice that was noted as posted.
 */
export function openNotifier(parts: NotifyParts): Notifier {
  return {
    async tell(dataset, entry) {
      const { what } = entry;
      const jurisdiction = jurisdictionOf(parts.desk, dataset.jurisdiction);
      await updateCards(parts, dataset);
      const newest = what.revision === dataset.revision;
      if (what.kind === 'review-requested' && newest) await postCard(parts, dataset, jurisdiction, entry);
      if (what.kind === 'review-reminded' && newest) await postCard(parts, dataset, jurisdiction, entry);
      if (what.kind === 'went-public') await announce(parts, dataset, jurisdiction, entry);
      const words = wordsFor(dataset, entry, jurisdiction);
      if (words) await tellSubmitters(parts, dataset, entry, words);
    },
  };
}

/** Posts the cards that could not be posted while the bot was in no channel of that state. */
export async function postWaiting(parts: NotifyParts, jurisdiction: string): Promise<void> {
  const { store } = parts.desk.kept();
  for (const dataset of await store.datasets.list({ jurisdiction, states: ['in-review'] })) {
    const posted = await store.posts.of(dataset.id, 'approval');
    if (posted.some((one) => one.revision === dataset.revision)) continue;
    const record = await store.datasets.record(dataset.id);
    const entry = record.findLast(({ what }) => what.kind === 'review-requested');
    if (entry) await postCard(parts, dataset, jurisdictionOf(parts.desk, jurisdiction), entry);
  }
}

/** What the submitters hear; null when there is nothing to say to them. */
function wordsFor(dataset: Dataset, { what, by }: Entry, jurisdiction: Jurisdiction): string | null {
  const title = `“${escapeMarkdown(dataset.title)}”`;
  const who = escapeMarkdown(by?.name ?? 'Somebody');
  switch (what.kind) {
    case 'review-requested':
      return `${title} is on the portal, privately. It waits for approval by ${needed(jurisdiction, dataset)}.`;
    case 'changes-requested':
      return `${who} sent ${title} back: ${escapeMarkdown(what.reason)}\n\nMend the workbook, check it and hand it over again under the same title.`;
    case 'asked':
      return `${who} asks about ${title}: ${escapeMarkdown(what.question)}\n\nPlease answer in the channel, below the approval card.`;
    case 'approved':
      return `${who} approved ${title}. It goes public now.${what.note ? ` ${escapeMarkdown(what.note)}` : ''}`;
    case 'went-public':
      return `${title} is public: ${what.url}`;
    case 'waits-for-portal':
      return `${title} is approved and waits for the portal: ${escapeMarkdown(what.why)}`;
    case 'trouble':
      return `${title} ${what.lasting ? 'has stopped' : 'is held up'}: ${escapeMarkdown(what.message)}\n\n${what.lasting ? 'When that is mended, write “status” and press “Try again”.' : 'It is tried again by itself; you need not do anything.'}`;
    default:
      return null;
  }
}

async function postCard(
  parts: NotifyParts,
  dataset: Dataset,
  jurisdiction: Jurisdiction,
  entry: Entry,
): Promise<void> {
  await once(parts, dataset, `posted-${entry.number}`, async () => {
    const to = await channelFor(parts.desk.kept().store, jurisdiction, 'approvals');
    if (!to) return noChannel(parts, jurisdiction, 'approvals');
    const view = await reviewView(parts.desk, dataset, dataset.revision);
    const posted = await parts.poster.post(to, { card: reviewCard(view), summary: reviewSummary(view) });
    await parts.desk
      .kept()
      .store.posts.keep({ dataset: dataset.id, revision: dataset.revision, kind: 'approval', ...posted });
    return posted;
  });
}

async function announce(
  parts: NotifyParts,
  dataset: Dataset,
  jurisdiction: Jurisdiction,
  entry: Entry,
): Promise<void> {
  await once(parts, dataset, `news-${entry.number}`, async () => {
    const to = await channelFor(parts.desk.kept().store, jurisdiction, 'news');
    if (!to) return noChannel(parts, jurisdiction, 'news');
    const portal = jurisdiction.portals.find((one) => one.id === dataset.portal);
    const organisation =
      portal?.organisations.find((one) => one.id === dataset.organisation)?.name ?? dataset.organisation;
    const text = `“${escapeMarkdown(dataset.title)}” by ${escapeMarkdown(organisation)} is public on the ${escapeMarkdown(portal?.name ?? 'portal')}: ${dataset.url ?? ''}`;
    return parts.poster.post(to, { text, summary: `${dataset.title} is public` });
  });
}

async function tellSubmitters(
  parts: NotifyParts,
  dataset: Dataset,
  entry: Entry,
  text: string,
): Promise<void> {
  const { store } = parts.desk.kept();
  for (const [index, person] of dataset.submitters.entries()) {
    await once(parts, dataset, `told-${entry.number}-${index}`, async () => {
      const to = await chatWith(store, dataset.jurisdiction, person);
      if (!to) return null;
      return parts.poster.post(to, { text, summary: text.split('\n')[0] ?? text });
    });
  }
}

/** Somebody who never wrote to the bot is reached through any conversation of the same tenant. */
async function chatWith(
  store: Store,
  jurisdiction: string,
  person: Dataset['submitters'][number],
): Promise<ConversationReference | null> {
  if (person.tenantId === 'local') return null;
  const own = await store.conversations.ofPerson(jurisdiction, person);
  if (isReference(own)) return own;
  const [any] = await store.conversations.channels(jurisdiction);
  return any && isReference(any.reference)
    ? { ...chatReference(readReference(any.reference), person.objectId) }
    : null;
}

function updateCards(parts: NotifyParts, dataset: Dataset): Promise<void> {
  return updatePosts(postingOf(parts), dataset.id, 'approval', async (revision) => {
    const view = await reviewView(parts.desk, dataset, revision);
    return { card: reviewCard(view), summary: reviewSummary(view) };
  });
}

const once = (
  parts: NotifyParts,
  { id, revision }: Dataset,
  kind: string,
  post: Parameters<typeof postOnce>[2],
): Promise<void> => postOnce(postingOf(parts), { about: id, revision, kind }, post);

export const postingOf = ({
  desk,
  poster,
  log,
}: Omit<NotifyParts, 'desk'> & { desk: Pick<Desk, 'kept'> }): Posting => ({
  posts: desk.kept().store.posts,
  poster,
  log,
});

function noChannel({ log }: NotifyParts, jurisdiction: Jurisdiction, use: string): null {
  log.warn({ jurisdiction: jurisdiction.id, use }, 'the bot is in no channel to post to; add it to the team');
  return null;
}
