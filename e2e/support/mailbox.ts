import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { simpleParser, type ParsedMail } from 'mailparser';
import { openTestMailServer } from '@/mail/testing/test-mail-server';

export const SENDER = 'letters@notes.example';

/** A mail server for the whole run. It puts what arrives into a folder, which the tests' workers read. */
export async function openMailbox(): Promise<{
  environment: Record<string, string>;
  close: () => Promise<void>;
}> {
  const folder = mkdtempSync(path.join(tmpdir(), 'physio-e2e-mail-'));
  let count = 0;
  const server = await openTestMailServer(({ to, raw }) => {
    const own = path.join(folder, encodeURIComponent(to));
    mkdirSync(own, { recursive: true });
    count += 1;
    writeFileSync(path.join(own, `${count}.eml`), raw);
  });
  return {
    environment: { SMTP_URL: server.url, MAIL_FROM: SENDER, PHYSIO_E2E_MAILBOX: folder },
    close: async () => {
      await server.close();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

/** What has arrived for an address. */
export async function mailsTo(address: string): Promise<readonly ParsedMail[]> {
  const folder = path.join(process.env.PHYSIO_E2E_MAILBOX ?? '', encodeURIComponent(address));
  if (!existsSync(folder)) return [];
  return Promise.all(
    readdirSync(folder).map((name) => simpleParser(readFileSync(path.join(folder, name)))),
  );
}
