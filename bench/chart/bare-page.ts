import { once } from 'node:events';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';

/** A page of plain inputs without a script: what a browser costs by itself. */
export async function serveBarePage(inputs: number): Promise<{ url: string; close: () => void }> {
  const boxes = Array.from(
    { length: inputs },
    (_, index) => `<label>${index + 1} <input type="text" autocomplete="off"></label>`,
  );
  const html = `<!doctype html><html lang="en"><title>Bare</title><body>${boxes.join('\n')}</body></html>`;
  const server = createServer((_, response) => {
    response.setHeader('content-type', 'text/html; charset=utf-8');
    response.end(html);
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  return { url: `http://127.0.0.1:${port}/`, close: () => server.close() };
}
