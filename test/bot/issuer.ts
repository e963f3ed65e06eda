import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { exportJWK, generateKeyPair, SignJWT } from 'jose';
import type { Cloud } from '../../bot/clouds.ts';

export interface Issuer {
  cloud: Cloud;
  url: string;
  /** Signs with the published key. `over` replaces claims; undefined leaves one out. */
  sign(claims: Record<string, unknown>): Promise<string>;
  /** Signs with a key nobody published, under the published key's id. */
  forge(claims: Record<string, unknown>): Promise<string>;
  stop(): Promise<void>;
}

/** A local OpenID issuer for the channel and for people: keys, documents and our own tokens. */
export async function startIssuer(): Promise<Issuer> {
  const { publicKey, privateKey } = await generateKeyPair('RS256');
  const forged = await generateKeyPair('RS256');
  const kid = crypto.randomUUID();
  const jwk = { ...(await exportJWK(publicKey)), kid, use: 'sig', alg: 'RS256', endorsements: ['msteams'] };
  const server = createServer((request, response) => {
    const send = (body: unknown) => {
      response.setHeader('content-type', 'application/json');
      response.end(JSON.stringify(body));
    };
    if (request.url?.endsWith('/keys')) return send({ keys: [jwk] });
    if (request.url?.endsWith('/oauth2/v2.0/token'))
      return send({ access_token: 'for-the-channel', expires_in: 3600 });
    return send({ jwks_uri: `${url}/keys` });
  });
  const url = await listen(server);
  const signed = (key: Parameters<SignJWT['sign']>[0]) => (claims: Record<string, unknown>) =>
    new SignJWT(claims).setProtectedHeader({ alg: 'RS256', kid }).sign(key);
  return {
    url,
    cloud: {
      channelOpenId: `${url}/channel/openid`,
      channelIssuer: 'https://channel.example',
      channelScope: 'https://channel.example',
      authority: url,
    },
    sign: signed(privateKey),
    forge: signed(forged.privateKey),
    stop: () => close(server),
  };
}

export const listen = (server: Server): Promise<string> =>
  new Promise((resolve) => {
    server.listen(0, '127.0.0.1', () =>
      resolve(`http://127.0.0.1:${(server.address() as AddressInfo).port}`),
    );
  });

export const close = (server: Server): Promise<void> =>
  new Promise((resolve) => {
    server.closeAllConnections();
    server.close(() => resolve());
  });
