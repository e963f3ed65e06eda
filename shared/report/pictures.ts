import type { ColumnProfile } from '../check.ts';
import { type Html, html, nothing } from './html.ts';
import { spreadInWords } from './picture-words.ts';
import { figure, percent } from './words.ts';

/** Bars of a histogram in a picture of this size; every step that holds something can be seen. */
export function barsOf(
  spread: readonly number[],
  { width, height }: { width: number; height: number },
): { x: number; y: number; width: number; height: number }[] {
  const highest = Math.max(...spread);
  const step = width / spread.length;
  const gap = Math.min(2, step / 5);
  return spread.map((count, at) => {
    const tall = count === 0 ? 0 : Math.max(2, (count / highest) * height);
    return { x: at * step + gap / 2, y: height - tall, width: step - gap, height: tall };
  });
}

export const pictureSize = { width: 240, height: 48 };
/** Values drawn of the most frequent ones. */
export const mostFrequent = 5;

/** The column's picture: how figures and days spread, or which values are most frequent. */
export function picture(profile: ColumnProfile): Html {
  if (profile.keptBack !== null) return html`<p class="kept-back">${profile.keptBack}</p>`;
  if (profile.spread.length > 0) return histogram(profile);
  if (profile.frequent.length > 0) return frequent(profile);
  return profile.range === null ? nothing : html`<p>Always <bdi>${profile.range[0]}</bdi></p>`;
}

function histogram(profile: ColumnProfile): Html {
  const { width, height } = pictureSize;
  const bars = barsOf(profile.spread, pictureSize).map(
    (bar) =>
      html`<rect x="${short(bar.x)}" y="${short(bar.y)}" width="${short(bar.width)}" height="${short(bar.height)}"/>`,
  );
  const [least, most] = profile.range ?? ['', ''];
  return html`<figure class="spread"><svg viewBox="0 0 ${width} ${height}" preserveAspectRatio="none" role="img" aria-label="${spreadInWords(profile)}">${bars}</svg><figcaption><span>${least}</span><span>${most}</span></figcaption></figure>`;
}

function frequent({ frequent, filled }: ColumnProfile): Html {
  const rows = frequent
    .slice(0, mostFrequent)
    .map(
      ([value, count]) =>
        html`<li><bdi>${value}</bdi> <span class="share">${figure(count)} <small>(${percent(count, filled)})</small></span>${bar(count, filled)}</li>`,
    );
  return html`<p class="caption">Most frequent</p><ol class="frequent">${rows}</ol>`;
}

/** A bar as long as the part; what it says stands beside it in words. */
export const bar = (part: number, whole: number): Html =>
  html`<svg class="bar" viewBox="0 0 100 4" preserveAspectRatio="none" aria-hidden="true"><rect class="track" width="100" height="4"/><rect width="${short(whole === 0 ? 0 : (part / whole) * 100)}" height="4"/></svg>`;

const short = (value: number): string => String(Math.round(value * 100) / 100);
