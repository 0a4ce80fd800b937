import { once } from 'node:events';
import { SMTPServer, type SMTPServerOptions } from 'smtp-server';

export type KeptMail = { to: string; raw: Buffer };

export type TestMailServer = {
  port: number;
  /** For SMTP_URL. */
  url: string;
  close: () => Promise<void>;
};

type Refusal = Error & { responseCode: number };

/** A mail server quotes the address it speaks of; none of that may come back to our pages or logs. */
const refusal = (responseCode: number, words: string, address: string): Refusal =>
  Object.assign(new Error(`${words} <${address}>`), { responseCode });

/**
 * A real SMTP server on this machine. What it does is told by the address: `refused…` is refused for
 * good (550), `later…` and `hangs…` the first time only (451, and no answer to the message), and
 * `unwanted…` once the message was read (554). Everything else is kept.
 */
export async function openTestMailServer(
  keep: (mail: KeptMail) => void | Promise<void>,
  options: SMTPServerOptions & { port?: number } = {},
): Promise<TestMailServer> {
  const seen = new Set<string>();
  const isFirst = (address: string) => !seen.has(address) && Boolean(seen.add(address));
  const { port = 0, ...more } = options;
  const server = new SMTPServer({
    authOptional: true,
    disabledCommands: ['STARTTLS'],
    logger: false,
    closeTimeout: 100,
    onRcptTo: ({ address }, _session, done) => {
      if (address.startsWith('refused')) done(refusal(550, 'No such mailbox', address));
      else if (address.startsWith('later') && isFirst(address))
        done(refusal(451, 'Greylisted, try again later', address));
      else done();
    },
    onData: (stream, { envelope }, done) => {
      const to = envelope.rcptTo[0]?.address ?? '';
      const chunks: Buffer[] = [];
      stream.on('data', (chunk: Buffer) => chunks.push(chunk));
      stream.on('end', () => {
        const hangs = to.startsWith('hangs') && isFirst(to);
        void Promise.resolve(keep({ to, raw: Buffer.concat(chunks) })).then(() => {
          if (to.startsWith('unwanted')) done(refusal(554, 'Taken for spam', to));
          else if (!hangs) done();
        });
      });
    },
    ...more,
  });
  // A client that is killed breaks its connection.
  server.on('error', () => {});
  const listening = server.listen(port, '127.0.0.1');
  if (!listening.listening) await once(listening, 'listening');
  const address = listening.address();
  if (typeof address !== 'object' || address === null) throw new Error('No port.');
  return {
    port: address.port,
    url: `smtp://127.0.0.1:${address.port}`,
    close: () => new Promise((resolve) => server.close(() => resolve())),
  };
}
