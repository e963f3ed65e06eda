import { cpSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openStore } from '../shared/store/open-store.ts';

let template: Promise<string> | null = null;

/** A folder with an empty store: a copy, since making a database takes seconds and copying one does not. */
export async function throwAwayHome(): Promise<{ home: string; remove(): void }> {
  template ??= makeTemplate();
  const home = mkdtempSync(join(tmpdir(), 'desk-home-'));
  cpSync(await template, home, { recursive: true });
  return { home, remove: () => rmSync(home, { recursive: true, force: true }) };
}

async function makeTemplate(): Promise<string> {
  const home = mkdtempSync(join(tmpdir(), 'desk-template-'));
  process.once('exit', () => rmSync(home, { recursive: true, force: true }));
  const store = await openStore({ home });
  await store.close();
  return home;
}
