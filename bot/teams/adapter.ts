import {
  type Activity,
  CloudAdapter,
  ConfigurationBotFrameworkAuthentication,
  type TurnContext,
} from 'botbuilder';
import type { Registration } from '../settings.ts';
import { channelToken } from './credentials.ts';

/** Runs turns and posts for one app registration. */
export interface Adapter {
  /** Runs `logic` for an activity that `channelDoor` let in. Fails as `logic` fails. */
  run(activity: Activity, logic: (context: TurnContext) => Promise<void>): Promise<void>;
  /** Posts without a turn. */
  conversations(serviceUrl: string): Promise<Conversations>;
}
export type Conversations = Client['conversations'];

type Client = Awaited<ReturnType<Factory['create']>>;
type Factory = ReturnType<ConfigurationBotFrameworkAuthentication['createConnectorFactory']>;

/** `registration` is null in the sandbox alone, where nobody is signed in. */
export function openAdapter(registration: Registration | null): Adapter {
  return new RegistrationAdapter(registration);
}

/**
 * The activity is authenticated before it comes here, so the token is not looked at again. Clients are kept by
 * service address: making one for each turn costs more than the turn.
 */
class RegistrationAdapter extends CloudAdapter implements Adapter {
  readonly #appId: string;
  readonly #scope: string;
  readonly #clients = new Map<string, Promise<Client>>();

  constructor(registration: Registration | null) {
    super(authentication(registration));
    this.#appId = registration?.appId ?? '';
    this.#scope = registration?.cloud.channelScope ?? '';
  }

  async run(activity: Activity, logic: (context: TurnContext) => Promise<void>): Promise<void> {
    await this.processActivity(
      {
        audience: this.#scope,
        claimsIdentity: this.createClaimsIdentity(this.#appId),
        connectorFactory: { create: (serviceUrl: string) => this.#client(serviceUrl) },
      },
      activity,
      logic,
    );
  }

  async conversations(serviceUrl: string): Promise<Conversations> {
    return (await this.#client(serviceUrl)).conversations;
  }

  #client(serviceUrl: string): Promise<Client> {
    const kept = this.#clients.get(serviceUrl);
    if (kept) return kept;
    const factory = this.botFrameworkAuthentication.createConnectorFactory(
      this.createClaimsIdentity(this.#appId),
    );
    const made = factory.create(serviceUrl, this.#scope).then(leaner);
    this.#clients.set(serviceUrl, made);
    return made;
  }
}

/**
 * Without its own retries, which would multiply with ours and do not know what the channel's answers mean, and without
 * what a small JSON message to one address has no use for.
 */
function leaner(client: Client): Client {
  const pipeline: unknown = Reflect.get(Object(Reflect.get(client, 'client')), 'pipeline');
  const remove: unknown = Reflect.get(Object(pipeline), 'removePolicy');
  if (typeof remove === 'function') for (const name of needless) remove.call(pipeline, { name });
  return client;
}

const needless = ['defaultRetryPolicy', 'formDataPolicy', 'multipartPolicy', 'tracingPolicy', 'logPolicy'];

/** Every turn is given a client for people's tokens, which none uses here; one serves all. */
class Authentication extends ConfigurationBotFrameworkAuthentication {
  #userTokens: ReturnType<ConfigurationBotFrameworkAuthentication['createUserTokenClient']> | null = null;

  override createUserTokenClient(
    ...identity: Parameters<ConfigurationBotFrameworkAuthentication['createUserTokenClient']>
  ) {
    this.#userTokens ??= super.createUserTokenClient(...identity);
    return this.#userTokens;
  }
}

function authentication(registration: Registration | null): ConfigurationBotFrameworkAuthentication {
  const token = registration ? channelToken(registration) : null;
  return new Authentication(
    {},
    {
      isValidAppId: async (appId) => appId === (registration?.appId ?? ''),
      isAuthenticationDisabled: async () => registration === null,
      createCredentials: async () => ({
        signRequest: async (request) => {
          if (token) request.headers.set('authorization', `Bearer ${await token()}`);
          return request;
        },
      }),
    },
  );
}
