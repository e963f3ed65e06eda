import { useCallback, useEffect, useState } from 'react';
import type {
  PressAction,
  PressOutcome,
  SandboxEvent,
  SandboxMessage,
  SandboxPerson,
  SandboxState,
  SearchOutcome,
} from '../../shared/sandbox-api.ts';
import { after, withMessage } from './sandbox-state.ts';

export interface Sandbox {
  people: SandboxPerson[];
  state: SandboxState | null;
  /** Threads in which the bot is writing. */
  typing: ReadonlySet<string>;
  /** The message that came last while the page was open, to be announced. */
  news: { message: SandboxMessage; channel: string | null } | null;
  trouble: string | null;
  send(conversation: string, text: string, card?: SandboxMessage['card']): Promise<SandboxMessage | null>;
  search(conversation: string, text: string): Promise<SearchOutcome>;
  sendFile(file: File): Promise<void>;
  press(message: string, action: PressAction['action']): Promise<PressOutcome>;
  reset(): Promise<void>;
}

const typingLasts = 5000;

/** Everything one person sees, kept up to date by server-sent events. */
export function useSandbox(as: string | null): Sandbox {
  const [people, setPeople] = useState<SandboxPerson[]>([]);
  const [state, setState] = useState<SandboxState | null>(null);
  const [typing, setTyping] = useState<ReadonlySet<string>>(new Set());
  const [news, setNews] = useState<Sandbox['news']>(null);
  const [trouble, setTrouble] = useState<string | null>(null);

  useEffect(() => {
    ask<SandboxPerson[]>('/sandbox/api/people').then(setPeople, (error) => setTrouble(sentenceOf(error)));
  }, []);

  useEffect(() => {
    if (as === null) return;
    let gone = false;
    const timers = new Set<number>();
    setState(null);
    const load = () =>
      ask<SandboxState>(`/sandbox/api/state?as=${encodeURIComponent(as)}`).then(
        (now) => {
          if (gone) return;
          setState(now);
          setTrouble(null);
        },
        (error) => !gone && setTrouble(sentenceOf(error)),
      );
    const stopTyping = (thread: string) =>
      setTyping((now) => new Set([...now].filter((other) => other !== thread)));
    const events = new EventSource(`/sandbox/api/events?as=${encodeURIComponent(as)}`);
    // Also after a break, when messages may have been missed.
    events.onopen = () => void load();
    events.onerror = () =>
      setTrouble('The desk does not answer. It is tried again by itself; is it still running?');
    events.onmessage = ({ data }) => {
      const event: SandboxEvent = JSON.parse(data);
      if (event.type === 'again') return void load();
      if (event.type === 'typing') {
        setTyping((now) => new Set([...now, event.thread]));
        timers.add(window.setTimeout(() => stopTyping(event.thread), typingLasts));
        return;
      }
      if (event.type === 'message') {
        if (event.message.from.id === 'bot') stopTyping(event.message.thread);
        if (event.message.from.id !== as) setNews({ message: event.message, channel: event.channel });
      }
      setState((now) => now && after(now, event));
    };
    return () => {
      gone = true;
      events.close();
      for (const timer of timers) clearTimeout(timer);
    };
  }, [as]);

  const told = useCallback(async <Answer>(asked: Promise<Answer>): Promise<Answer | null> => {
    try {
      const answer = await asked;
      setTrouble(null);
      return answer;
    } catch (error) {
      setTrouble(sentenceOf(error));
      return null;
    }
  }, []);

  const send = useCallback(
    async (conversation: string, text: string, card?: SandboxMessage['card']) => {
      const body = JSON.stringify({ as, conversation, text, ...(card ? { card } : {}) });
      const sent = await told(
        ask<{ message: SandboxMessage }>('/sandbox/api/messages', { method: 'POST', body }),
      );
      if (sent === null) return null;
      const { message } = sent;
      setState((now) => {
        if (now === null) return null;
        const channel = now.teams.flatMap(({ channels }) => channels).find(({ id }) => id === conversation);
        return withMessage(now, message, channel?.id ?? channelOf(now, message.thread));
      });
      return message;
    },
    [as, told],
  );

  const sendFile = useCallback(
    async (file: File) => {
      const query = new URLSearchParams({ as: as ?? '', name: file.name });
      await told(ask(`/sandbox/api/files?${query}`, { method: 'POST', body: file }));
    },
    [as, told],
  );

  const press = useCallback(
    async (message: string, action: PressAction['action']): Promise<PressOutcome> => {
      try {
        const body = JSON.stringify({ as, message, action });
        return await ask<PressOutcome>('/sandbox/api/actions', { method: 'POST', body });
      } catch (error) {
        return { kind: 'failed', text: sentenceOf(error) };
      }
    },
    [as],
  );

  const search = useCallback(
    async (conversation: string, text: string): Promise<SearchOutcome> => {
      try {
        const body = JSON.stringify({ as, conversation, text });
        return await ask<SearchOutcome>('/sandbox/api/search', { method: 'POST', body });
      } catch (error) {
        return { found: [], notice: sentenceOf(error) };
      }
    },
    [as],
  );

  const reset = useCallback(async () => {
    await told(ask('/sandbox/api/reset', { method: 'POST', body: '{}' }));
  }, [told]);

  return { people, state, typing, news, trouble, send, search, sendFile, press, reset };
}

const channelOf = (state: SandboxState, thread: string): string | null =>
  state.threads.find(({ id }) => id === thread)?.channel ?? null;

async function ask<Answer>(path: string, init: RequestInit = {}): Promise<Answer> {
  const headers = new Headers();
  if (typeof init.body === 'string') headers.set('content-type', 'application/json');
  const response = await fetch(path, { headers, ...init }).catch(() => {
    throw new Error('The desk does not answer. Is it still running?');
  });
  const answer: unknown = await response.json().catch(() => null);
  if (!response.ok) throw new Error(messageIn(answer) ?? `The desk answered with ${response.status}.`);
  return answer as Answer;
}

const messageIn = (answer: unknown): string | null =>
  typeof answer === 'object' && answer !== null && 'message' in answer ? String(answer.message) : null;

const sentenceOf = (error: unknown): string =>
  error instanceof Error ? error.message : 'Something broke. Load the page again.';
