import type { Activity } from 'botbuilder';
import restify, { type Request, type Response } from 'restify';
import { openAdapter } from '../../bot/teams/adapter.ts';
import { channelDoor } from '../../bot/teams/authenticate.ts';
import { asBot, serving } from './as-bot.ts';

/** The least a bot can do on the desk's own stack: let the channel in, and say the same again. */
await asBot(async (registration) => {
  const door = channelDoor([registration]);
  const adapter = openAdapter(registration);
  const server = restify.createServer({ name: '' });
  server.use(restify.plugins.bodyParser());
  server.post('/api/messages', async (request: Request, response: Response) => {
    const activity = request.body;
    const admitted = await door(activity, request.headers.authorization);
    if (!('jurisdiction' in admitted)) return response.send(admitted.status, admitted);
    await adapter.run(activity as Activity, async (context) => {
      await context.sendActivity(activity.text);
    });
    response.send(200);
  });
  return serving(server);
});
