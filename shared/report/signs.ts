import type { Severity } from '../jurisdiction.ts';
import { type Html, html } from './html.ts';

const sign = (name: string, inside: Html): Html =>
  html`<svg class="sign ${name}" viewBox="0 0 20 20" aria-hidden="true">${inside}</svg>`;

/** Signs that differ in shape, not only in colour; the words beside them say the same. */
export const signs: Record<Severity | 'ready', Html> = {
  error: sign('error', html`<circle cx="10" cy="10" r="9"/><path class="inner" d="M6.5 6.5l7 7m0-7l-7 7"/>`),
  warning: sign(
    'warning',
    html`<path d="M10 1.5l9 16.5H1z" stroke-linejoin="round"/><path class="inner" d="M10 7.5v5m0 2.2v.4"/>`,
  ),
  advice: sign(
    'advice',
    html`<rect x="1.5" y="1.5" width="17" height="17" rx="4"/><path class="inner" d="M10 9v5m0-8.6v.4"/>`,
  ),
  ready: sign('ready', html`<circle cx="10" cy="10" r="9"/><path class="inner" d="M5.8 10.3l3 3 5.4-6"/>`),
};
