import { timingSafeEqual } from 'node:crypto';
import { decodeJwt } from 'jose';
import { z } from 'zod';
import type { Person } from '../../shared/person.ts';
import type { Registration } from '../settings.ts';
import { BadToken, type Keys, KeysOutOfReach, openIdKeys, verifyToken } from './token.ts';

/** Who asks. `command`: the local `desk` command, for any state; `person` is on whose behalf, when it says so. */
export type Caller =
  | { kind: 'person'; person: Person; jurisdiction: string }
  | { kind: 'command'; person: Person | null };
export type Refused = { status: 401 | 403 | 503; message: string };
export type WhoCalls = (headers: { authorization?: string; person?: string }) => Promise<Caller | Refused>;

export interface Doors {
  /** The key in `service.json`. */
  commandKey: string;
  registrations: Registration[];
  /** Where the service is reached; its host stands in the application id URI that Teams and Excel ask tokens for. */
  publicUrl: string | null;
  /** The people one can act as; null outside the sandbox. */
  sandbox: ReadonlyMap<string, { person: Person; jurisdiction: string }> | null;
}

/** The local command by its key, people by a token of their own tenant, and in the sandbox by name alone. */
export function openDoors({ commandKey, registrations, publicUrl, sandbox }: Doors): WhoCalls {
  const apps = registrations.map((registration) => ({
    registration,
    audiences: audiencesOf(registration, publicUrl),
    keys: openIdKeys(documentOf(registration)),
  }));
  return async ({ authorization, person: named }) => {
    const key = /^Desk (\S+)$/i.exec(authorization ?? '')?.[1];
    const acting = named === undefined ? undefined : sandbox?.get(named);
    if (key !== undefined) {
      if (!same(key, commandKey)) return { status: 401, message: 'This key is not the running service’s.' };
      return { kind: 'command', person: acting?.person ?? behalfOf(named) };
    }
    if (sandbox) {
      if (acting) return { kind: 'person', ...acting };
      return {
        status: 401,
        message: 'Say who you are: the header x-desk-person names one of the sandbox’s people.',
      };
    }
    return signedIn(authorization, apps);
  };
}

/** `tenant/object` in the header of the command; null when it acts for nobody in particular. */
function behalfOf(named: string | undefined): Person | null {
  const [tenantId, objectId, more] = (named ?? '').split('/');
  if (!tenantId || !objectId || more !== undefined) return null;
  return { tenantId, objectId, name: 'Scheduled work' };
}

const person = z.looseObject({
  oid: z.string().min(1),
  tid: z.string().min(1),
  name: z.string().optional(),
  preferred_username: z.string().optional(),
  idtyp: z.string().optional(),
});

/** An app registration with what its tokens are checked against. */
interface App {
  registration: Registration;
  audiences: string[];
  keys: Keys;
}

async function signedIn(authorization: string | undefined, apps: App[]): Promise<Caller | Refused> {
  try {
    const token = /^Bearer (\S+)$/i.exec(authorization ?? '')?.[1];
    if (token === undefined) throw new BadToken('Sign in first: there is no token.');
    const { app, tenant } = meant(token, apps);
    const { registration } = app;
    const { claims } = await verifyToken(token, app.keys, {
      issuer: issuersOf(registration, tenant),
      audience: app.audiences,
    });
    const read = person.safeParse(claims);
    if (!read.success) throw new BadToken('The token does not say who signed in.');
    if (read.data.tid.toLowerCase() !== registration.tenantId.toLowerCase()) {
      return { status: 403, message: 'This desk serves the tenant of its own state alone.' };
    }
    if (read.data.idtyp === 'app') return { status: 403, message: 'People sign in here, not apps.' };
    const { oid, tid, name, preferred_username } = read.data;
    return {
      kind: 'person',
      person: { tenantId: tid, objectId: oid, name: name ?? preferred_username ?? 'Somebody' },
      jurisdiction: registration.jurisdiction,
    };
  } catch (error) {
    if (error instanceof BadToken) return { status: 401, message: error.message };
    if (error instanceof KeysOutOfReach)
      return { status: 503, message: 'Signing in does not work just now; please try again in a minute.' };
    throw error;
  }
}

/** The app and tenant a token speaks of, before anything in it is believed. */
function meant(token: string, apps: App[]): { app: App; tenant: string } {
  const claims = claimsOf(token);
  const audience = [claims.aud ?? []].flat();
  const app = apps.find(({ audiences }) => audiences.some((own) => audience.includes(own)));
  if (!app) throw new BadToken('The token is for another app.');
  const tenant = z.guid().safeParse(claims.tid);
  if (!tenant.success) throw new BadToken('The token names no tenant.');
  return { app, tenant: tenant.data };
}

function claimsOf(token: string) {
  try {
    return decodeJwt(token);
  } catch (cause) {
    throw new BadToken('This is no token.', { cause });
  }
}

/** Tokens of version 2 name the app id, those of version 1 the application id URI they were asked for. */
const audiencesOf = ({ appId }: Registration, publicUrl: string | null): string[] => [
  appId,
  `api://${appId}`,
  ...(publicUrl === null ? [] : [`api://${new URL(publicUrl).host}/${appId}`]),
];
/** Both versions of tokens that one tenant issues. */
const issuersOf = ({ cloud }: Registration, tenant: string): string[] => [
  `${cloud.authority}/${tenant}/v2.0`,
  `https://sts.windows.net/${tenant}/`,
];
const documentOf = ({ cloud, tenantId }: Registration): string =>
  `${cloud.authority}/${tenantId}/v2.0/.well-known/openid-configuration`;

function same(a: string, b: string): boolean {
  const [left, right] = [Buffer.from(a), Buffer.from(b)];
  return left.length === right.length && timingSafeEqual(left, right);
}
