import {
  accessSync,
  chmodSync,
  constants,
  mkdirSync,
  readFileSync,
  realpathSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import path from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { type Credentials, credentialsFor } from './credentials';
import { enterFolder, withFolderLock } from './folder-lock';
import { freePort } from './free-port';
import { makeCluster } from './make-cluster';
import { accountForServer, canEnter } from './os-account';
import { ensureOwnerDatabase } from './owner-database';
import { placeServerBinaries } from './platform-binaries';
import {
  isPortTaken,
  isStillLeaving,
  livePostmaster,
  type Postmaster,
  type ServerPlace,
  startPostmaster,
  stopPostmaster,
  untilReady,
} from './postmaster';
import { watchPostmaster } from './watch-postmaster';

const MAJOR_VERSION = '18';

export type EmbeddedPostgres = {
  /** URL of the role that owns the database, for migrations; stays valid across restarts. */
  ownerUrl: string;
  /** True when a server already ran on this folder and was joined. */
  attached: boolean;
  /** Leaves the server; the last process to leave stops it. */
  stop: () => Promise<void>;
};

/**
 * Runs the embedded PostgreSQL on a data folder: makes it when missing, joins it when it runs,
 * starts it again when it dies, and never opens a folder twice.
 *
 * @param dataDir folder of this one database, made when missing; keep it outside the clone
 * @param onLog told in one sentence what happens
 * @param port preferred when the folder has no port yet; the next free one is taken otherwise
 * @throws with words for the operator when the server cannot run here
 */
export async function startEmbeddedPostgres(options: {
  dataDir: string;
  onLog: (line: string) => void;
  port?: number;
}): Promise<EmbeddedPostgres> {
  const dataDir = prepareFolder(options.dataDir);
  return withFolderLock(dataDir, async () => {
    const { place, passwords } = await prepareServer(dataDir, options.onLog);
    const live = livePostmaster(place.clusterDir);
    const server = live
      ? await untilReady(place, live.pid)
      : await startOnSomePort(place, dataDir, options);
    const use = enterFolder(dataDir);
    const leave = async () => {
      if (!use.leave().isLast) return;
      const running = livePostmaster(place.clusterDir);
      if (running) await stopPostmaster(place, running.pid);
    };
    try {
      const ownerUrl = await ensureOwnerDatabase(server.port, passwords);
      const watch = watchPostmaster(server, place, dataDir, options.onLog);
      const stop = async () => {
        await watch.end();
        await withFolderLock(dataDir, leave);
      };
      return { ownerUrl, attached: live !== null, stop };
    } catch (error) {
      await leave();
      throw error;
    }
  });
}

// The server's account must pass through the folder, but has no business reading it.
function prepareFolder(wanted: string): string {
  let firstMade: string | undefined;
  try {
    firstMade = mkdirSync(wanted, { recursive: true, mode: 0o711 });
    accessSync(wanted, constants.R_OK | constants.W_OK | constants.X_OK);
  } catch (cause) {
    throw new Error(
      `The data folder ${wanted} cannot be used by this account. Set PHYSIO_DATA_DIR to a folder ` +
        'that it may write, or start as the account that owns this one.',
      { cause },
    );
  }
  const dataDir = realpathSync(wanted);
  if (process.getuid?.() === 0) {
    const top = firstMade ? realpathSync(firstMade) : dataDir;
    for (let folder = dataDir; folder.startsWith(top); folder = path.dirname(folder)) {
      chmodSync(folder, statSync(folder).mode | 0o111);
    }
  }
  return dataDir;
}

async function prepareServer(
  dataDir: string,
  onLog: (line: string) => void,
): Promise<{ place: ServerPlace; passwords: Credentials }> {
  const clusterDir = path.join(dataDir, 'cluster');
  const account = accountForServer(clusterDir);
  if (account && !canEnter(account, dataDir)) {
    throw new Error(
      `PostgreSQL runs as ${account.name} and cannot enter ${dataDir}. Set PHYSIO_DATA_DIR to a ` +
        'folder whose parents all let it through, such as /var/lib/physio-notes.',
    );
  }
  const binaries = placeServerBinaries(path.dirname(dataDir), account);
  const version = clusterVersion(clusterDir);
  const passwords = credentialsFor(dataDir, version === null);
  if (version === null) {
    onLog(`making a new database in ${dataDir}`);
    await makeCluster(dataDir, clusterDir, binaries, account, passwords.superuser);
  } else if (version !== MAJOR_VERSION) {
    throw new Error(
      `${clusterDir} was written by PostgreSQL ${version}; this is ${MAJOR_VERSION}. Export it ` +
        'with the version that wrote it and import it here.',
    );
  }
  const logFile = path.join(dataDir, 'server.log');
  return { place: { clusterDir, logFile, binaries, account }, passwords };
}

function clusterVersion(clusterDir: string): string | null {
  if (!statSync(clusterDir, { throwIfNoEntry: false })) return null;
  return readFileSync(path.join(clusterDir, 'PG_VERSION'), 'utf8').trim();
}

async function startOnSomePort(
  place: ServerPlace,
  dataDir: string,
  options: { onLog: (line: string) => void; port?: number },
): Promise<Postmaster> {
  const portFile = path.join(dataDir, 'port');
  let wanted = rememberedPort(portFile) ?? options.port;
  for (let attempt = 1; ; attempt += 1) {
    const port = await freePort(wanted);
    if (wanted !== undefined && port !== wanted) {
      options.onLog(`port ${wanted} is taken, the database uses ${port}`);
    }
    try {
      const server = await startPostmaster(place, port);
      writeFileSync(portFile, `${port}\n`);
      return server;
    } catch (error) {
      if (attempt >= 20) throw error;
      if (isPortTaken(error)) wanted = port + 1;
      else if (isStillLeaving(error)) await wait(500);
      else throw error;
    }
  }
}

function rememberedPort(portFile: string): number | undefined {
  try {
    const port = Number.parseInt(readFileSync(portFile, 'utf8'), 10);
    return port > 1023 && port < 65_536 ? port : undefined;
  } catch {
    return undefined;
  }
}
