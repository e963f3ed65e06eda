import type { Jurisdiction } from '../../jurisdiction.ts';
import { bare, questionsOf } from '../finding/bank.ts';
import type { Section, Source } from '../section.ts';

/** Something of a state's data that stands on a section of its handbook. */
export interface Pointer {
  kind: 'questions' | 'checklist item' | 'check' | 'metadata field' | 'curated answer';
  what: string;
  to: { handbook: string; page: string; heading: string; anchor?: string | undefined } | { url: string };
}

export interface Pointing {
  kind: Pointer['kind'];
  what: string;
  place: string;
  because: 'changed' | 'vanished' | 'missing';
}

/** All that a state's folder says of its handbook's sections. */
export function pointersOf(state: Jurisdiction): Pointer[] {
  const questions = state.questions.map(
    (one): Pointer => ({
      kind: 'questions',
      what: `${questionsOf(one).length} for “${one.heading}”`,
      to: one,
    }),
  );
  const items = state.checklists.flatMap((list) => [
    { kind: 'checklist item' as const, what: list.id, to: list.handbook },
    ...list.steps.flatMap(({ items }) =>
      items.map(({ id, handbook }) => ({
        kind: 'checklist item' as const,
        what: `${list.id} / ${id}`,
        to: handbook,
      })),
    ),
  ]);
  const checks = state.demands.flatMap(({ check, handbook }) =>
    handbook ? [{ kind: 'check' as const, what: check, to: handbook }] : [],
  );
  const fields = state.standards.flatMap(({ portal, fields }) =>
    fields.flatMap(({ id, handbook }) =>
      handbook ? [{ kind: 'metadata field' as const, what: `${portal} / ${id}`, to: handbook }] : [],
    ),
  );
  return [...questions, ...items, ...checks, ...fields];
}

/** The pointers into this source that do not lead to what they were written for. */
export function pointingTo(
  pointers: Pointer[],
  source: Source,
  before: Section[],
  after: Section[],
  changed: Set<Section>,
): Pointing[] {
  const [was, is] = [finder(before), finder(after)];
  return pointers.flatMap(({ kind, what, to }) => {
    if ('url' in to ? !belongs(to.url, source) : to.handbook !== source.id) return [];
    const now = is(to);
    const because =
      now.length > 0
        ? now.some((section) => changed.has(section)) && 'changed'
        : was(to).length > 0
          ? 'vanished'
          : 'missing';
    const place = 'url' in to ? to.url : `${to.page}: ${to.heading}`;
    return because ? [{ kind, what, place, because }] : [];
  });
}

/** The sections a pointer means: one by its heading or anchor, or a whole page. */
function finder(sections: Section[]): (to: Pointer['to']) => Section[] {
  const places = new Map<string, Section[]>();
  const remember = (key: string, section: Section) => places.set(key, [...(places.get(key) ?? []), section]);
  for (const section of sections) {
    const { file, headings, url } = section;
    remember(`${file}\n${bare(headings.at(-1)!)}`, section);
    if (url.includes('#')) {
      remember(addressOf(url), section);
      remember(`${file}\n#${url.split('#')[1]}`, section);
    }
    remember(addressOf(url.split('#')[0]!), section);
  }
  return (to) => {
    if ('url' in to) return places.get(addressOf(to.url)) ?? [];
    const found = places.get(`${to.page}\n${bare(to.heading)}`);
    return found ?? (to.anchor ? places.get(`${to.page}\n#${to.anchor}`) : undefined) ?? [];
  };
}

const belongs = (url: string, source: Source): boolean => {
  const [address, base] = [addressOf(url), addressOf(source.url)];
  return address === base || address.startsWith(`${base}/`) || address.startsWith(`${base}#`);
};

/** An address without what makes no difference: a slash at the end, `.html`. */
export function addressOf(url: string): string {
  const [path, anchor] = url.split('#');
  const barePath = path!.replace(/(?:\/|\/index\.html|\.html)$/i, '').replace(/\/+$/, '');
  return anchor ? `${barePath}#${decodeURI(anchor)}` : barePath;
}
