/** Undoing what was started, last first, whether by Ctrl-C, by an error or at the end. */
export type Shutdown = {
  /** Notes how to undo what has just been started. */
  whenStopping: (undo: () => Promise<void>) => void;
  /** Ends the program with this code after everything was undone. */
  stop: (code: number) => Promise<never>;
};

/**
 * Runs a program of people: its errors are sentences rather than stacks (PHYSIO_DEBUG=1 shows
 * them), and a signal stops everything it started before it ends.
 */
export function runProgram(program: (shutdown: Shutdown) => Promise<void>): void {
  const undoing: (() => Promise<void>)[] = [];
  let ending: Promise<never> | null = null;

  const end = async (code: number): Promise<never> => {
    let exitCode = code;
    for (const undo of undoing.reverse()) {
      await undo().catch((error: unknown) => {
        console.error(wordsFor(error));
        exitCode = 1;
      });
    }
    process.exit(exitCode);
  };
  const stop = (code: number): Promise<never> => (ending ??= end(code));

  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) {
    process.on(signal, () => {
      if (ending) return;
      console.log('\nStopping …');
      void stop(0);
    });
  }
  const whenStopping = (undo: () => Promise<void>) => void undoing.push(undo);
  program({ whenStopping, stop }).catch((error: unknown) => {
    // What fails while everything is being stopped fails because of that.
    if (ending) return;
    console.error(`\n${wordsFor(error)}`);
    void stop(1);
  });
}

/** Does one step and prints its name with the time it took. */
export async function step<T>(name: string, work: () => Promise<T> | T): Promise<T> {
  const began = performance.now();
  try {
    const value = await work();
    console.log(`  ✓ ${name.padEnd(34)} ${seconds(began)}`);
    return value;
  } catch (error) {
    console.log(`  ✗ ${name.padEnd(34)} ${seconds(began)}`);
    throw error;
  }
}

function seconds(began: number): string {
  return `${((performance.now() - began) / 1000).toFixed(1).padStart(6)} s`;
}

function wordsFor(error: unknown): string {
  if (!(error instanceof Error)) return String(error);
  return process.env.PHYSIO_DEBUG ? (error.stack ?? error.message) : error.message;
}
