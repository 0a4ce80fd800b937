import net from 'node:net';

export type FakeClamd = { port: number; received: Buffer[]; close: () => Promise<void> };

type Manner = 'scans' | 'refuses-size' | 'hangs' | 'closes';

/** A server that speaks clamd's INSTREAM, and finds the EICAR test virus and nothing else. */
export async function fakeClamd(manner: Manner = 'scans'): Promise<FakeClamd> {
  const received: Buffer[] = [];
  const sockets = new Set<net.Socket>();
  const server = net.createServer((socket) => {
    sockets.add(socket);
    let pending = Buffer.alloc(0);
    socket.on('error', () => {});
    socket.on('data', (chunk) => {
      pending = Buffer.concat([pending, Buffer.from(chunk)]);
      const content = contentOf(pending);
      if (content === null) return;
      received.push(content);
      if (manner === 'hangs') return;
      if (manner === 'closes') socket.end();
      else socket.end(`${answerTo(content, manner)}\0`);
    });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('No port');
  return {
    port: address.port,
    received,
    close: () => {
      for (const socket of sockets) socket.destroy();
      return new Promise((resolve) => server.close(() => resolve()));
    },
  };
}

function answerTo(content: Buffer, manner: Manner): string {
  if (manner === 'refuses-size') return 'INSTREAM size limit exceeded. ERROR';
  const isFound = content.includes('EICAR-STANDARD-ANTIVIRUS-TEST-FILE');
  return isFound ? 'stream: Eicar-Test-Signature FOUND' : 'stream: OK';
}

/** The stream once its empty chunk has come, else null. */
function contentOf(said: Buffer): Buffer | null {
  const command = 'zINSTREAM\0';
  if (said.length < command.length) return null;
  if (said.subarray(0, command.length).toString('latin1') !== command) {
    throw new Error('Another command than INSTREAM');
  }
  const chunks: Buffer[] = [];
  let at = command.length;
  while (at + 4 <= said.length) {
    const length = said.readUInt32BE(at);
    if (length === 0) return Buffer.concat(chunks);
    if (at + 4 + length > said.length) return null;
    chunks.push(said.subarray(at + 4, at + 4 + length));
    at += 4 + length;
  }
  return null;
}
