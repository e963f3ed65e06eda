import { z } from 'zod';
import type { Registration } from '../settings.ts';

const granted = z.object({ access_token: z.string(), expires_in: z.coerce.number() });

/**
 * Tokens for posting into the channel, asked of the state's own tenant and kept until shortly before they end.
 * A secret that has run out is said as such: it is what makes bots fall silent.
 */
export function channelToken(
  registration: Registration,
  now: () => number = Date.now,
): () => Promise<string> {
  let kept: { token: string; until: number } | null = null;
  let asking: Promise<string> | null = null;
  const ask = async () => {
    const { token, seconds } = await requestToken(registration);
    kept = { token, until: now() + Math.max(seconds - 300, 30) * 1000 };
    return token;
  };
  return () => {
    if (kept && now() < kept.until) return Promise.resolve(kept.token);
    asking ??= ask().finally(() => {
      asking = null;
    });
    return asking;
  };
}

async function requestToken({ appId, tenantId, secret, cloud, jurisdiction }: Registration) {
  const response = await fetch(`${cloud.authority}/${tenantId}/oauth2/v2.0/token`, {
    method: 'POST',
    body: new URLSearchParams({
      grant_type: 'client_credentials',
      client_id: appId,
      client_secret: secret,
      scope: `${cloud.channelScope}/.default`,
    }),
    signal: AbortSignal.timeout(10_000),
  });
  if (!response.ok) {
    throw new Error(
      `${new URL(cloud.authority).host} gave no token for the app registration of “${jurisdiction}” (${response.status}). Has its secret run out?`,
    );
  }
  const { access_token, expires_in } = granted.parse(await response.json());
  return { token: access_token, seconds: expires_in };
}
