import type { Address } from './address';
import type { Shutdown } from './terminal';
import { startWebServer } from './web-server';

/** Starts the web server as part of a program: the two live and end together. */
export async function serve(
  options: { env: Record<string, string>; mode?: 'start' | 'dev'; logFile?: string } & Address,
  shutdown: Shutdown,
): Promise<void> {
  const server = await startWebServer(options);
  let isStopping = false;
  shutdown.whenStopping(async () => {
    isStopping = true;
    await server.stop();
  });
  void server.ended.then((code) => {
    if (isStopping) return;
    const where = options.logFile ? `; see ${options.logFile}` : '';
    console.error(`The web server ended by itself with ${code}${where}. Stopping …`);
    void shutdown.stop(1);
  });
}
