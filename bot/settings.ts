import { join } from 'node:path';
import type { Jurisdiction } from '../shared/jurisdiction.ts';
import { type Cloud, clouds } from './clouds.ts';
import { deskHome } from './home.ts';
import type { WriterSettings } from './writer/chat-completions.ts';

/** A state's app registration, with its values. */
export interface Registration {
  jurisdiction: string;
  appId: string;
  tenantId: string;
  secret: string;
  cloud: Cloud;
}

export interface Settings {
  mode: 'sandbox' | 'production';
  home: string;
  host: string;
  port: number;
  /** Null: made from host and port. */
  publicUrl: string | null;
  databaseUrl: string | null;
  /** None in the sandbox. */
  registrations: Registration[];
  /** Built pages. */
  dist: string;
  /** Largest file taken over, in bytes. */
  largestFile: number;
  log: string;
  /** A service that may phrase what was found; null, as it is by default: the handbook's own words alone. */
  writer: WriterSettings | null;
  /** What works only in part, in words for whoever starts the service. */
  warnings: string[];
  /** Portal addresses and secrets by the names of their variables. */
  variables: Record<string, string | undefined>;
}

type Environment = Record<string, string | undefined>;

/** The environment in, settings out; or one message naming everything that is missing or wrong, and where to set it. */
export function readSettings(
  env: Environment,
  jurisdictions: Jurisdiction[],
): Settings | { problems: string } {
  const problems: string[] = [];
  const mode = readMode(env, jurisdictions, problems);
  const port = readNumber(env, 'PORT', 3978, 0, 65535, problems);
  const megabytes = readNumber(env, 'DESK_LARGEST_FILE_MB', 100, 1, 2000, problems);
  const publicUrl = readUrl(env, 'DESK_PUBLIC_URL', mode, problems);
  const databaseUrl = filled(env.DATABASE_URL);
  if (databaseUrl !== null && !/^postgres(ql)?:\/\//.test(databaseUrl)) {
    problems.push(
      'DATABASE_URL must begin with postgres:// or postgresql://. Leave it out to keep data in a folder.',
    );
  }
  const host = filled(env.DESK_HOST) ?? (mode === 'sandbox' ? '127.0.0.1' : '0.0.0.0');
  if (mode === 'sandbox' && !['127.0.0.1', 'localhost', '::1'].includes(host)) {
    problems.push(
      `DESK_HOST is ${host}, but the sandbox signs nobody in and serves this machine only. Leave it out.`,
    );
  }
  const log = filled(env.DESK_LOG) ?? (mode === 'sandbox' ? 'warn' : 'info');
  if (!levels.includes(log)) problems.push(`DESK_LOG is “${log}”; it can be ${levels.join(', ')}.`);
  const registrations = mode === 'production' ? readRegistrations(env, jurisdictions, problems) : [];
  const writer = readWriter(env, problems);
  if (problems.length > 0) return { problems: message(problems) };
  return {
    mode,
    home: deskHome(env),
    host,
    port,
    publicUrl,
    databaseUrl,
    registrations,
    dist: join(import.meta.dirname, '..', 'dist'),
    largestFile: megabytes * 1024 * 1024,
    log,
    writer,
    warnings: mode === 'production' ? warnings(env, jurisdictions, registrations) : [],
    variables: env,
  };
}

export function readMode(
  env: Environment,
  jurisdictions: Jurisdiction[],
  problems: string[],
): Settings['mode'] {
  const asked = filled(env.DESK_MODE);
  const appIds = jurisdictions
    .map((one) => one.registration.appIdVariable)
    .filter((name) => filled(env[name]));
  if (asked === 'sandbox' && appIds.length > 0) {
    problems.push(
      `DESK_MODE is sandbox, but ${appIds.join(' and ')} is set. The sandbox signs nobody in, so it does not start beside a real app registration: unset one of the two.`,
    );
  }
  if (asked !== null && asked !== 'sandbox' && asked !== 'production') {
    problems.push(`DESK_MODE is “${asked}”; it can be sandbox or production.`);
  }
  if (asked === 'production' || asked === 'sandbox') return asked;
  // With a secret and no app id somebody meant production: the sandbox must not stand there instead.
  const meant = jurisdictions.some(
    ({ registration }) =>
      filled(env[registration.tenantIdVariable]) ?? filled(env[registration.secretVariable]),
  );
  return appIds.length > 0 || meant ? 'production' : 'sandbox';
}

function readRegistrations(
  env: Environment,
  jurisdictions: Jurisdiction[],
  problems: string[],
): Registration[] {
  const registrations: Registration[] = [];
  for (const { id, name, registration } of jurisdictions) {
    const names = [registration.appIdVariable, registration.tenantIdVariable, registration.secretVariable];
    const [appId, tenantId, secret] = names.map((variable) => filled(env[variable]));
    if (!appId && !tenantId && !secret) continue;
    const missing = names.filter((variable) => !filled(env[variable]));
    if (missing.length > 0) problems.push(`${name} (${id}) also needs ${missing.join(' and ')}.`);
    if (appId && tenantId && secret) {
      for (const [index, value] of [appId, tenantId].entries()) {
        if (!guid.test(value))
          problems.push(`${names[index]} must be an id such as 00000000-0000-0000-0000-000000000000.`);
      }
      registrations.push({ jurisdiction: id, appId, tenantId, secret, cloud: clouds[registration.cloud] });
    }
  }
  const twice = registrations.filter(
    (one, index) => registrations.findIndex((other) => other.appId === one.appId) !== index,
  );
  for (const one of twice)
    problems.push(
      `The app id of ${one.jurisdiction} belongs to another state already; each state has an app registration of its own.`,
    );
  if (registrations.length === 0 && problems.length === 0) {
    const wanted = jurisdictions.map(
      ({ name, registration: { appIdVariable, tenantIdVariable, secretVariable } }) =>
        `${appIdVariable}, ${tenantIdVariable} and ${secretVariable} for ${name}`,
    );
    problems.push(`Production needs the app registration of one state at least: ${wanted.join('; or ')}.`);
  }
  return registrations;
}

/** All three or none; a key goes over the net only where nobody else can read it. */
function readWriter(env: Environment, problems: string[]): WriterSettings | null {
  const names = ['DESK_WRITER_URL', 'DESK_WRITER_MODEL', 'DESK_WRITER_KEY'];
  const [address, model, key] = names.map((name) => filled(env[name]));
  if (!address && !model && !key) return null;
  const missing = names.filter((name) => !filled(env[name]));
  if (missing.length > 0)
    problems.push(`The writer also needs ${missing.join(' and ')}; leave all out to quote only.`);
  const url = URL.parse(address ?? '');
  const here = url?.protocol === 'http:' && /^(localhost|127\.0\.0\.1|\[::1\])$/.test(url.hostname);
  if (address && url?.protocol !== 'https:' && !here)
    problems.push(`DESK_WRITER_URL is “${address}”; it must be an address that begins with https://.`);
  return address && model && key ? { url: address.replace(/\/+$/, ''), model, key } : null;
}

function warnings(env: Environment, jurisdictions: Jurisdiction[], registrations: Registration[]): string[] {
  const served = jurisdictions.filter((one) => registrations.some((other) => other.jurisdiction === one.id));
  const without = served.flatMap((one) =>
    one.portals
      .filter((portal) => portal.notYet === undefined && !filled(env[portal.secretVariable]))
      .map(
        (portal) => `${portal.secretVariable} is not set: datasets cannot be handed over to ${portal.name}.`,
      ),
  );
  if (!filled(env.DESK_PUBLIC_URL))
    without.push('DESK_PUBLIC_URL is not set: links on cards lead to this machine’s own address.');
  return without;
}

function readNumber(
  env: Environment,
  name: string,
  standard: number,
  least: number,
  most: number,
  problems: string[],
): number {
  const text = filled(env[name]);
  if (text === null) return standard;
  const value = Number(text);
  if (Number.isInteger(value) && value >= least && value <= most) return value;
  problems.push(`${name} is “${text}”; it must be a whole number from ${least} to ${most}.`);
  return standard;
}

function readUrl(env: Environment, name: string, mode: Settings['mode'], problems: string[]): string | null {
  const text = filled(env[name]);
  if (text === null) return null;
  const url = URL.parse(text);
  if (url && (url.protocol === 'https:' || (mode === 'sandbox' && url.protocol === 'http:')))
    return url.origin;
  problems.push(`${name} is “${text}”; it must be an address that begins with https://.`);
  return null;
}

const levels = ['silent', 'fatal', 'error', 'warn', 'info', 'debug', 'trace'];
const guid = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;

const filled = (text: string | undefined): string | null => text?.trim() || null;

const message = (problems: string[]): string =>
  `Open Data Desk does not start; ${problems.length === 1 ? 'this is' : 'these are'} to be set in the environment of the process:\n${problems.map((one) => `  - ${one}`).join('\n')}`;
