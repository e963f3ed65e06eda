import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { AppManifestUtils } from '@microsoft/app-manifest';
import { zipSync } from 'fflate';
import { jurisdictionsHere } from '../bot/jurisdictions.ts';
import type { Jurisdiction } from '../shared/jurisdiction.ts';
import { manifestOf } from './manifest.ts';

/** A package cannot be made as things are; the message names all that is missing. */
export class PackageError extends Error {
  override name = 'PackageError';
}

/**
 * A state's Teams package as a zip: manifest, validated offline against Microsoft's schema, and icons.
 * Throws PackageError naming every missing variable, or every place where the manifest breaks the schema.
 */
export async function packageOf(
  jurisdiction: Jurisdiction,
  env: Record<string, string | undefined>,
): Promise<Uint8Array> {
  const manifest = manifestOf(jurisdiction, registrationFrom(jurisdiction, env));
  const mistakes = await AppManifestUtils.validateAgainstSchema(manifest);
  if (mistakes.length > 0)
    throw new PackageError(`The manifest breaks Microsoft’s schema:\n- ${mistakes.join('\n- ')}`);
  const icons = new URL('./icons/', import.meta.url);
  return zipSync({
    'manifest.json': new TextEncoder().encode(`${JSON.stringify(manifest, null, 2)}\n`),
    'icon-192.png': await readFile(new URL('icon-192.png', icons)),
    'outline-32.png': await readFile(new URL('outline-32.png', icons)),
  });
}

function registrationFrom(jurisdiction: Jurisdiction, env: Record<string, string | undefined>) {
  const variable = jurisdiction.registration.appIdVariable;
  const appId = env[variable] ?? '';
  const publicUrl = (env.DESK_PUBLIC_URL ?? '').replace(/\/+$/, '');
  const version = env.DESK_PACKAGE_VERSION ?? '1.0.0';
  const missing: string[] = [];
  if (!/^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i.test(appId)) {
    missing.push(
      `${variable}: the id of ${jurisdiction.name}’s app registration, a GUID from the Entra admin center`,
    );
  }
  if (!/^https:\/\/[^/\s]+$/.test(publicUrl)) {
    missing.push(
      'DESK_PUBLIC_URL: the https address at which Teams and Excel reach the service, without a path',
    );
  }
  if (!/^\d+\.\d+\.\d+$/.test(version)) missing.push('DESK_PACKAGE_VERSION: three numbers, such as 1.0.1');
  if (missing.length > 0) {
    throw new PackageError(
      `Set these environment variables, then run the command again:\n- ${missing.join('\n- ')}`,
    );
  }
  return { appId, publicUrl, version };
}

async function main(args: string[]): Promise<number> {
  const all = await jurisdictionsHere(process.env);
  const jurisdiction = all.find((one) => one.id === args[0]);
  if (jurisdiction === undefined || args.length !== 1) {
    console.error(`Say which state: npm run package -- ${all.map((one) => one.id).join(' | ')}`);
    return 2;
  }
  const zip = await packageOf(jurisdiction, process.env);
  const folder = resolve('dist', 'packages');
  await mkdir(folder, { recursive: true });
  const file = join(folder, `open-data-desk-${jurisdiction.id}.zip`);
  await writeFile(file, zip);
  console.log(
    `${file}\nUpload it in the Teams admin center of ${jurisdiction.name}’s tenant: Teams apps > Manage apps.`,
  );
  return 0;
}

if (import.meta.main) {
  try {
    process.exitCode = await main(process.argv.slice(2));
  } catch (error) {
    if (!(error instanceof PackageError)) throw error;
    console.error(error.message);
    process.exitCode = 2;
  }
}
