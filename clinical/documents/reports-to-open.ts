import { standingSteps, type LoopEntry } from '../loops/loop';
import type { LoopStep } from '../loops/loop-words';
import type { FiledDocument } from './filed-document';

/** Steps after which nobody is asked to look at a report again. */
export const STEPS_THAT_READ = [
  'reviewed',
  'patient_told',
  'closed',
  'cancelled',
] as const satisfies readonly LoopStep[];

type Report = Pick<FiledDocument, 'recordedAt' | 'error' | 'openedBy'>;

/**
 * The reports of a loop that this person has to open before it goes on: attached since it was last
 * reviewed, not marked in error, and never opened by them. That a colleague opened one does not count.
 */
export function reportsToOpen<R extends Report>(
  reports: readonly R[],
  entries: readonly Pick<LoopEntry, 'step' | 'recordedAt'>[],
  accountId: string,
): readonly R[] {
  const review = standingSteps(entries).findLast(({ step }) => step === 'reviewed');
  return reports.filter(
    ({ recordedAt, error, openedBy }) =>
      error === null &&
      (review === undefined || recordedAt > review.recordedAt) &&
      !openedBy.some((each) => each.accountId === accountId),
  );
}

/** Which reports to open first, in words. */
export function openFirstWords(reports: readonly Pick<FiledDocument, 'keyLine' | 'source'>[]) {
  const named = reports.map(({ keyLine, source }) => `“${keyLine}” (${source})`);
  return `You have not opened ${named.join(' and ')}. Nothing was recorded: open it from the list of this letter’s reports, then record this step.`;
}
