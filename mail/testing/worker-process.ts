import { readMailSettings } from '../mail-settings';
import { startMailWorker } from '../mail-worker';

// A process that sends letters, for tests that kill it: settings and database come by its environment.
const { settings, problems } = readMailSettings(process.env);
if (!settings) throw new Error(problems.join(' '));
startMailWorker({
  settings,
  verifyAddress: () => null,
  onOutcome: () => {},
  onSurprise: () => {},
});
