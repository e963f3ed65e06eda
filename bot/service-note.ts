import { mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';

/** `service.json` in the desk's home: how the local command finds the running service. Its owner alone reads it. */
export async function writeServiceNote(
  home: string,
  note: { url: string; key: string; pid: number },
): Promise<void> {
  await mkdir(home, { recursive: true });
  const file = join(home, 'service.json');
  await rm(file, { force: true });
  await writeFile(file, `${JSON.stringify(note)}\n`, { mode: 0o600 });
}

/** Removed at a clean stop, unless another service has written its own meanwhile. */
export async function removeServiceNote(home: string, key: string): Promise<void> {
  const file = join(home, 'service.json');
  const text = await readFile(file, 'utf8').catch(() => '');
  if (text.includes(key)) await rm(file, { force: true });
}
