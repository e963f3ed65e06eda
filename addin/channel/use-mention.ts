import { type KeyboardEvent, type RefObject, useState } from 'react';
import { botName } from '../../shared/sandbox-api.ts';

export interface Mention {
  /** The bot is offered, because somebody began to mention something. */
  offered: boolean;
  /** Looks at what is written up to where one writes. */
  typed(before: string): void;
  /** Puts the bot's name where one writes. */
  put(): void;
  /** Takes the keys that answer an offer; true when it took this one. */
  tookKey(event: KeyboardEvent): boolean;
}

/** Whether the bot would notice it. */
export const mentionsBot = (text: string): boolean => /@(open data desk|desk)\b/i.test(text);

/** Typing `@` offers the bot, where it has to be mentioned to be heard. */
export function useMention({
  area,
  needed,
  text,
  onText,
}: {
  area: RefObject<HTMLTextAreaElement | null>;
  needed: boolean;
  text: string;
  onText: (text: string) => void;
}): Mention {
  const [offered, setOffered] = useState(false);

  const put = () => {
    const at = area.current?.selectionStart ?? text.length;
    const before = text.slice(0, at).replace(/@[\w ]*$/, '');
    const next = `${before}@${botName} `;
    onText(next + text.slice(at));
    setOffered(false);
    requestAnimationFrame(() => {
      area.current?.focus();
      area.current?.setSelectionRange(next.length, next.length);
    });
  };

  return {
    offered,
    typed: (before) => setOffered(needed && /(^|\s)@\w*$/.test(before)),
    put,
    tookKey(event) {
      if (!offered || !['Enter', 'Tab', 'Escape'].includes(event.key)) return false;
      event.preventDefault();
      if (event.key === 'Escape') setOffered(false);
      else put();
      return true;
    },
  };
}
