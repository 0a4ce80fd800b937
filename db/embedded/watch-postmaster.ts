import { setTimeout as wait } from 'node:timers/promises';
import { withFolderLock } from './folder-lock';
import {
  livePostmaster,
  type Postmaster,
  type ServerPlace,
  startPostmaster,
  untilReady,
} from './postmaster';
import { isPostmasterOf } from './processes';

const LOOK_EVERY_MS = 300;

/**
 * Looks after a running server and starts it again when it died, on the same port, so that the
 * URLs given out stay true. Several processes may watch one server; the folder lock lets one act.
 *
 * @returns `end`, which stops looking and waits for a restart under way
 */
export function watchPostmaster(
  server: Postmaster,
  place: ServerPlace,
  dataDir: string,
  onLog: (line: string) => void,
): { end: () => Promise<void> } {
  let pid = server.pid;
  let isEnding = false;
  let failures = 0;

  async function restart(): Promise<void> {
    await withFolderLock(dataDir, async () => {
      if (isEnding) return;
      const live = livePostmaster(place.clusterDir);
      const back = live
        ? await untilReady(place, live.pid)
        : await startPostmaster(place, server.port);
      pid = back.pid;
      failures = 0;
      if (back.port !== server.port) {
        onLog(`the database came back on port ${back.port} instead of ${server.port}; restart me`);
      } else onLog('the database is running again');
    });
  }

  async function look(): Promise<void> {
    if (isEnding || isPostmasterOf(pid, place.clusterDir)) return;
    if (failures === 0) onLog('the database died and is being started again');
    try {
      await restart();
    } catch (error) {
      failures += 1;
      if (failures === 1 || failures % 20 === 0) onLog(`it does not start: ${String(error)}`);
      // Processes of the dead server may still be leaving, or something may sit on its port.
      await wait(Math.min(failures * 500, 5_000));
    }
  }

  let looking: Promise<void> = Promise.resolve();
  let isLooking = false;
  const timer = setInterval(() => {
    if (isLooking) return;
    isLooking = true;
    looking = look().finally(() => (isLooking = false));
  }, LOOK_EVERY_MS);
  timer.unref();

  return {
    end: async () => {
      isEnding = true;
      clearInterval(timer);
      await looking;
    },
  };
}
