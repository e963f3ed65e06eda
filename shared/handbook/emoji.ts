import { emojiCodes } from './anchors.ts';

/** What pages write as `:mega:`, as readers see it; a code nobody knows shows nothing. */
export const withEmoji = (text: string): string =>
  text.replace(emojiCodes, (code) => known.get(code.slice(1, -1)) ?? '');

const known = new Map([
  ['mega', '📣'],
  ['loudspeaker', '📢'],
  ['tada', '🎉'],
  ['x', '❌'],
  ['white_check_mark', '✅'],
  ['ballot_box_with_check', '☑️'],
  ['heavy_check_mark', '✔️'],
  ['warning', '⚠️'],
  ['exclamation', '❗'],
  ['question', '❓'],
  ['information_source', 'ℹ️'],
  ['bulb', '💡'],
  ['point_right', '👉'],
  ['arrow_right', '➡️'],
  ['star', '⭐'],
  ['email', '✉️'],
  ['link', '🔗'],
  ['lock', '🔒'],
  ['memo', '📝'],
  ['calendar', '📅'],
  ['rocket', '🚀'],
  ['wave', '👋'],
  ['+1', '👍'],
  ['-1', '👎'],
]);
