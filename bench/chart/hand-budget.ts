import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';

const REPORT = path.resolve('test-results', 'hand-budget.json');

type HandBudget = { followUpInteractions: number | null; initialInteractions: number | null };

/** What the browser test of the hand counted when it last ran; null where it has not. */
export function readHandBudget(): HandBudget {
  const known = existsSync(REPORT)
    ? (JSON.parse(readFileSync(REPORT, 'utf8')) as Partial<HandBudget>)
    : {};
  return {
    followUpInteractions: known.followUpInteractions ?? null,
    initialInteractions: known.initialInteractions ?? null,
  };
}
