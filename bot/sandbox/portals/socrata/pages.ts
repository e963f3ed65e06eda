import { badge, escaped, facts, htmlPage, paragraphs, table } from '../page.ts';
import type { Answer, Asked } from '../serve.ts';
import { carryOn } from './approvals.ts';
import { mayRead, titleOf } from './assets.ts';
import { type Context, dictionary } from './context.ts';
import type { Asset } from './state.ts';
import { csvOf } from './views.ts';

/** The portal's pages for people: the catalogue, one dataset, and its rows. Null for any other address. */
export function socrataPage(context: Context, asked: Asked, title: string): Answer | null {
  if (asked.method !== 'GET') return null;
  const { pathname } = asked.url;
  const member = asked.url.searchParams.get('as') === 'member';
  const page = (heading: string, body: string, status = 200): Answer => ({
    status,
    headers: { 'content-type': 'text/html; charset=utf-8' },
    body: htmlPage({
      title: heading,
      portal: title,
      body,
      viewer: { member, publicHref: pathname, memberHref: `${pathname}?as=member` },
    }),
  });
  if (pathname === '/' || pathname === '/browse') return page('Datasets', catalogue(context, member));
  const found = /^\/d\/([^/]+?)(\/rows\.csv)?$/.exec(pathname);
  if (!found) return null;
  const asset = context.state.assets.find((one) => one.fourfour === found[1]);
  if (!asset) return page('Not found', '<h1>There is no such dataset</h1>', 404);
  carryOn(asset);
  if (!member && !mayRead(context, asset))
    return page(
      'Not for the public',
      `<h1>This dataset is not public</h1><p>People it is shared with can see it. <a href="${escaped(pathname)}?as=member">Look at it as a member</a></p>`,
      403,
    );
  if (found[2])
    return {
      status: 200,
      headers: {
        'content-type': 'text/csv; charset=utf-8',
        'content-disposition': `attachment; filename="${asset.fourfour}.csv"`,
      },
      body: csvOf(asset),
    };
  return page(titleOf(asset), datasetParts(asset, member));
}

function visibility(asset: Asset): 'private' | 'public' | 'pending' {
  if (asset.scope === 'public') return 'public';
  return asset.submission?.state === 'pending' ? 'pending' : 'private';
}

function catalogue(context: Context, member: boolean): string {
  const assets = context.state.assets.filter((one) => member || mayRead(context, one)).toReversed();
  if (assets.length === 0)
    return `<h1>Datasets</h1><p class="soft">${member ? 'There is no dataset here yet.' : 'There is no public dataset here yet. Private ones are shown to members.'}</p>`;
  const items = assets.map(
    (one) => `<li class="card">${badge(visibility(one))}
<h2><a href="/d/${escaped(one.fourfour)}${member ? '?as=member' : ''}">${escaped(titleOf(one))}</a></h2>
<p class="soft">${escaped(one.view.attribution ?? '')}${one.published ? '' : ' Draft, nothing in it yet.'}</p></li>`,
  );
  return `<h1>Datasets</h1><ul class="list">${items.join('')}</ul>`;
}

const rowsShown = 10;

function datasetParts(asset: Asset, member: boolean): string {
  const { name: _, description, tags, metadata, privateMetadata, ...fields } = asset.view;
  const custom = Object.values(dictionary(dictionary(metadata).custom_fields)).flatMap((set) =>
    Object.entries(dictionary(set)),
  );
  const pairs: [string, string][] = [
    ...Object.entries(fields),
    ...Object.entries(dictionary(metadata)).filter(([key]) => key !== 'custom_fields'),
    ...custom,
    ...(member
      ? Object.entries(dictionary(privateMetadata)).filter(([, value]) => typeof value === 'string')
      : []),
    ['Last changed', asset.changedAt.slice(0, 16).replace('T', ' ')],
  ].map(([key, value]): [string, string] => [words(String(key)), String(value ?? '')]);
  const list = Array.isArray(tags) ? tags : [];
  return `${badge(visibility(asset))}<h1>${escaped(titleOf(asset))}</h1>
${paragraphs(String(description ?? ''))}
${list.length > 0 ? `<ul class="tags" aria-label="Tags">${list.map((tag) => `<li>${escaped(tag)}</li>`).join('')}</ul>` : ''}
${asset.published ? dataParts(asset, member) : '<p class="soft">A draft: no data was put into it yet.</p>'}
<h2>About this dataset</h2>${facts(pairs.filter(([, value]) => value !== ''))}`;
}

function dataParts(asset: Asset, member: boolean): string {
  return `<p><a class="button" href="/d/${escaped(asset.fourfour)}/rows.csv${member ? '?as=member' : ''}">Download CSV</a> <span class="soft">${asset.rows.length} rows</span></p>
<h2>Columns in this dataset</h2>${table(
    'Columns in this dataset',
    ['Column', 'API field', 'Type', 'Description'],
    asset.columns.map((column) => [column.name, column.fieldName, column.dataTypeName, column.description]),
  )}
<h2>Preview</h2><p class="soft">${Math.min(rowsShown, asset.rows.length)} of ${asset.rows.length} rows</p>
${table(
  'Preview',
  asset.columns.map((column) => column.name),
  asset.rows.slice(0, rowsShown).map((row) => row.map(asShown)),
)}`;
}

/** A day as a day: midnight is how the portal keeps it. */
const asShown = (cell: unknown): unknown =>
  typeof cell === 'string' ? cell.replace(/^(\d{4}-\d\d-\d\d)T00:00:00\.000$/, '$1') : cell;

/** `attributionLink` as people read it. */
const words = (key: string): string =>
  /^[a-z]+[A-Z]/.test(key) || /^[a-z]+$/.test(key)
    ? key
        .replace(/[A-Z]/g, (letter) => ` ${letter.toLowerCase()}`)
        .replace(/^./, (letter) => letter.toUpperCase())
    : key;
