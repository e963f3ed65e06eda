import { existsSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/** Where a pretend portal keeps what it has: a folder, or nowhere. Each write is whole or not there. */
export interface Keep {
  read(name: string): Buffer | null;
  write(name: string, bytes: string | Uint8Array): void;
  remove(name: string): void;
  names(): string[];
}

export function openKeep(folder: string | undefined): Keep {
  if (folder === undefined) return { read: () => null, write: () => {}, remove: () => {}, names: () => [] };
  mkdirSync(folder, { recursive: true });
  return {
    read: (name) => (existsSync(join(folder, name)) ? readFileSync(join(folder, name)) : null),
    write: (name, bytes) => {
      writeFileSync(join(folder, `.${name}.new`), bytes);
      renameSync(join(folder, `.${name}.new`), join(folder, name));
    },
    remove: (name) => rmSync(join(folder, name), { force: true }),
    names: () => readdirSync(folder).filter((name) => !name.startsWith('.')),
  };
}
