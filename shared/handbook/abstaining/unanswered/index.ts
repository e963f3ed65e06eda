import { nextDoor } from './next-door.ts';
import { offSubject } from './off-subject.ts';
import { orders } from './orders.ts';

/** Why a question is not answered from a handbook. */
export type Unanswered = 'next-door' | 'off-subject' | 'orders';

/** Questions no handbook answers, each with its subject. */
export const unanswered: { kind: Unanswered; subject: string; ask: string[] }[] = [
  ...subjects('next-door', nextDoor),
  ...subjects('off-subject', offSubject),
  ...subjects('orders', orders),
];

function subjects(kind: Unanswered, lines: string) {
  return lines
    .trim()
    .split('\n')
    .map((line) => {
      const colon = line.indexOf(':');
      return {
        kind,
        subject: line.slice(0, colon),
        ask: line
          .slice(colon + 1)
          .split(' | ')
          .map((one) => one.trim()),
      };
    });
}
