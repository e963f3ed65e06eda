import {
  createLocalJWKSet,
  decodeProtectedHeader,
  errors,
  type JSONWebKeySet,
  type JWK,
  type JWTPayload,
  jwtVerify,
} from 'jose';
import { z } from 'zod';

/** The token is not good: 401. */
export class BadToken extends Error {
  override name = 'BadToken';
}

/** The server that publishes the keys did not answer, so nobody can be let in or turned away: 503. */
export class KeysOutOfReach extends Error {
  override name = 'KeysOutOfReach';
}

export type Keys = (kid: string) => Promise<JSONWebKeySet>;

interface Expected {
  issuer: string | string[];
  audience: string[];
}

interface Verified {
  claims: JWTPayload;
  key: JWK | undefined;
}

/** In seconds; clocks are never quite alike. */
const tolerance = 300;

/**
 * Verifies a token's signature, times, issuer and audience. Only asymmetric algorithms count, so neither
 * `none` nor a token signed with a public key as a shared secret passes. A channel sends the same token for an hour:
 * what was verified with a set of keys is not computed again until it ends or the keys change.
 */
export async function verifyToken(token: string, keys: Keys, expected: Expected): Promise<Verified> {
  const { kid } = headerOf(token);
  if (!kid) throw new BadToken('The token names no key.');
  const set = await keys(kid);
  const good = goodOnes(set);
  const known = `${expected.issuer} ${expected.audience} ${token}`;
  const before = good.verified.get(known);
  if (before && (before.claims.exp ?? 0) + tolerance > Date.now() / 1000) return before;
  try {
    const { payload } = await jwtVerify(token, good.keyOf, {
      issuer: expected.issuer,
      audience: expected.audience,
      algorithms: ['RS256', 'RS384', 'RS512', 'PS256', 'ES256', 'ES384'],
      clockTolerance: tolerance,
      requiredClaims: ['exp', 'aud', 'iss'],
    });
    const verified = { claims: payload, key: set.keys.find((one) => one.kid === kid) };
    if (good.verified.size >= 1000) good.verified.clear();
    good.verified.set(known, verified);
    return verified;
  } catch (cause) {
    if (cause instanceof errors.JOSEError)
      throw new BadToken(`The token is not valid: ${cause.code}.`, { cause });
    throw cause;
  }
}

interface Good {
  keyOf: ReturnType<typeof createLocalJWKSet>;
  verified: Map<string, Verified>;
}

const goodBySet = new WeakMap<JSONWebKeySet, Good>();

function goodOnes(set: JSONWebKeySet): Good {
  const before = goodBySet.get(set);
  if (before) return before;
  const made: Good = { keyOf: createLocalJWKSet(set), verified: new Map() };
  goodBySet.set(set, made);
  return made;
}

const metadataDocument = z.object({ jwks_uri: z.url() });
const keyDocument = z.object({
  keys: z.array(z.looseObject({ kty: z.string(), kid: z.string().optional() })),
});
const day = 24 * 3600 * 1000;
const minute = 60 * 1000;

/**
 * The keys behind an OpenID document, kept for a day. A key id never seen makes it look again, but not more
 * than once a minute, so that nonsense tokens do not become requests of ours.
 */
export function openIdKeys(document: string, now: () => number = Date.now): Keys {
  let kept: { set: JSONWebKeySet; at: number } | null = null;
  let fetching: Promise<JSONWebKeySet> | null = null;
  return async (kid) => {
    const known = kept?.set.keys.some((key) => key.kid === kid) ?? false;
    const age = kept ? now() - kept.at : Number.POSITIVE_INFINITY;
    if (kept && ((known && age < day) || age < minute)) return kept.set;
    fetching ??= fetchKeys(document).finally(() => {
      fetching = null;
    });
    try {
      const set = await fetching;
      kept = { set, at: now() };
      return set;
    } catch (cause) {
      if (kept && known) return kept.set;
      throw new KeysOutOfReach(`The keys at ${document} are out of reach.`, { cause });
    }
  };
}

async function fetchKeys(document: string): Promise<JSONWebKeySet> {
  const { jwks_uri } = metadataDocument.parse(await fetchJson(document));
  return keyDocument.parse(await fetchJson(jwks_uri));
}

async function fetchJson(url: string): Promise<unknown> {
  const response = await fetch(url, { signal: AbortSignal.timeout(5000), redirect: 'error' });
  if (!response.ok) throw new Error(`${url} answered ${response.status}.`);
  return response.json();
}

function headerOf(token: string) {
  try {
    return decodeProtectedHeader(token);
  } catch (cause) {
    throw new BadToken('This is no token.', { cause });
  }
}
