import { decodeJwt } from 'jose';
import { z } from 'zod';
import { BadToken, type Keys, KeysOutOfReach, openIdKeys, verifyToken } from '../api/token.ts';
import type { Registration } from '../settings.ts';
import { type Incoming, tenantsOf } from './activity.ts';

/** Let in, as a message for that state; or turned away. */
export type Admission = { jurisdiction: string } | { status: 401 | 403 | 503; message: string };
export type Door = (activity: Incoming, authorization: string | undefined) => Promise<Admission>;

/**
 * Lets in only what the channel signed for one of our app registrations, with the service address it names, and
 * from that state's own tenant. The token's audience decides which state is meant.
 */
export function channelDoor(registrations: Registration[]): Door {
  const documents = new Map<string, Keys>();
  const keysOf = ({ cloud: { channelOpenId } }: Registration): Keys => {
    const keys = documents.get(channelOpenId) ?? openIdKeys(channelOpenId);
    documents.set(channelOpenId, keys);
    return keys;
  };
  return async (activity, authorization) => {
    try {
      const token = bearer(authorization);
      const registration = meant(token, registrations);
      const { claims, key } = await verifyToken(token, keysOf(registration), {
        issuer: registration.cloud.channelIssuer,
        audience: [registration.appId],
      });
      const serviceUrl = claims.serviceurl ?? claims.serviceUrl;
      if (typeof serviceUrl !== 'string' || bare(serviceUrl) !== bare(activity.serviceUrl)) {
        throw new BadToken('The token is for another service address.');
      }
      const endorsed = endorsements.safeParse(key);
      if (endorsed.success && !endorsed.data.endorsements.includes(activity.channelId)) {
        throw new BadToken('The key does not vouch for this channel.');
      }
      const tenants = tenantsOf(activity);
      if (tenants.length === 0 || tenants.some((one) => one !== registration.tenantId.toLowerCase())) {
        return { status: 403, message: 'This desk serves the tenant of its own state alone.' };
      }
      return { jurisdiction: registration.jurisdiction };
    } catch (error) {
      if (error instanceof BadToken) return { status: 401, message: error.message };
      if (error instanceof KeysOutOfReach) return { status: 503, message: error.message };
      throw error;
    }
  };
}

const endorsements = z.object({ endorsements: z.array(z.string()) });
const bare = (url: string): string => url.replace(/\/+$/, '');

function bearer(authorization: string | undefined): string {
  const token = /^Bearer (\S+)$/i.exec(authorization ?? '')?.[1];
  if (token === undefined) throw new BadToken('There is no token.');
  return token;
}

/** Which registration the token is for, before anything in it is believed. */
function meant(token: string, registrations: Registration[]): Registration {
  try {
    const { aud } = decodeJwt(token);
    const audience = typeof aud === 'string' ? [aud] : (aud ?? []);
    const registration = registrations.find((one) => audience.includes(one.appId));
    if (registration) return registration;
  } catch (cause) {
    throw new BadToken('This is no token.', { cause });
  }
  throw new BadToken('The token is for another app.');
}
