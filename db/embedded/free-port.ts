import { createServer } from 'node:net';

const FIRST_PORT = 54329;

/**
 * A port nobody listens on at this moment on 127.0.0.1.
 *
 * @param wanted tried first, then the ones after it
 */
export async function freePort(wanted: number = FIRST_PORT): Promise<number> {
  for (let port = wanted; port < wanted + 200 && port < 65_536; port += 1) {
    if (await isFree(port)) return port;
  }
  throw new Error(`No free port between ${wanted} and ${wanted + 200}.`);
}

/** Would listening on this port of this address work now? */
export function isFree(port: number, host: string = '127.0.0.1'): Promise<boolean> {
  return new Promise((resolve) => {
    const probe = createServer();
    probe.once('error', () => resolve(false));
    probe.listen({ port, host, exclusive: true }, () => probe.close(() => resolve(true)));
  });
}
