import { createHmac, timingSafeEqual } from 'node:crypto';

/**
 * Links on cards open in a browser that is not signed in here, so they carry a seal: who has the card has the
 * page, for thirty days, and nobody can make a link for another dataset.
 */
export interface Seals {
  seal(path: string, now: Date): string;
  opens(path: string, query: URLSearchParams, now: Date): boolean;
}

const lasts = 30 * 24 * 3600;

export function openSeals(key: string): Seals {
  const mark = (path: string, until: number): string =>
    createHmac('sha256', key).update(`report link ${path} ${until}`).digest('base64url');
  return {
    seal(path, now) {
      const until = Math.floor(now.getTime() / 1000) + lasts;
      return `${path}&until=${until}&seal=${mark(path, until)}`;
    },
    opens(path, query, now) {
      const until = Number(query.get('until'));
      const given = Buffer.from(query.get('seal') ?? '');
      const expected = Buffer.from(mark(path, until));
      return (
        Number.isInteger(until) &&
        until * 1000 > now.getTime() &&
        given.length === expected.length &&
        timingSafeEqual(given, expected)
      );
    },
  };
}
