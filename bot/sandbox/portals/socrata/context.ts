import type { Answer, Asked } from '../serve.ts';
import type { PretendSocrataPerson, SocrataState } from './state.ts';

/** How the portal behaves where real ones differ, or fail; tests turn the screws. */
export interface Behaviour {
  /** Looks until a file is read, a schema computed, a job through, an approved change carried out. */
  asks: number;
  approvals: 'auto' | 'manual' | 'none';
  categories: string[];
  chunkSize: number;
  /** Cells that fail although nothing is wrong with them. */
  cellErrors: number;
  rowErrors: number;
  sourceFails: boolean;
  jobFails: boolean;
  /** The next private draft lands in the approvals queue instead of a job. */
  gatesDrafts: boolean;
  /** A rule of the domain makes public whatever is applied. */
  opensDatasets: boolean;
  /** The portal forgets the private part of the metadata. */
  dropsPrivateMetadata: boolean;
}

export interface Context {
  state: SocrataState;
  behaviour: Behaviour;
  people: PretendSocrataPerson[];
  host: string;
  /** Null for somebody not signed in. */
  user: PretendSocrataPerson | null;
}

export type Handler = (context: Context, asked: Asked, parts: string[]) => Answer;

export const newId = ({ state }: Context): number => ++state.lastId;

const json = (status: number, body: unknown): Answer => ({
  status,
  headers: { 'content-type': 'application/json; charset=utf-8' },
  body: JSON.stringify(body),
});

export const ok = (body: unknown): Answer => json(200, body);
export const created = (body: unknown): Answer => json(201, body);
export const accepted = (body: unknown): Answer => json(202, body);

/** A request that does not go through; thrown by handlers. */
export class Refuse extends Error {
  readonly answer: Answer;
  constructor(status: number, code: string, message: string) {
    super(message);
    this.answer = json(status, { code, error: true, message });
  }
}

export const notFound = (what: string) => new Refuse(404, 'not_found', `Cannot find ${what}`);
export const bad = (message: string) => new Refuse(400, 'invalid_request', message);
export const denied = () => new Refuse(403, 'permission_denied', 'You do not have permission to do this');

export function signedIn({ user }: Context): NonNullable<Context['user']> {
  if (user) return user;
  throw new Refuse(401, 'authentication_required', 'You must be signed in to do this');
}

/** A JSON body as a dictionary; nothing sent is an empty one. */
export function bodyOf(asked: Asked): Record<string, unknown> {
  if (asked.body.length === 0) return {};
  try {
    const value: unknown = JSON.parse(asked.body.toString());
    if (value !== null && typeof value === 'object' && !Array.isArray(value)) return { ...value };
  } catch {
    // Said below.
  }
  throw bad('The request body is no JSON object');
}

export const dictionary = (value: unknown): Record<string, unknown> =>
  value !== null && typeof value === 'object' && !Array.isArray(value) ? { ...value } : {};
