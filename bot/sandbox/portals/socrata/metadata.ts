import { editable } from './assets.ts';
import { bad, bodyOf, type Context, type Handler, ok } from './context.ts';
import type { Asset } from './state.ts';

const show: Handler = (context, _asked, [fourfour]) => ok(metadataOf(context, editable(context, fourfour)));

/** Live, without a revision; `validateOnly` changes nothing, `strict` refuses what the domain does not list. */
const change: Handler = (context, asked, [fourfour]) => {
  const asset = editable(context, fourfour);
  const body = bodyOf(asked);
  const { categories } = context.behaviour;
  const strict = asked.url.searchParams.get('strict') === 'true';
  if (
    strict &&
    categories.length > 0 &&
    typeof body.category === 'string' &&
    !categories.includes(body.category)
  )
    throw bad(`category is not one of ${categories.join(', ')}`);
  if (asked.url.searchParams.get('validateOnly') !== 'true') asset.view = { ...asset.view, ...body };
  return ok(metadataOf(context, asset));
};

const metadataOf = ({ host }: Context, asset: Asset) => ({
  id: asset.fourfour,
  domain: host,
  name: asset.view.name,
  description: asset.view.description,
  category: asset.view.category,
  tags: asset.view.tags,
  metadataUpdatedAt: asset.changedAt,
});

export const metadataRoutes: [string, RegExp, Handler][] = [
  ['GET', /^\/api\/views\/metadata\/v1\/([^/]+)$/, show],
  ['PATCH', /^\/api\/views\/metadata\/v1\/([^/]+)$/, change],
];
