import { button, type Element, textInput, unfold, words } from './elements.ts';

/** An answer people can vote on, and how they did so far. */
export interface Feedback {
  answer: string;
  up: number;
  down: number;
}

/** What was said about the answer, without names; null before anybody did. */
export function feedbackLine({ up, down }: Feedback): Element | null {
  const said = [up > 0 ? `helpful: ${up}` : '', down > 0 ? `not helpful: ${down}` : ''].filter(Boolean);
  if (said.length === 0) return null;
  const line = words(`Thank you. Said about this answer – ${said.join(', ')}.`, { quiet: true, small: true });
  return { ...line, separator: true, spacing: 'Medium' };
}

/** Up at once; down with a word, if one likes. Pressed again, the last one counts. */
export const feedbackButtons = ({ answer }: Feedback): Element[] => [
  button('Helpful', 'vote', { answer, vote: 'up' }),
  unfold(
    'Not helpful',
    [
      textInput('word', 'What was missing or wrong? (optional)', {
        placeholder: 'Read by the handbook’s editors, without your name',
      }),
    ],
    [button('Send feedback', 'vote', { answer, vote: 'down' })],
  ),
];
