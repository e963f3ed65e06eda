import type { Messenger } from '../messenger.ts';
import type { Settings } from '../settings.ts';
import { incoming } from '../teams/activity.ts';
import type { Door } from '../teams/authenticate.ts';
import { readJson } from './read-body.ts';
import type { Answer, Ask } from './respond.ts';

export interface MessagesParts {
  settings: Pick<Settings, 'mode'>;
  door: Door;
  receive: Messenger['receive'];
}

/** The bot's door: what the channel sends is let in, or turned away before anything is done with it. */
export async function postMessage(
  { settings, door, receive }: MessagesParts,
  { request }: Ask,
): Promise<Answer> {
  const authorization = request.headers.authorization;
  if (settings.mode === 'production' && authorization === undefined)
    return { status: 401, body: { message: 'There is no token.' } };
  const read = incoming.safeParse(await readJson(request, 1024 * 1024));
  if (!read.success) {
    return {
      status: 400,
      body: {
        message: `This is no activity: ${read.error.issues.map((one) => one.path.join('.')).join(', ')}.`,
      },
    };
  }
  const admission = await door(read.data, authorization);
  if ('status' in admission) return { status: admission.status, body: { message: admission.message } };
  return receive(read.data, admission.jurisdiction);
}
