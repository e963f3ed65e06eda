import { HostError, type HostObject } from './host-object.ts';

/** What tells the object from others of its kind. */
export const identity = (object: HostObject): Record<string, unknown> =>
  object.read?.id === undefined ? {} : { Id: object.read.id() };

/** What was asked to be loaded: `name`, `items/name`, `areas/items/address`; everything when nothing is named. */
export function snapshot(object: HostObject, select: string[]): Record<string, unknown> {
  const shown: Record<string, unknown> = identity(object);
  if (object.items !== undefined) {
    const wanted = select.map((path) => path.replace(/^items\//, '')).filter((path) => path !== 'items');
    shown._Items = object.items().map((item) => snapshot(item, wanted));
    return shown;
  }
  const everything = Object.keys(object.read ?? {});
  for (const path of select.length === 0 ? everything : select) {
    const [first = '', ...rest] = path.split('/');
    const name = first.charAt(0).toUpperCase() + first.slice(1);
    const read = object.read?.[small(first)];
    if (read !== undefined) {
      shown[name] = read();
      continue;
    }
    const inner = member(object, 'follow', name)();
    const deeper = select
      .filter((other) => other.startsWith(`${first}/`))
      .map((other) => other.slice(first.length + 1));
    shown[name] = inner && rest.length > 0 ? snapshot(inner, deeper) : null;
  }
  return shown;
}

/** A part of the object by its name on the wire. */
export function member<Part extends 'call' | 'follow' | 'write'>(
  object: HostObject,
  part: Part,
  name: string,
): NonNullable<HostObject[Part]>[string] {
  const found = object[part]?.[small(name)];
  if (found === undefined) throw new HostError('ApiNotFound', `${object.type}.${name} is not imitated.`);
  return found as NonNullable<HostObject[Part]>[string];
}

/** The wire writes names with a capital, or with an underscore before it. */
const small = (name: string): string =>
  name.replace(/^(_?)([A-Z])/, (_, line, letter) => line + letter.toLowerCase());
