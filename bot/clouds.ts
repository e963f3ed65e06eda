/** Where Microsoft's parts stand in one cloud: who signs what, and where we ask for tokens of our own. */
export interface Cloud {
  /** Publishes the keys of tokens that come from the channel, and their issuer. */
  channelOpenId: string;
  channelIssuer: string;
  /** What a token for posting into the channel is asked for. */
  channelScope: string;
  /** Signs people in and gives us tokens; a tenant id follows. */
  authority: string;
}

const us: Cloud = {
  channelOpenId: 'https://login.botframework.azure.us/v1/.well-known/openidconfiguration',
  channelIssuer: 'https://api.botframework.us',
  channelScope: 'https://api.botframework.us',
  authority: 'https://login.microsoftonline.us',
};
const world: Cloud = {
  channelOpenId: 'https://login.botframework.com/v1/.well-known/openidconfiguration',
  channelIssuer: 'https://api.botframework.com',
  channelScope: 'https://api.botframework.com',
  authority: 'https://login.microsoftonline.com',
};

/** GCC signs in with the world's cloud and differs only in where it takes messages, which each message says. */
export const clouds: Record<'public' | 'gcc' | 'gcch' | 'dod', Cloud> = {
  public: world,
  gcc: world,
  gcch: us,
  dod: us,
};
