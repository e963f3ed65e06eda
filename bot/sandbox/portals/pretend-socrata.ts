import { openKeep } from './keep.ts';
import { type Answer, type Asked, decoded, htmlError, type PretendServer, serve } from './serve.ts';
import { approvalRoutes, decide } from './socrata/approvals.ts';
import { type Behaviour, type Context, Refuse } from './socrata/context.ts';
import { jobRoutes } from './socrata/jobs.ts';
import { metadataRoutes } from './socrata/metadata.ts';
import { socrataPage } from './socrata/pages.ts';
import { revisionRoutes } from './socrata/revisions.ts';
import { schemaRoutes } from './socrata/schemas.ts';
import { sourceRoutes } from './socrata/sources.ts';
import { type Asset, loadState, type PretendSocrataPerson, saveState } from './socrata/state.ts';
import { viewRoutes } from './socrata/views.ts';

export interface PretendSocrataOptions {
  /** 0 takes any free port. */
  port: number;
  title?: string;
  /** Who has an API key; a service account has the right `create_datasets`. */
  people: PretendSocrataPerson[];
  behaviour?: Partial<Behaviour>;
  /** Where datasets are kept over restarts; in memory only when not given. */
  folder?: string;
}

export interface PretendSocrata extends PretendServer {
  behaviour: Behaviour;
  /** The datasets as they are, for tests. */
  assets(): Asset[];
  /** What an administrator of the portal decides about a dataset in the approvals queue. */
  decide(fourfour: string, state: 'approved' | 'rejected'): void;
}

const routes = [
  ...revisionRoutes,
  ...jobRoutes,
  ...sourceRoutes,
  ...schemaRoutes,
  ...approvalRoutes,
  ...metadataRoutes,
  ...viewRoutes,
];

/** A portal that speaks Socrata's publishing protocol, on loopback only. */
export async function startPretendSocrata(options: PretendSocrataOptions): Promise<PretendSocrata> {
  const keep = openKeep(options.folder);
  const state = loadState(keep);
  const title = options.title ?? 'Pretend open data portal';
  const behaviour: Behaviour = { ...usual, ...options.behaviour };
  const shared = { state, behaviour, people: options.people, host: '' };

  const server = await serve(options.port, (asked) => {
    const user = whoAsks(options.people, asked.headers.authorization);
    const answered = user === 'stranger' ? unknownKey.answer : answer({ ...shared, user }, asked, title);
    saveState(keep, state);
    return answered;
  });
  shared.host = new URL(server.url).host;
  return {
    ...server,
    behaviour,
    assets: () => state.assets,
    decide: (fourfour, decision) => {
      const asset = state.assets.find((one) => one.fourfour === fourfour);
      if (asset) decide(asset, decision);
    },
  };
}

const usual: Behaviour = {
  asks: 1,
  approvals: 'auto',
  categories: [],
  chunkSize: 1024 * 1024,
  cellErrors: 0,
  rowErrors: 0,
  sourceFails: false,
  jobFails: false,
  gatesDrafts: false,
  opensDatasets: false,
  dropsPrivateMetadata: false,
};

function answer(context: Context, asked: Asked, title: string): Answer {
  try {
    for (const [method, pattern, handler] of routes) {
      const fits = method === asked.method ? pattern.exec(asked.url.pathname) : null;
      if (fits) return handler(context, asked, fits.slice(1).map(decoded));
    }
  } catch (error) {
    if (error instanceof Refuse) return error.answer;
    throw error;
  }
  return socrataPage(context, asked, title) ?? htmlError(404, 'Not Found');
}

/** HTTP Basic with key and secret. Without it nobody asks; with a wrong one nothing is answered at all. */
function whoAsks(people: PretendSocrataPerson[], header: string | undefined): Context['user'] | 'stranger' {
  if (header === undefined) return null;
  const pair = Buffer.from(/^Basic (.+)$/.exec(header)?.[1] ?? '', 'base64').toString();
  return (
    people.find((one) => one.keyId !== undefined && `${one.keyId}:${one.keySecret}` === pair) ?? 'stranger'
  );
}

const unknownKey = new Refuse(401, 'authentication_required', 'Invalid credentials');
