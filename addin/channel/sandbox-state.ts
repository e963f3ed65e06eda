import type { SandboxEvent, SandboxMessage, SandboxState, SandboxThread } from '../../shared/sandbox-api.ts';

/** The state after an event; the same event twice changes nothing more. */
export function after(state: SandboxState, event: SandboxEvent): SandboxState {
  switch (event.type) {
    case 'message':
    case 'updated':
      return withMessage(state, event.message, event.channel);
    case 'deleted':
      return inThread(state, event.thread, (thread) => ({
        ...thread,
        messages: thread.messages.filter(({ id }) => id !== event.id),
      }));
    default:
      return state;
  }
}

export function withMessage(
  state: SandboxState,
  message: SandboxMessage,
  channel: string | null,
): SandboxState {
  const known = message.thread === state.chat.id || state.threads.some(({ id }) => id === message.thread);
  if (!known) {
    return { ...state, threads: [...state.threads, { id: message.thread, channel, messages: [message] }] };
  }
  return inThread(state, message.thread, (thread) => {
    const at = thread.messages.findIndex(({ id }) => id === message.id);
    const messages = at < 0 ? [...thread.messages, message] : thread.messages.with(at, message);
    return { ...thread, messages };
  });
}

function inThread(
  state: SandboxState,
  id: string,
  change: (thread: SandboxThread) => SandboxThread,
): SandboxState {
  if (id === state.chat.id) return { ...state, chat: change(state.chat) };
  return { ...state, threads: state.threads.map((thread) => (thread.id === id ? change(thread) : thread)) };
}
