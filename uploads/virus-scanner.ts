import net from 'node:net';

/** Where clamd listens; `null` where none is configured. */
export type Clamd = { host: string; port: number } | { path: string };

export type Scanned = { is: 'clean' } | { is: 'found' } | { is: 'unanswered' };

const CLAMD_PORT = 3310;

/** `CLAMD_SOCKET`, or `CLAMD_HOST` with `CLAMD_PORT`; without either nothing is scanned. */
export function configuredClamd(env: NodeJS.ProcessEnv = process.env): Clamd | null {
  if (env.CLAMD_SOCKET) return { path: env.CLAMD_SOCKET };
  if (!env.CLAMD_HOST) return null;
  return { host: env.CLAMD_HOST, port: Number(env.CLAMD_PORT) || CLAMD_PORT };
}

const CHUNK = 64 * 1024;

/**
 * Sends the bytes to clamd with INSTREAM: chunks with their length before them (32 bits, big
 * endian), then a chunk of none. Anything but a plain “OK” or “FOUND” is no answer: a limit of
 * clamd's own, a closed connection, silence.
 */
export async function scanWithClamd(
  content: Buffer,
  clamd: Clamd,
  patienceMs = 60_000,
): Promise<Scanned> {
  const said = await new Promise<string | null>((resolve) => {
    const socket = net.connect(clamd);
    let answer = '';
    const end = (result: string | null) => {
      socket.destroy();
      resolve(result);
    };
    socket.setTimeout(patienceMs, () => end(null));
    socket.on('error', () => end(null));
    socket.on('data', (chunk: Buffer) => {
      answer += chunk.toString('latin1');
      const stop = answer.indexOf('\0');
      if (stop >= 0) end(answer.slice(0, stop));
    });
    socket.on('close', () => end(null));
    socket.on('connect', () => {
      socket.write('zINSTREAM\0');
      for (let at = 0; at < content.length; at += CHUNK) {
        const chunk = content.subarray(at, at + CHUNK);
        socket.write(lengthOf(chunk.length));
        socket.write(chunk);
      }
      socket.write(lengthOf(0));
    });
  });
  if (said === 'stream: OK') return { is: 'clean' };
  if (said !== null && / FOUND$/.test(said)) return { is: 'found' };
  return { is: 'unanswered' };
}

function lengthOf(bytes: number): Buffer {
  const length = Buffer.alloc(4);
  length.writeUInt32BE(bytes);
  return length;
}
