/** The character that splits most first lines into the same number of parts, or the one a `sep=` line names. */
export function delimiterOf(text: string, fallback: string): string {
  const named = /^sep=([,\t;|])\s*$/im.exec(text.slice(0, 10));
  if (named !== null) return named[1]!;
  const lines = firstLines(text);
  let best = fallback;
  let bestScore = 0;
  for (const delimiter of [',', '\t', ';', '|']) {
    const score = scoreOf(lines, delimiter);
    if (score > bestScore || (score === bestScore && delimiter === fallback)) {
      best = delimiter;
      bestScore = score;
    }
  }
  // `1,5;2,5`: where semicolons stand between the columns, commas may stand inside the figures.
  if (best !== ',' || scoreOf(lines, ';') < lines.length) return best;
  const withoutDecimals = lines.map((line) => line.replace(/(\d),(?=\d)/g, '$1.'));
  return scoreOf(withoutDecimals, ',') < scoreOf(lines, ';') ? ';' : best;
}

function scoreOf(lines: string[], delimiter: string): number {
  const counts = lines.map((line) => line.split(delimiter).length - 1);
  const most = mode(counts.filter((count) => count > 0));
  return counts.filter((count) => count > 0 && count === most).length * (1 + Math.log2(most + 1) / 4);
}

function firstLines(text: string): string[] {
  const sample = text.slice(0, 200_000).replace(/"[^"]*"/g, '');
  const lines = sample.split(/\r\n|\n|\r/).filter((line) => line.trim() !== '');
  return lines.slice(0, 200);
}

function mode(counts: number[]): number {
  const seen = new Map<number, number>();
  for (const count of counts) seen.set(count, (seen.get(count) ?? 0) + 1);
  let best = 0;
  for (const [count, times] of seen) if (times > (seen.get(best) ?? 0)) best = count;
  return best;
}
