import type { Dataset } from './dataset.ts';
import { PortalError } from './portal.ts';
import type { Attempt, Store } from './store/store.ts';

/** The dataset moved on while it was worked on: another version came, or somebody else did the work. */
export class Overtaken extends Error {
  override name = 'Overtaken';
}

/** No repetition helps: a person has to do something first. The message says what. */
export class Lasting extends Error {
  override name = 'Lasting';
}

const ours =
  'Something went wrong in the desk itself, not in your data. Whoever runs the desk finds the reason in its log.';
const tooLong =
  'This has been tried for a long time and is not tried any more on its own. Ask for another try when it may work again.';

/**
 * Does the work; what stands in its way becomes part of the record, once for each message. Throws when another
 * attempt makes sense.
 */
export async function tellingTrouble(
  datasets: Store['datasets'],
  dataset: Dataset,
  attempt: Attempt,
  work: () => Promise<void>,
): Promise<void> {
  try {
    await work();
  } catch (cause) {
    if (cause instanceof Overtaken) return;
    const lasting = isLasting(cause) || attempt.last;
    const said = isForPeople(cause) ? cause.message.replaceAll('\0', '') : ours;
    const message = lasting && !isLasting(cause) ? `${said} ${tooLong}` : said;
    await tell(datasets, dataset, message, lasting);
    if (isLasting(cause)) return;
    throw cause;
  }
}

async function tell(
  datasets: Store['datasets'],
  { id, revision }: Dataset,
  message: string,
  lasting: boolean,
): Promise<void> {
  if (await isSaid(datasets, id, message, lasting)) return;
  // A refusal means that the dataset has moved on, so that the trouble concerns nobody any more.
  await datasets.append(id, [{ kind: 'trouble', revision, message, lasting }], null);
}

/** Whether people know already: nothing went better since it was said. */
async function isSaid(datasets: Store['datasets'], id: string, message: string, lasting: boolean) {
  const record = await datasets.record(id);
  const since = record.findLastIndex(({ what }) => what.kind !== 'trouble');
  return record
    .slice(since + 1)
    .some(({ what }) => what.kind === 'trouble' && what.message === message && what.lasting === lasting);
}

const isLasting = (cause: unknown): cause is Error =>
  cause instanceof Lasting || (cause instanceof PortalError && cause.kind === 'lasting');

const isForPeople = (cause: unknown): cause is Error =>
  cause instanceof Lasting || cause instanceof PortalError;
