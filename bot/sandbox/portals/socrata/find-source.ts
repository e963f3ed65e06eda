import { revisionOf } from './assets.ts';
import { type Context, notFound, signedIn } from './context.ts';
import type { Source } from './state.ts';

/** A source of a revision the person may edit. */
export function findSource(context: Context, id: string | undefined): Source {
  signedIn(context);
  const source = context.state.sources.find((one) => one.id === Number(id));
  if (!source) throw notFound(`source ${id}`);
  revisionOf(context, source.fourfour, String(source.seq));
  return source;
}
