import { CloudAdapter, ConfigurationBotFrameworkAuthentication } from 'botbuilder';
import restify from 'restify';
import { channelToken } from '../../bot/teams/credentials.ts';
import { asBot, serving } from './as-bot.ts';

/** An echo bot the way botbuilder's own samples make one: restify with its body parser, and CloudAdapter does the rest. */
await asBot(async (registration) => {
  const { cloud, appId } = registration;
  const token = channelToken(registration);
  const adapter = new CloudAdapter(
    new ConfigurationBotFrameworkAuthentication(
      {
        ToChannelFromBotLoginUrl: cloud.authority,
        ToChannelFromBotOAuthScope: cloud.channelScope,
        ToBotFromChannelTokenIssuer: cloud.channelIssuer,
        ToBotFromChannelOpenIdMetadataUrl: cloud.channelOpenId,
        ToBotFromEmulatorOpenIdMetadataUrl: cloud.channelOpenId,
        OAuthUrl: cloud.authority,
      },
      {
        isValidAppId: async (id) => id === appId,
        isAuthenticationDisabled: async () => false,
        createCredentials: async () => ({
          signRequest: async (request) => {
            request.headers.set('authorization', `Bearer ${await token()}`);
            return request;
          },
        }),
      },
    ),
  );
  const server = restify.createServer({ name: '' });
  server.use(restify.plugins.bodyParser());
  server.post('/api/messages', async (request, response) => {
    await adapter.process(request, response, async (context) => {
      await context.sendActivity(context.activity.text);
    });
  });
  return serving(server);
});
