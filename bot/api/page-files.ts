import { readFile } from 'node:fs/promises';
import { extname, join, normalize } from 'node:path';

export interface PageFile {
  bytes: Uint8Array;
  headers: Record<string, string>;
}

const types: Record<string, string> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.json': 'application/json; charset=utf-8',
  '.woff2': 'font/woff2',
  '.txt': 'text/plain; charset=utf-8',
};

/** Excel for the web, Outlook and Teams show the pane in a frame. */
const officeHosts = [
  'https://*.office.com',
  'https://*.office365.com',
  'https://*.officeapps.live.com',
  'https://*.sharepoint.com',
  'https://*.cloud.microsoft',
  'https://*.microsoft.com',
  'https://*.office365.us',
  'https://*.sharepoint.us',
].join(' ');

/** The add-in's page: Microsoft's own client library comes from its own server. */
export const panePolicy = [
  "default-src 'none'",
  "script-src 'self' https://appsforoffice.microsoft.com",
  "style-src 'self' 'unsafe-inline'",
  "img-src 'self' data: blob:",
  "font-src 'self' data:",
  "connect-src 'self' https://login.microsoftonline.com https://login.microsoftonline.us",
  "worker-src 'self' blob:",
  'frame-src https://*.microsoft.com https://*.office.com',
  "base-uri 'none'",
  "form-action 'none'",
  `frame-ancestors 'self' ${officeHosts}`,
].join('; ');

/**
 * Where Microsoft documents that tabs are shown: Teams, Outlook and Microsoft 365, and their hosts for the
 * government clouds as the client library for Teams lists them. GCC uses the world's hosts.
 */
const tabHosts = [
  'https://*.cloud.microsoft',
  'https://teams.microsoft.com',
  'https://*.teams.microsoft.com',
  'https://*.microsoft365.com',
  'https://*.office.com',
  'https://outlook.office365.com',
  'https://outlook-sdf.office365.com',
  'https://teams.microsoft.us',
  'https://gov.teams.microsoft.us',
  'https://dod.teams.microsoft.us',
  'https://*.office365.us',
  'https://webmail.apps.mil',
  'https://portal.apps.mil',
].join(' ');

/** The tab: the client library for Teams asks Microsoft's server which hosts it may trust. */
export const tabPolicy = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self' 'unsafe-inline'",
  "img-src 'self' data:",
  "font-src 'self' data:",
  "connect-src 'self' https://res.cdn.office.net",
  "base-uri 'none'",
  "form-action 'none'",
  `frame-ancestors ${tabHosts}`,
].join('; ');

export const channelPolicy = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self' 'unsafe-inline'",
  "img-src 'self' data: blob:",
  "font-src 'self' data:",
  "connect-src 'self'",
  "worker-src 'self' blob:",
  "base-uri 'none'",
  "form-action 'none'",
  "frame-ancestors 'none'",
].join('; ');

const icons = join(import.meta.dirname, '../../manifest/icons');

/** The icons that the Teams package and Excel's ribbon show. */
export const iconFile = (name: string): Promise<PageFile | null> =>
  pageFile(icons, name, "default-src 'none'");

/** A built page, to be asked for again each time; its assets carry their content in their names and stay. */
export async function pageFile(dist: string, path: string, policy: string): Promise<PageFile | null> {
  const inside = normalize(path);
  const type = types[extname(inside)];
  if (type === undefined || inside.startsWith('..') || inside.startsWith('/') || inside.includes('\0'))
    return null;
  const bytes = await readFile(join(dist, inside)).catch(() => null);
  if (!bytes) return null;
  const cached = /-[\w-]{8,}\.\w+$/.test(inside);
  return {
    bytes,
    headers: {
      'content-type': type,
      'content-security-policy': policy,
      'cache-control': cached ? 'public, max-age=31536000, immutable' : 'no-cache',
    },
  };
}
