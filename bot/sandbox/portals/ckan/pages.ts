import { toCsv } from '../csv.ts';
import { badge, escaped, facts, htmlPage, paragraphs, table } from '../page.ts';
import { type Answer, type Asked, decoded } from '../serve.ts';
import type { Context } from './context.ts';
import { fileOf } from './resource.ts';
import { findPackage, findResource, mayRead } from './rights.ts';
import type { Package, Resource } from './state.ts';

/** The portal's pages for people: the catalogue, one dataset, and its files. Null for any other address. */
export function ckanPage(context: Context, asked: Asked): Answer | null {
  const { pathname } = asked.url;
  const member = asked.url.searchParams.get('as') === 'member';
  if (asked.method !== 'GET') return null;
  if (pathname === '/' || pathname === '/dataset' || pathname === '/dataset/')
    return catalogue(context, asked, member);
  const download = /^\/dataset\/[^/]+\/resource\/([^/]+)\/download\//.exec(pathname);
  if (download) return sendFile(context, asked, download[1]!, member);
  const dump = /^\/datastore\/dump\/([^/]+)$/.exec(pathname);
  if (dump) return sendTable(context, asked, dump[1]!, member);
  const one = /^\/dataset\/([^/]+)$/.exec(pathname);
  return one ? datasetPage(context, asked, decoded(one[1]!), member) : null;
}

/** Somebody who looks as a member sees what members of any organisation see. */
const visible = (context: Context, dataset: Package, member: boolean): boolean =>
  dataset.state === 'active' && (member || mayRead(context, dataset));

const frame = (
  context: Context,
  asked: Asked,
  member: boolean,
  title: string,
  body: string,
  status = 200,
): Answer => ({
  status,
  headers: { 'content-type': 'text/html; charset=utf-8' },
  body: htmlPage({
    title,
    portal: context.settings.title,
    body,
    viewer: { member, publicHref: asked.url.pathname, memberHref: `${asked.url.pathname}?as=member` },
  }),
});

const titleOf = (dataset: Package): string => dataset.text.title ?? dataset.name;

function catalogue(context: Context, asked: Asked, member: boolean): Answer {
  const datasets = context.state.packages.filter((one) => visible(context, one, member)).reverse();
  const items = datasets.map(
    (one) => `<li class="card">${badge(one.private ? 'private' : 'public')}
<h2><a href="/dataset/${escaped(one.name)}${member ? '?as=member' : ''}">${escaped(titleOf(one))}</a></h2>
<p class="soft">${escaped(organisationOf(context, one))}</p></li>`,
  );
  const none = member
    ? 'There is no dataset here yet.'
    : 'There is no public dataset here yet. Private ones are shown to members.';
  return frame(
    context,
    asked,
    member,
    'Datasets',
    `<h1>Datasets</h1>${items.length === 0 ? `<p class="soft">${none}</p>` : `<ul class="list">${items.join('')}</ul>`}`,
  );
}

const organisationOf = (context: Context, dataset: Package): string =>
  context.state.organisations.find((one) => one.id === dataset.owner_org)?.title ?? '';

function datasetPage(context: Context, asked: Asked, name: string, member: boolean): Answer {
  const dataset = findPackage(context, name);
  if (dataset?.state !== 'active')
    return frame(context, asked, member, 'Not found', '<h1>There is no such dataset</h1>', 404);
  if (!visible(context, dataset, member))
    return frame(
      context,
      asked,
      member,
      'Not for the public',
      `<h1>This dataset is not public</h1><p>Members of the organisation can see it. <a href="${escaped(asked.url.pathname)}?as=member">Look at it as a member</a></p>`,
      403,
    );
  const licence = context.settings.licences.find((one) => one.id === dataset.text.license_id);
  return frame(
    context,
    asked,
    member,
    titleOf(dataset),
    `${badge(dataset.private ? 'private' : 'public')}<h1>${escaped(titleOf(dataset))}</h1>
${paragraphs(dataset.text.notes ?? '')}
${dataset.tags.length > 0 ? `<ul class="tags" aria-label="Tags">${dataset.tags.map((tag) => `<li>${escaped(tag)}</li>`).join('')}</ul>` : ''}
${dataset.resources.map((resource) => resourceParts(context, resource, member)).join('')}
<h2>About this dataset</h2>${facts(
      [
        ['Publisher', organisationOf(context, dataset)],
        [
          'Topics',
          dataset.groups
            .map((group) => context.state.groups.find((one) => one.name === group)?.title ?? group)
            .join(', '),
        ],
        ['Licence', licence?.title ?? dataset.text.license_id ?? ''],
        ...Object.entries(dataset.text).flatMap(([field, value]): [string, string][] =>
          ['title', 'notes', 'license_id'].includes(field) ? [] : [[field, value ?? '']],
        ),
        ...Object.entries(dataset.schema).map(([field, value]): [string, string] => [
          field,
          [value].flat().join(', '),
        ]),
        ...dataset.extras.map(({ key, value }): [string, string] => [key, value]),
        ['Last changed', dataset.metadata_modified.slice(0, 16).replace('T', ' ')],
      ].filter(([, value]) => value !== '') as [string, string][],
    )}`,
  );
}

const rowsShown = 10;

function resourceParts(context: Context, resource: Resource, member: boolean): string {
  const data = context.state.tables.get(resource.id);
  const as = member ? '?as=member' : '';
  const link = `/dataset/${resource.package_id}/resource/${resource.id}/download/${resource.url}${as}`;
  const download =
    resource.url_type === 'upload'
      ? `<p><a class="button" href="${escaped(link)}">Download ${escaped(resource.format)}</a> <span class="soft">${resource.size ?? 0} bytes</span></p>`
      : '';
  const heading = `<h2>File “${escaped(resource.name)}”</h2>`;
  if (!data) return `${heading}${download}`;
  const dictionary = data.fields.map((field) => {
    const info = (field.info ?? {}) as { label?: string; notes?: string };
    return [field.id, info.label ?? '', field.type, info.notes ?? ''];
  });
  return `${heading}${download}
<h2>Data dictionary</h2>${table('Data dictionary', ['Column', 'Label', 'Type', 'Description'], dictionary)}
<h2>Preview</h2><p class="soft">${Math.min(rowsShown, data.rows.length)} of ${data.rows.length} rows</p>
${table(
  'Preview',
  data.fields.map((field) => field.id),
  data.rows.slice(0, rowsShown).map((row) => row.slice(1)),
)}`;
}

function sendFile(context: Context, asked: Asked, id: string, member: boolean): Answer {
  const held = findResource(context, id);
  if (!held) return frame(context, asked, member, 'Not found', '<h1>There is no such file</h1>', 404);
  if (!visible(context, held.dataset, member))
    return frame(context, asked, member, 'Not for the public', '<h1>This file is not public</h1>', 403);
  return {
    status: 200,
    headers: {
      'content-type': held.resource.mimetype ?? 'application/octet-stream',
      'content-disposition': `inline; filename=${held.resource.url}`,
    },
    body: fileOf(context, held.resource),
  };
}

function sendTable(context: Context, asked: Asked, id: string, member: boolean): Answer {
  const held = findResource(context, id);
  const data = context.state.tables.get(id);
  if (!held || !data || !visible(context, held.dataset, member))
    return frame(context, asked, member, 'Not found', '<h1>There is no such table</h1>', 404);
  const head = ['_id', ...data.fields.map((field) => field.id)];
  return {
    status: 200,
    headers: {
      'content-type': 'application/octet-stream',
      'content-disposition': `attachment; filename="${id}.csv"`,
    },
    body: toCsv([
      head,
      ...data.rows.map((row) => row.map((cell) => (cell === true ? 't' : cell === false ? 'f' : cell))),
    ]),
  };
}
