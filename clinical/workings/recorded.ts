import { isCarried, textOf } from '../findings/attribute-of';
import type { Finding } from '../findings/finding';
import type { Side } from '../findings/finding-key';
import { NOT_TESTED_REASON } from '../vocabulary/measurement';
import { NOT_RECORDED, type WorkingAnswer, type WorkingInput, type WorkingItem } from './working';

type Place = { code: string; side?: Side };

/** The finding before treatment at a place; `undefined` when nothing is recorded there. */
export function recorded(
  { findings }: WorkingInput,
  { code, side = 'midline' }: Place,
): Finding | undefined {
  return findings.find(
    (each) =>
      each.code === code && each.side === side && each.at === '' && each.moment === 'before',
  );
}

/** Why a finding cannot be counted whatever it says; `null` when it can. */
function uncountable(finding: Finding): string | null {
  if (isCarried(finding)) return 'carried, not re-tested';
  const reason = textOf(finding, 'notTestedReason');
  if (reason === null) return null;
  const words = NOT_TESTED_REASON[reason as keyof typeof NOT_TESTED_REASON] ?? reason;
  return `not tested (${words.toLowerCase()})`;
}

/**
 * One finding as an item: what `read` makes of it, unless it was carried from an earlier visit or
 * not tested. A finding without the value that is asked for is not recorded.
 */
export function itemOf(
  label: string,
  finding: Finding | undefined,
  read: (finding: Finding) => { answer: WorkingAnswer; words: string } | null,
): WorkingItem {
  if (!finding) return { label, answer: null, words: NOT_RECORDED };
  const why = uncountable(finding);
  if (why !== null) return { label, answer: null, words: why };
  return { label, ...(read(finding) ?? { answer: null, words: NOT_RECORDED }) };
}

const RESULT_ANSWER: Record<string, WorkingAnswer> = { positive: 'yes', negative: 'no' };

/** Reads positive, negative or equivocal under a name; equivocal counts as neither. */
export function resultUnder(name: 'result' | 'testResult') {
  return (finding: Finding) => {
    const result = textOf(finding, name);
    return result === null ? null : { answer: RESULT_ANSWER[result] ?? null, words: result };
  };
}

/**
 * A sign of both sides as one item: there on either side, absent only where both are recorded as
 * absent, and otherwise open.
 */
export function eitherSide(label: string, [left, right]: [WorkingItem, WorkingItem]): WorkingItem {
  const isThere = left.answer === 'yes' || right.answer === 'yes';
  const isAbsent = left.answer === 'no' && right.answer === 'no';
  const words =
    left.words === right.words ? left.words : `left ${left.words}, right ${right.words}`;
  return { label, answer: isThere ? 'yes' : isAbsent ? 'no' : null, words };
}
