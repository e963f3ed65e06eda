/** The same zip file with every size and offset in the fields that files over 4 GB need (zip64). */
export function wideZip(bytes: Uint8Array): Uint8Array {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const end = bytes.length - 22;
  const count = view.getUint16(end + 10, true);
  const start = view.getUint32(end + 16, true);
  const list: number[] = [];
  let at = start;
  for (let entry = 0; entry < count; entry++) {
    const names = view.getUint16(at + 28, true);
    const old = 46 + names + view.getUint16(at + 30, true) + view.getUint16(at + 32, true);
    const header = bytes.slice(at, at + 46 + names);
    const wide = new DataView(header.buffer);
    const sizes = [24, 20, 42].map((field) => view.getUint32(at + field, true));
    for (const field of [24, 20, 42]) wide.setUint32(field, 0xffffffff, true);
    wide.setUint16(30, 28, true);
    wide.setUint16(32, 0, true);
    list.push(...header, 1, 0, 24, 0, ...sizes.flatMap(eight));
    at += old;
  }
  const directory = [
    ...[0x50, 0x4b, 6, 6],
    ...eight(44),
    ...[45, 0, 45, 0, 0, 0, 0, 0, 0, 0, 0, 0],
    ...eight(count),
    ...eight(count),
    ...eight(list.length),
    ...eight(start),
  ];
  const locator = [0x50, 0x4b, 6, 7, 0, 0, 0, 0, ...eight(start + list.length), 1, 0, 0, 0];
  const last = [0x50, 0x4b, 5, 6, 0, 0, 0, 0, ...Array(12).fill(255), 0, 0];
  return Uint8Array.from([...bytes.subarray(0, start), ...list, ...directory, ...locator, ...last]);
}

const eight = (value: number): number[] => [
  value & 255,
  (value >> 8) & 255,
  (value >> 16) & 255,
  value >>> 24,
  0,
  0,
  0,
  0,
];
