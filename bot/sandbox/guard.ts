import type { IncomingHttpHeaders } from 'node:http';

/**
 * The sandbox signs nobody in, so it answers this machine alone, and of this machine only pages of its own: a
 * page from elsewhere, open in the same browser, must not speak for anybody.
 */
export function outsider(remote: string | undefined, headers: IncomingHttpHeaders): string | null {
  if (!loopback.has(remote ?? '')) return 'The sandbox serves this machine only.';
  const host = URL.parse(`http://${headers.host ?? ''}`);
  if (!host || !names.has(host.hostname)) return 'The sandbox answers to localhost and 127.0.0.1 only.';
  const origin = headers.origin === undefined ? null : URL.parse(headers.origin);
  if (headers.origin !== undefined && origin?.host !== host.host)
    return 'The sandbox answers its own pages only.';
  return null;
}

const loopback = new Set(['127.0.0.1', '::1', '::ffff:127.0.0.1']);
const names = new Set(['127.0.0.1', 'localhost', '[::1]']);
