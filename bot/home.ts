import { resolve } from 'node:path';

/**
 * Where everything is kept that is not in a database server: DESK_HOME, relative to where the person stands;
 * `.desk` in the project's folder when it is not set.
 */
export function deskHome(env: Record<string, string | undefined>): string {
  const standing = env.INIT_CWD ?? process.cwd();
  return env.DESK_HOME ? resolve(standing, env.DESK_HOME) : resolve(import.meta.dirname, '..', '.desk');
}
