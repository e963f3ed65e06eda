import type { PortalEntry } from '../jurisdiction.ts';
import { type Portal, PortalError } from '../portal.ts';
import { arcgisPortal } from './arcgis.ts';
import { ckanPortal } from './ckan.ts';
import { socrataPortal } from './socrata.ts';
import type { Wait } from './wait.ts';

/** The environment, or what stands for it. */
type Environment = Record<string, string | undefined>;

/**
 * The portal of a jurisdiction's entry, with its address and secret from the environment. A missing secret is
 * a lasting PortalError that names the variable.
 */
export function openPortal(
  entry: PortalEntry,
  environment: Environment,
  options: { wait?: Wait } = {},
): Portal {
  if (entry.notYet !== undefined) return arcgisPortal({ notYet: entry.notYet });
  const url = addressOf(entry, environment);
  const { name, organisations, secretVariable } = entry;
  switch (entry.kind) {
    case 'ckan': {
      const token = secretOf(entry, environment, 'the API token of its service account');
      return ckanPortal({ ...options, url, token, name, tokenFrom: secretVariable });
    }
    case 'socrata': {
      const secret = secretOf(entry, environment, 'an API key of its service account, as id:secret');
      const [keyId, keySecret, ...more] = secret.split(':');
      if (!keyId || !keySecret || more.length > 0)
        throw unusable(entry, `${secretVariable} is not of the form id:secret`);
      const { [`${secretVariable}_APP_TOKEN`]: appToken } = environment;
      return socrataPortal({
        ...options,
        url,
        keyId,
        keySecret,
        appToken,
        name,
        organisations,
        keyFrom: secretVariable,
      });
    }
    case 'arcgis':
      return arcgisPortal({ notYet: `Publishing to ${name} from here is not possible yet.` });
  }
}

function addressOf(entry: PortalEntry, environment: Environment): string {
  const override = entry.urlVariable === undefined ? undefined : environment[entry.urlVariable];
  const url = override || entry.url;
  if (URL.canParse(url) && /^https?:$/.test(new URL(url).protocol)) return url;
  throw unusable(entry, `${entry.urlVariable} is no web address (“${url}”)`);
}

function secretOf(entry: PortalEntry, environment: Environment, what: string): string {
  const secret = environment[entry.secretVariable]?.trim();
  if (secret) return secret;
  throw unusable(entry, `${entry.secretVariable} is not set; it holds ${what}`);
}

const unusable = (entry: PortalEntry, why: string) =>
  new PortalError(
    `${entry.name} cannot be reached yet: ${why}. Set it in the environment of the service and start it again.`,
    'lasting',
  );
