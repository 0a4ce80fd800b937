import { type ChildProcess, spawn } from 'node:child_process';
import { openSync } from 'node:fs';
import path from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import type { ServerUrls } from '@/db/migrate/migrate';
import { endChild, exitOf } from './child';
import type { MailEnvironment } from './mail-environment';

const NEXT = path.join('node_modules', 'next', 'dist', 'bin', 'next');
const END_WITH_PARENT = path.resolve('scripts', 'serve', 'end-with-parent.cjs');

/** A web server of ours that answered its health check. */
export type WebServer = {
  /** Where it listens; people may know it under another name (APP_URL). */
  url: string;
  process: ChildProcess;
  /** Sends a signal and waits until the process is gone. */
  kill: (signal: NodeJS.Signals) => Promise<void>;
  stop: () => Promise<void>;
  /** Resolves with the exit code when the process ends for whatever reason. */
  ended: Promise<number>;
};

/** What the web process may know. The owner's URL is not among it. */
export function webEnvironment(options: {
  urls: ServerUrls;
  appUrl: string;
  secret: string;
  mail: MailEnvironment;
}): Record<string, string> {
  return {
    ...options.mail,
    APP_URL: options.appUrl,
    NEXTAUTH_URL: options.appUrl,
    NEXTAUTH_SECRET: options.secret,
    PHYSIO_APP_DATABASE_URL: options.urls.appUrl,
    PHYSIO_IDENTITY_DATABASE_URL: options.urls.identityUrl,
  };
}

/**
 * Starts the web server and waits until `/api/health` answers.
 *
 * @param env see {@link webEnvironment}
 * @param mode `start` serves the production build, `dev` compiles as it goes
 * @param logFile where its output goes; the terminal when absent
 * @throws when it ends before it answers, or does not answer within two minutes
 */
export async function startWebServer(options: {
  env: Record<string, string>;
  port: number;
  host?: string;
  mode?: 'start' | 'dev';
  logFile?: string;
}): Promise<WebServer> {
  const { env, port, host = '127.0.0.1', mode = 'start', logFile } = options;
  const output = logFile ? openSync(logFile, 'a', 0o600) : 'inherit';
  const words = [NEXT, mode, '-H', host, '-p', String(port)];
  const child = spawn(process.execPath, ['--require', END_WITH_PARENT, ...words], {
    env: { ...inheritedEnvironment(mode), ...env },
    // Ctrl-C goes to us; the web server is stopped before the database.
    detached: process.platform !== 'win32',
    stdio: ['ignore', output, output, 'ipc'],
  });
  const ended = exitOf(child);
  const reachable = host === '0.0.0.0' || host === '::' ? '127.0.0.1' : host;
  const url = `http://${reachable.includes(':') ? `[${reachable}]` : reachable}:${port}`;
  await untilHealthy(url, child, logFile);
  return {
    url,
    process: child,
    ended,
    kill: async (signal) => {
      child.kill(signal);
      await ended;
    },
    stop: () => endChild(child, 10_000),
  };
}

// Set to nothing rather than left out: Next reads .env files for what is not set, and the owner's
// URL may stand there.
function inheritedEnvironment(mode: 'start' | 'dev'): NodeJS.ProcessEnv {
  return {
    ...process.env,
    DATABASE_URL: '',
    TEST_DATABASE_URL: '',
    DEMO_PASSWORD: '',
    AUTH_SECRET: '',
    NODE_ENV: mode === 'dev' ? 'development' : 'production',
    NEXT_TELEMETRY_DISABLED: '1',
  };
}

async function untilHealthy(url: string, child: ChildProcess, logFile?: string): Promise<void> {
  const deadline = Date.now() + 120_000;
  let lastAnswer = 'no answer';
  while (Date.now() < deadline) {
    if (child.exitCode !== null || child.signalCode !== null) {
      throw new Error(
        `The web server ended before it answered${logFile ? `; see ${logFile}` : '.'}`,
      );
    }
    try {
      const answer = await fetch(`${url}/api/health`, { signal: AbortSignal.timeout(30_000) });
      const body = await answer.text();
      if (answer.status === 200) return;
      lastAnswer = `${answer.status} ${body.slice(0, 200)}`;
    } catch {
      lastAnswer = 'no answer';
    }
    await wait(100);
  }
  await endChild(child, 5_000);
  throw new Error(`The web server does not become healthy (${lastAnswer}).`);
}
