import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { createServer, type Server } from 'node:net';
import path from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { Client } from 'pg';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { makeThrowawayFolder } from '@/db/testing/throwaway-folder';
import { isPostmasterOf } from './processes';
import { type EmbeddedPostgres, startEmbeddedPostgres } from './start-embedded-postgres';

let folder: string;
let dataDir: string;
let log: string[];
const running: EmbeddedPostgres[] = [];

const start = async (port = 54_350) => {
  const onLog = (line: string) => log.push(line);
  const server = await startEmbeddedPostgres({ dataDir, onLog, port });
  running.push(server);
  return server;
};
const ask = async (url: string, sql: string) => {
  const client = new Client({ connectionString: url });
  client.on('error', () => {});
  await client.connect();
  try {
    return (await client.query<{ answer: string }>(sql)).rows[0]?.answer;
  } finally {
    await client.end();
  }
};
const pidFile = () => path.join(dataDir, 'cluster', 'postmaster.pid');
const pid = () => Number.parseInt(readFileSync(pidFile(), 'utf8'), 10);
const until = async (isTrue: () => boolean | Promise<boolean>) => {
  for (let tries = 0; tries < 600; tries += 1) {
    if (await isTrue()) return;
    await wait(50);
  }
  throw new Error(`It did not come about. Log:\n${log.join('\n')}`);
};

describe('the embedded PostgreSQL', () => {
  beforeAll(() => {
    folder = makeThrowawayFolder('physio-launcher');
    dataDir = path.join(folder, 'database');
  });
  afterEach(async () => {
    for (const server of running.splice(0)) await server.stop();
  });
  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  it('makes a durable, checked, local cluster whose owner is no superuser', async () => {
    log = [];
    const { ownerUrl, attached } = await start();
    expect(attached).toBe(false);
    const settings = await ask(
      ownerUrl,
      `select concat_ws(' ', current_setting('fsync'), current_setting('full_page_writes'),
         current_setting('synchronous_commit'), current_setting('data_checksums'),
         current_setting('listen_addresses'), current_setting('server_encoding'),
         (select datlocprovider::text || datlocale from pg_database where datname = 'physio'),
         (select rolsuper from pg_roles where rolname = current_user)) as answer`,
    );
    expect(settings).toBe('on on on on 127.0.0.1 UTF8 bC.UTF-8 f');
    expect(statSync(path.join(dataDir, 'passwords.json')).mode & 0o777).toBe(0o600);
    await ask(ownerUrl, 'create table kept as select 1 as one');
    await expect(ask(ownerUrl.replace(/:[^:@]+@/, ':wrong@'), 'select 1')).rejects.toThrow(
      'password authentication failed',
    );
  });

  it('is joined, not opened twice, and lives until the last one leaves', async () => {
    const first = await start();
    const second = await start();
    expect(second.attached).toBe(true);
    expect(second.ownerUrl).toBe(first.ownerUrl);
    await first.stop();
    expect(await ask(second.ownerUrl, 'select one as answer from kept')).toBe(1);
    const last = pid();
    await second.stop();
    expect(isPostmasterOf(last, path.join(dataDir, 'cluster'))).toBe(false);
  });

  it('lets exactly one of several launchers at once open the folder', async () => {
    const servers = await Promise.all([start(), start(), start()]);
    expect(servers.filter(({ attached }) => !attached)).toHaveLength(1);
    expect(new Set(servers.map(({ ownerUrl }) => ownerUrl)).size).toBe(1);
  });

  it('starts again on the same port after kill -9 of the postmaster', async () => {
    const { ownerUrl } = await start();
    const killed = pid();
    process.kill(killed, 'SIGKILL');
    // Between the two there is no pid file.
    await until(() => log.includes('the database is running again') && pid() !== killed);
    expect(await ask(ownerUrl, 'select one as answer from kept')).toBe(1);
  });

  it('sees through a pid file that names another process', async () => {
    const { stop } = await start();
    const killed = pid();
    const lines = readFileSync(pidFile(), 'utf8').split('\n');
    await stop();
    expect(isPostmasterOf(killed, path.join(dataDir, 'cluster'))).toBe(false);
    const stranger = spawn(process.execPath, ['-e', 'setTimeout(() => {}, 60000)']);
    try {
      writeFileSync(pidFile(), [String(stranger.pid), ...lines.slice(1)].join('\n'));
      const again = await start();
      expect(again.attached).toBe(false);
      expect(await ask(again.ownerUrl, 'select one as answer from kept')).toBe(1);
    } finally {
      stranger.kill();
    }
  });

  it('takes another port when its own is taken', async () => {
    const remembered = Number(readFileSync(path.join(dataDir, 'port'), 'utf8'));
    const squatter: Server = createServer().listen(remembered, '127.0.0.1');
    await once(squatter, 'listening');
    try {
      const { ownerUrl } = await start();
      expect(Number(new URL(ownerUrl).port)).not.toBe(remembered);
      expect(await ask(ownerUrl, 'select one as answer from kept')).toBe(1);
    } finally {
      squatter.close();
    }
  });

  it('takes over the lock and the half-made folder of a launcher that was killed', async () => {
    writeFileSync(path.join(dataDir, 'launcher.lock'), '999999999\nlong ago\nx\n');
    const { ownerUrl } = await start();
    expect(await ask(ownerUrl, 'select one as answer from kept')).toBe(1);
  });
});
