import type { Desk } from './desk.ts';

/** Whether a checklist is under way in a conversation, without asking the store at every question. */
export interface Walks {
  under(conversation: string): Promise<boolean>;
  /** To be called after a turn that may have begun or ended one. */
  changed(): void;
}

/** How late a walk that another instance began is seen here; it is about a card below an answer, no more. */
const seconds = 5;

export function openWalks(desk: Pick<Desk, 'kept' | 'now'>): Walks {
  let known: { at: number; conversations: Promise<ReadonlySet<string>> } | null = null;
  const read = async () => new Set(await desk.kept().store.checklists.underWay());
  return {
    async under(conversation) {
      const now = desk.now().getTime();
      if (!known || now - known.at > seconds * 1000) {
        const conversations = read();
        known = { at: now, conversations };
        conversations.catch(() => {
          known = null;
        });
      }
      return (await known.conversations).has(conversation);
    },
    changed() {
      known = null;
    },
  };
}
