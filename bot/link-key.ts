import { createHash, randomBytes } from 'node:crypto';
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Settings } from './settings.ts';

/**
 * What seals the links on cards. In production it follows from the app secrets, so that all instances share it;
 * in the sandbox it is made once and kept in the desk's home.
 */
export async function linkKey({
  registrations,
  home,
}: Pick<Settings, 'registrations' | 'home'>): Promise<string> {
  if (registrations.length > 0) {
    const secrets = registrations.map((one) => `${one.appId} ${one.secret}`).sort();
    return createHash('sha256')
      .update(`links ${secrets.join('\n')}`)
      .digest('hex');
  }
  const file = join(home, 'link.key');
  const kept = await readFile(file, 'utf8').catch(() => null);
  if (kept) return kept;
  await mkdir(home, { recursive: true });
  const made = randomBytes(32).toString('hex');
  await writeFile(file, made, { mode: 0o600 });
  return made;
}
