import { constants } from 'node:fs';
import { access, mkdir } from 'node:fs/promises';
import { resolve } from 'node:path';

/**
 * Where everything is kept that is not in a database server: DESK_HOME, relative to where the person stands;
 * `.desk` in the project's folder when it is not set.
 */
export function deskHome(env: Record<string, string | undefined>): string {
  const standing = env.INIT_CWD ?? process.cwd();
  return env.DESK_HOME ? resolve(standing, env.DESK_HOME) : resolve(import.meta.dirname, '..', '.desk');
}

/** Makes the folder when it is not there; throws a sentence when nothing can be kept in it. */
export async function makeHome(home: string): Promise<void> {
  try {
    await mkdir(home, { recursive: true });
    await access(home, constants.R_OK | constants.W_OK | constants.X_OK);
  } catch (cause) {
    const why = cause instanceof Error && 'code' in cause ? ` (${cause.code})` : '';
    throw new Error(
      `Nothing can be kept in ${home}${why}. Set DESK_HOME to a folder that this account may write in.`,
      { cause },
    );
  }
}
