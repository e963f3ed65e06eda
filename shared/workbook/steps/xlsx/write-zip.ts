import { Deflate as FflateDeflate } from 'fflate';
import { crcByTable } from '../../read/inflate.ts';
import { type Entry, storedBytes } from '../../read/zip-directory.ts';
import { unmendable } from '../unmendable.ts';

/** A part as it lies in the package. */
export interface Packed {
  data: Uint8Array[];
  compressed: number;
  inflated: number;
  crc: number;
}

export interface Packer {
  push(bytes: Uint8Array): void;
  finish(): Packed;
}

/**
 * Compresses one piece of a stream; `last` ends it. Every piece ends on a whole byte, so that what comes of them one
 * behind the other is one stream.
 */
export type Deflate = (piece: Uint8Array, last: boolean) => Uint8Array;

/** Compresses piece by piece; quickly rather than tightly, as most of the time goes here. */
export function packer(deflate: Deflate = deflateByFflate()): Packer {
  const packed: Packed = { data: [], compressed: 0, inflated: 0, crc: 0 };
  const take = (piece: Uint8Array): void => {
    packed.data.push(piece);
    packed.compressed += piece.length;
  };
  return {
    push(bytes) {
      if (bytes.length === 0) return;
      packed.inflated += bytes.length;
      packed.crc = crcByTable(bytes, packed.crc);
      take(deflate(bytes, false));
    },
    finish() {
      take(deflate(new Uint8Array(0), true));
      return packed;
    },
  };
}

function deflateByFflate(): Deflate {
  const made: Uint8Array[] = [];
  const stream = new FflateDeflate({ level: 1 }, (piece) => made.push(piece));
  return (piece, last) => {
    stream.push(piece, last);
    return joined(made.splice(0));
  };
}

function joined(parts: readonly Uint8Array[]): Uint8Array {
  if (parts.length === 1) return parts[0]!;
  const all = new Uint8Array(parts.reduce((size, part) => size + part.length, 0));
  let at = 0;
  for (const part of parts) {
    all.set(part, at);
    at += part.length;
  }
  return all;
}

export function pack(bytes: Uint8Array): Packed {
  const made = packer();
  made.push(bytes);
  return made.finish();
}

interface Member {
  name: Uint8Array;
  flags: number;
  method: number;
  /** Time and date as the format has them, both. */
  time: number;
  attributes: number;
  part: Packed;
}

/** The package again: what was changed anew, all else byte by byte as it was, in the same order, new parts last. */
export function writeZip(
  bytes: Uint8Array,
  entries: readonly Entry[],
  changed: ReadonlyMap<Entry, Packed | null>,
  added: readonly { name: string; part: Packed }[],
): Uint8Array {
  const members: Member[] = [];
  for (const entry of entries) {
    const change = changed.get(entry);
    if (change === null) continue;
    members.push(
      change === undefined ? kept(bytes, entry) : { ...kept(bytes, entry), method: 8, part: change },
    );
  }
  const time = members[0]?.time ?? 0x00210000;
  for (const { name, part } of added) {
    members.push({
      name: new TextEncoder().encode(name),
      flags: 0x0800,
      method: 8,
      time,
      attributes: 0,
      part,
    });
  }
  return assemble(members);
}

function kept(bytes: Uint8Array, entry: Entry): Member {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const at = entry.record;
  const { compressed, inflated, crc, method } = entry;
  return {
    name: bytes.subarray(at + 46, at + 46 + view.getUint16(at + 28, true)),
    flags: view.getUint16(at + 8, true) & 0x0800,
    method,
    time: view.getUint32(at + 12, true),
    attributes: view.getUint32(at + 38, true),
    part: { data: [storedBytes(bytes, entry)], compressed, inflated, crc },
  };
}

function assemble(members: readonly Member[]): Uint8Array {
  let size = 22;
  for (const { name, part } of members) size += 76 + name.length * 2 + part.compressed;
  if (size > 0xfffffffe || members.some(({ part }) => part.inflated > 0xfffffffe)) {
    throw unmendable('The mended workbook would be larger than 4 GB; publish it in parts.');
  }
  const made = new Uint8Array(size);
  const view = new DataView(made.buffer);
  const starts: number[] = [];
  let at = 0;
  for (const member of members) {
    starts.push(at);
    view.setUint32(at, 0x04034b50, true);
    header(view, at + 4, member);
    made.set(member.name, at + 30);
    at += 30 + member.name.length;
    for (const piece of member.part.data) {
      made.set(piece, at);
      at += piece.length;
    }
  }
  const directory = at;
  members.forEach((member, n) => {
    view.setUint32(at, 0x02014b50, true);
    view.setUint16(at + 4, 20, true);
    header(view, at + 6, member);
    view.setUint32(at + 38, member.attributes, true);
    view.setUint32(at + 42, starts[n]!, true);
    made.set(member.name, at + 46);
    at += 46 + member.name.length;
  });
  view.setUint32(at, 0x06054b50, true);
  view.setUint16(at + 8, members.length, true);
  view.setUint16(at + 10, members.length, true);
  view.setUint32(at + 12, at - directory, true);
  view.setUint32(at + 16, directory, true);
  return made;
}

/** What a member's two headers have in common. */
function header(view: DataView, at: number, { name, flags, method, time, part }: Member): void {
  view.setUint16(at, 20, true);
  view.setUint16(at + 2, flags, true);
  view.setUint16(at + 4, method, true);
  view.setUint32(at + 6, time, true);
  view.setUint32(at + 10, part.crc, true);
  view.setUint32(at + 14, part.compressed, true);
  view.setUint32(at + 18, part.inflated, true);
  view.setUint16(at + 22, name.length, true);
}
