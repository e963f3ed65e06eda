/** `75 %` for 3 of 4; never all or nothing when it is not quite. */
export function shareInWords(part: number, of: number): string {
  if (part === 0 || of === 0) return '0 %';
  const rounded = Math.round((part / of) * 100);
  if (rounded === 0) return 'under 1 %';
  return `${part < of ? Math.min(rounded, 99) : 100} %`;
}

/** `1 question`, `1,200 questions` */
export const counted = (count: number, one: string, many = `${one}s`): string =>
  `${count.toLocaleString('en-US')} ${count === 1 ? one : many}`;
