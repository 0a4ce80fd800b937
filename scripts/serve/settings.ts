import { readMailSettings } from '@/mail/mail-settings';

/** What `npm start` needs to be told. */
export type Settings = { secret: string; appUrl: string; warnings: string[] };

const LEAST_SECRET = 32;

/**
 * Reads the settings of a production server.
 *
 * @returns appUrl as an origin without a slash at its end
 * @throws naming everything that is missing or wrong at once, and how to make it
 */
export function readSettings(env: Record<string, string | undefined>): Settings {
  const missing: string[] = [];
  const secret = env.AUTH_SECRET ?? '';
  if (secret.length < LEAST_SECRET) {
    const why = secret === '' ? 'is not set' : `has ${secret.length} characters`;
    missing.push(
      `AUTH_SECRET ${why}. It seals the sessions and needs at least ${LEAST_SECRET} characters. ` +
        'Make one and keep it:\n      export AUTH_SECRET="$(openssl rand -base64 32)"',
    );
  }
  const url = addressOf(env.APP_URL);
  if (!url) {
    const why = env.APP_URL ? `is "${env.APP_URL}", which is no web address` : 'is not set';
    missing.push(
      `APP_URL ${why}. It is the address people type to reach this server, for instance:\n` +
        '      export APP_URL=https://notes.example-clinic.test',
    );
  }
  missing.push(...readMailSettings(env).problems);
  if (missing.length > 0 || !url) {
    throw new Error(`Physio Notes does not start:\n\n${missing.map((m) => `  - ${m}`).join('\n')}`);
  }
  const warnings: string[] = [];
  if (url.protocol === 'http:' && !isThisMachine(url.hostname)) {
    warnings.push(
      'APP_URL is not https: passwords and notes travel readable. Put a TLS proxy in front.',
    );
  }
  return { secret, appUrl: url.origin, warnings };
}

function addressOf(text: string | undefined): URL | null {
  const url = text && URL.canParse(text) ? new URL(text) : null;
  if (!url || !['http:', 'https:'].includes(url.protocol)) return null;
  return url.pathname === '/' && url.search === '' ? url : null;
}

/** Does only this machine reach the address? */
function isThisMachine(hostname: string): boolean {
  return hostname === 'localhost' || hostname === '[::1]' || hostname.startsWith('127.');
}
