import type { LetterUrgency } from '../letters/imaging-words';
import type { LoopExpects, LoopState, LoopStep, SendingMethod } from './loop-words';

/** One thing that happened to a loop. Times are ISO UTC; both when it happened and when it was entered. */
export type LoopEntry = {
  id: string;
  step: LoopStep;
  happenedAt: string;
  recordedAt: string;
  recordedBy: string;
  method: SendingMethod | null;
  remark: string;
};

/** Steps that stand: one that was taken back is not among them, nor is its taking back. */
export function standingSteps<Entry extends Pick<LoopEntry, 'step'>>(
  entries: readonly Entry[],
): readonly Entry[] {
  const standing: Entry[] = [];
  for (const entry of entries) {
    if (entry.step === 'taken_back') standing.pop();
    else standing.push(entry);
  }
  return standing;
}

/** Where a loop stands after its steps, in the order in which they were entered. */
export function loopState(entries: readonly Pick<LoopEntry, 'step'>[]): LoopState {
  const last = standingSteps(entries).at(-1);
  return last && last.step !== 'taken_back' ? last.step : 'written';
}

const ENDS: readonly LoopState[] = ['closed', 'cancelled', 'superseded'];

/** Whether anything is still waited for; a copy for information is done with once it was sent. */
export function isLoopOpen(expects: LoopExpects, state: LoopState): boolean {
  return !ENDS.includes(state) && !(expects === 'nothing' && state === 'sent');
}

/**
 * What may follow a state. A result is closed only after it was reviewed, and a second one opens
 * the loop again; what was never answered is cancelled, with a reason, and never closed.
 */
export function nextSteps(expects: LoopExpects, state: LoopState): readonly LoopStep[] {
  const answered: readonly LoopStep[] =
    expects === 'result' || expects === 'reply' ? ['result_in'] : [];
  switch (state) {
    case 'written':
      return ['sent', ...answered, 'cancelled'];
    case 'sent':
      return expects === 'nothing' ? [] : ['acknowledged', ...answered, 'cancelled'];
    case 'acknowledged':
      return expects === 'receipt' ? ['closed'] : [...answered, 'cancelled'];
    case 'result_in':
      return ['reviewed'];
    case 'reviewed':
      return ['patient_told', 'closed', ...answered];
    case 'patient_told':
      return ['closed', ...answered];
    case 'closed':
      return answered;
    case 'cancelled':
      return answered;
    case 'superseded':
      return answered;
  }
}

/** What a step cannot be recorded without, besides its time. */
export function demandedRemark(step: LoopStep, from: LoopState): string | null {
  if (step === 'cancelled') return 'Say why nothing more is waited for.';
  if (step === 'result_in') return 'Type the key result in one line.';
  if (step === 'closed' && from === 'reviewed') {
    return 'Say why the patient is not told, or record that they were.';
  }
  if (step === 'taken_back') return 'Say what was wrong with it.';
  return null;
}

/**
 * Whose next step it is, and by when: hours from the step before, and for an answer from the
 * sending. The clinic's own clock, without a source; it orders a list and decides nothing.
 */
const CLOCK_HOURS = {
  emergency_same_day: {
    written: 1,
    sent: 3,
    answer: 24,
    result_in: 2,
    reviewed: 4,
    patient_told: 24,
  },
  urgent_24h: { written: 4, sent: 24, answer: 48, result_in: 24, reviewed: 24, patient_told: 72 },
  urgent_2w: { written: 24, sent: 72, answer: 336, result_in: 48, reviewed: 72, patient_told: 168 },
  routine: { written: 72, sent: 168, answer: 672, result_in: 72, reviewed: 168, patient_told: 168 },
} as const satisfies Record<
  LetterUrgency,
  Record<'written' | 'sent' | 'answer' | 'result_in' | 'reviewed' | 'patient_told', number>
>;

const HOUR = 3_600_000;

/** When the next step is due, ISO UTC; `null` when nothing is waited for any more. */
export function loopDueAt(
  urgency: LetterUrgency,
  expects: LoopExpects,
  entries: readonly Pick<LoopEntry, 'step' | 'happenedAt'>[],
): string | null {
  const hours = CLOCK_HOURS[urgency];
  const standing = standingSteps(entries);
  const after = (of: Pick<LoopEntry, 'happenedAt'> | undefined, count: number) =>
    of ? new Date(Date.parse(of.happenedAt) + count * HOUR).toISOString() : null;
  const last = standing.at(-1);
  const state = loopState(entries);
  switch (state) {
    case 'written':
    case 'result_in':
    case 'reviewed':
    case 'patient_told':
      return after(last, hours[state]);
    case 'sent':
      return expects === 'nothing' ? null : after(last, hours.sent);
    case 'acknowledged': {
      if (expects === 'receipt') return after(last, hours.patient_told);
      const sent = standing.findLast(({ step }) => step === 'sent') ?? last;
      return after(sent, hours.answer);
    }
    case 'closed':
    case 'cancelled':
    case 'superseded':
      return null;
  }
}
