import { remember } from './remember.ts';
import { stem } from './stem.ts';

/** One word as it was typed and the part its forms share. */
export interface Token {
  word: string;
  stem: string;
}

const contractions: [RegExp, string][] = [
  [/\b(e)[- ]mail/g, 'email'],
  [/\bmeta[- ]data\b/g, 'metadata'],
  [/\bdata[- ]?sets?\b/g, 'dataset'],
  [/\bopendata\b/g, 'open data'],
  [/\bdata sync\b/g, 'datasync'],
  [/\bpilot fish\b/g, 'pilotfish'],
  [/\bde-ident/g, 'deident'],
  [/\bre-ident/g, 'reident'],
  [/\b(sign|log|check|set|take|clean|roll|follow|hand|back|start|mark)-(off|in|up|down|over)\b/g, '$1 $2'],
  [/\butf-?8\b/g, 'utf8'],
  [/\biso[- ]?8601\b/g, 'iso8601'],
  [/\bzip ?\+ ?4\b/g, 'zip4'],
  [/\bwi-?fi\b/g, 'wifi'],
  [
    /\b(can|do|does|did|is|are|was|would|should|could|has|have|won|don|isn|aren|doesn|didn|wasn|wouldn|shouldn|couldn)'?t\b/g,
    '$1 not',
  ],
  [/%/g, ' percent '],
  // “Take the old file down” is said of the same as “take down the old file”.
  [
    /\b(take|taking|pull|pulling|put|putting|write|set|clean|clear|throw|swap|strip|leave|fill|hand|roll|sign|shut|turn|black|check|carry|bring)((?: [a-z]+){1,4}) (down|off|up|out|back|over|away)\b(?! of)/g,
    '$1 $3$2',
  ],
];

/** Words in reading order, marks and accents gone. */
export function tokens(text: string): Token[] {
  let plain = text
    .normalize('NFKD')
    .replace(/[\u0300-\u036f]/g, '')
    .toLowerCase()
    .replace(/[‘’ʼ`´]/g, "'");
  for (const [from, to] of contractions) plain = plain.replace(from, to);
  const found: Token[] = [];
  for (const match of plain.matchAll(/[\p{L}\p{N}]+(?:'[a-z]+)?/gu)) {
    const word = match[0].replace(/'(s|re|ve|ll|d|m)$/, '').replace(/'/g, '');
    if (word !== '' && word.length <= 40) found.push({ word, stem: stem(word) });
  }
  return found;
}

/** The words of a question, as far as they are read; it is looked at from several sides, and for several states. */
export const typed: (question: string) => readonly Token[] = remember(500, (question) =>
  tokens(question.slice(0, 2000)).slice(0, 120),
);
