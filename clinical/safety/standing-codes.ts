import { CODES } from '../findings/codes';
import { CONDITIONS, type Condition } from './conditions';

/** Questions of the history that are searched for a condition's words. */
export const SEARCHED_HISTORY = ['past', 'surgery', 'regular-medicines', 'medicine-changes'].map(
  (code) => `history.${code}`,
);

/** Red flags that stay true when the visit is over; the others are of their day. */
const LASTING_FLAGS = [
  ...['history-of-cancer', 'osteoporosis', 'prolonged-corticosteroids', 'rheumatoid-arthritis'],
  ...['ehlers-danlos', 'hypertension', 'known-aortic-aneurysm'],
].map((code) => `red-flag.${code}`);

const ASKED = Object.values<Condition>(CONDITIONS).flatMap(({ asked = [] }) =>
  asked.map((code) => `history.${code}`),
);

/** What an earlier visit recorded and a later one must not forget: answers that last. */
export const STANDING_CODES: readonly string[] = [
  ...new Set([...SEARCHED_HISTORY, ...ASKED, 'history.pregnancy', ...LASTING_FLAGS]),
].filter((code) => CODES.has(code));
