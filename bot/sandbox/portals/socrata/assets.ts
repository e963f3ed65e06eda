import { randomBytes } from 'node:crypto';
import { type Context, denied, notFound, signedIn } from './context.ts';
import type { Asset, Revision } from './state.ts';

export function findAsset(context: Context, fourfour: string | undefined): Asset {
  const asset = context.state.assets.find((one) => one.fourfour === fourfour);
  if (asset) return asset;
  throw notFound(`view with id ${fourfour}`);
}

export const mayRead = ({ user }: Context, asset: Asset): boolean =>
  (asset.scope === 'public' && asset.published) ||
  (user !== null && (asset.owner === user.id || asset.users.some((one) => one.id === user.id)));

export const mayEdit = ({ user }: Context, asset: Asset): boolean =>
  user !== null &&
  (asset.owner === user.id || asset.users.some((one) => one.id === user.id && one.level.name === 'owner'));

export function readable(context: Context, fourfour: string | undefined): Asset {
  const asset = findAsset(context, fourfour);
  if (mayRead(context, asset)) return asset;
  throw denied();
}

export function editable(context: Context, fourfour: string | undefined): Asset {
  signedIn(context);
  const asset = findAsset(context, fourfour);
  if (mayEdit(context, asset)) return asset;
  throw denied();
}

export function revisionOf(
  context: Context,
  fourfour?: string,
  seq?: string,
): { asset: Asset; revision: Revision } {
  const asset = editable(context, fourfour);
  const revision = asset.revisions.find((one) => one.seq === Number(seq));
  if (revision) return { asset, revision };
  throw notFound(`revision ${seq} of ${fourfour}`);
}

const letters = '23456789abcdefghijkmnpqrstuvwxyz';

/** Four and four, as all Socrata ids are. */
export function newFourfour(): string {
  const drawn = [...randomBytes(8)].map((byte) => letters[byte % letters.length]).join('');
  return `${drawn.slice(0, 4)}-${drawn.slice(4)}`;
}

export function noteAudience(asset: Asset): void {
  asset.everPublic ||= asset.scope === 'public' && asset.published;
}

export const titleOf = (asset: Asset): string =>
  String(asset.view.name ?? asset.revisions[0]?.metadata.name ?? asset.fourfour);
