import { z } from 'zod';
import { PortalError } from '../../portal.ts';
import { passes, until } from '../wait.ts';
import { refusal, type Socrata } from './api.ts';
import { countRows, seenByNobody, showView } from './view.ts';

const option = z.looseObject({ submissionUrl: z.string(), expectedState: z.string().nullish() });
const change = z.looseObject({
  queueOptions: z.array(option).nullish(),
  submissionUrl: z.string().nullish(),
  submission: z.unknown().optional(),
});
const state = z.looseObject({
  currentState: z.string(),
  currentOutcomeStatus: z.string().nullish(),
  toChangeAudience: change.nullish(),
  toPublishAndChangeAudience: change.nullish(),
});
/** The newer form tells public and internal audience apart, the older one knows the public alone. */
const guidance = z.union([z.looseObject({ public: state }), state]);
type State = z.infer<typeof state>;

type Outcome = { url: string } | { pending: string; url: string };

/**
 * Makes the dataset public by way of the portal's approvals queue, which every wider audience enters: where
 * the portal approves by itself, it is public in a moment; where people do, the dataset waits for them.
 */
export async function makePublic(socrata: Socrata, reference: string): Promise<Outcome> {
  const url = socrata.address(`/d/${reference}`);
  if (await isPublic(socrata, reference)) return seen(socrata, reference, url);
  const first = await guide(socrata, reference);
  if (first === null) await askPermissions(socrata, reference);
  else if (first.currentState === 'pending') return waiting(socrata, url);
  else if (first.currentState === 'rejected') throw rejected(socrata, reference);
  else if (!first.currentOutcomeStatus) await submit(socrata, reference, first);
  const outcome = await until(
    async () => {
      if (await isPublic(socrata, reference)) return 'public';
      const now = await guide(socrata, reference);
      if (now?.currentState === 'rejected') throw rejected(socrata, reference);
      return now?.currentState === 'pending' ? 'pending' : null;
    },
    {
      wait: socrata.wait,
      patience: socrata.patience,
      still: `${socrata.name} has not made the dataset public yet. This is looked at again by itself.`,
    },
  );
  return outcome === 'public' ? seen(socrata, reference, url) : waiting(socrata, url);
}

export async function look(socrata: Socrata, reference: string) {
  const view = await showView(socrata, reference);
  if (view === null) return null;
  const isPending =
    view.permissions?.scope !== 'public' && (await guide(socrata, reference))?.currentState === 'pending';
  const visibility = view.permissions?.scope === 'public' ? 'public' : isPending ? 'pending' : 'private';
  return {
    visibility: visibility as 'private' | 'public' | 'pending',
    url: socrata.address(`/d/${reference}`),
    rows: await countRows(socrata, reference),
  };
}

async function isPublic(socrata: Socrata, reference: string): Promise<boolean> {
  const view = await showView(socrata, reference);
  if (view) return view.permissions?.scope === 'public';
  throw new PortalError(
    `${socrata.name} no longer has the dataset ${reference}; somebody may have deleted it there. Ask the portal’s administrators, then hand it over again.`,
    'lasting',
  );
}

async function seen(socrata: Socrata, reference: string, url: string): Promise<{ url: string }> {
  if (await seenByNobody(socrata, reference)) return { url };
  throw new PortalError(
    `${socrata.name} was told to make the dataset ${reference} public, but the public cannot see it yet. This is looked at again by itself; if it stays so, ask the portal’s administrators.`,
    'passing',
  );
}

const waiting = (socrata: Socrata, url: string) => ({
  pending: `Approved here; now it waits in the approvals queue of ${socrata.name} for somebody who may approve there. It is looked at again by itself.`,
  url,
});

const rejected = (socrata: Socrata, reference: string) =>
  new PortalError(
    `Somebody rejected the dataset ${reference} in the approvals queue of ${socrata.name}, so it stays private. Ask the portal’s administrators why; once they have taken it out of the queue, it can be tried again.`,
    'lasting',
  );

/** What the portal says can be done; null where it has no approvals. */
async function guide(socrata: Socrata, reference: string): Promise<State | null> {
  const doing = 'asking the portal what making it public takes';
  const path = `/api/views/${reference}/approvals?method=guidance_v2`;
  const answered = await socrata.ask({ method: 'GET', path, doing }, guidance);
  if ('result' in answered)
    return 'public' in answered.result ? state.parse(answered.result.public) : state.parse(answered.result);
  if (answered.status === 404) return null;
  throw refusal(socrata.name, answered, doing);
}

/** The portal's own words go back to it unchanged, to the address it names. */
async function submit(
  socrata: Socrata,
  reference: string,
  { toChangeAudience, toPublishAndChangeAudience, currentState }: State,
): Promise<void> {
  const offer = toChangeAudience ?? toPublishAndChangeAudience;
  const address = offer?.queueOptions?.[0]?.submissionUrl ?? offer?.submissionUrl;
  if (!offer || !address) {
    if (currentState === 'approved') return askPermissions(socrata, reference);
    throw new PortalError(
      `${socrata.name} does not let the service account make the dataset ${reference} public (it is “${currentState}” there). Ask the portal’s administrators what is missing.`,
      'lasting',
    );
  }
  await lenient(
    socrata.must(
      {
        method: 'POST',
        path: address.startsWith('/views/') ? `/api${address}` : address,
        json: offer.submission,
        doing: 'asking for the dataset to become public',
      },
      z.unknown(),
    ),
  );
}

/** A lost answer may stand for a change that was made; what is there is looked at next in any case. */
async function lenient(sent: Promise<unknown>): Promise<void> {
  try {
    await sent;
  } catch (error) {
    if (!passes(error)) throw error;
  }
}

const askPermissions = (socrata: Socrata, reference: string): Promise<void> =>
  lenient(
    socrata.must(
      {
        method: 'PUT',
        path: `/api/views/${reference}/permissions`,
        json: { scope: 'public' },
        doing: 'making the dataset public',
      },
      z.unknown(),
    ),
  );
