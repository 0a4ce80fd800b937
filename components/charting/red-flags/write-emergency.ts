import type { AttributeValue } from '@/clinical/findings/attribute';
import { emergencyItems, emergencyState, flagsOf } from '@/clinical/safety/emergency';
import type { Draft } from '../draft-store/draft';
import { keyOf, type FieldRef } from '../draft-store/field-ref';

type WritableDraft = Pick<Draft, 'findings' | 'set' | 'value'>;

const ACTION = keyOf('emergency.action');
const field = (attribute: string): FieldRef => ({ key: ACTION, attribute });

/** The action, or the reason, is for every answer that is present now. */
export function coverAllAnswers(draft: WritableDraft): void {
  draft.set(field('answeredFlags'), flagsOf(emergencyItems(draft.findings())) || null);
}

/**
 * Writes one field of the action. While it is being recorded, and whenever the reason is written,
 * it is for what is present; once it was whole, a later answer asks for a word of its own.
 *
 * @param visitOn ISO day of the visit: a time that was identified has a day
 */
export function writeEmergency(
  draft: WritableDraft,
  { attribute }: FieldRef,
  value: AttributeValue | null,
  visitOn: string,
): void {
  const state = emergencyState(draft.findings());
  const isAskedAgain =
    state.is === 'open' && state.missing.some((each) => each.attribute === 'answeredFlags');
  draft.set(field(attribute), value);
  if (attribute === 'identifiedTime' && draft.value(field('identifiedOn')) === null && value) {
    draft.set(field('identifiedOn'), visitOn);
  }
  const isBegun = state.is === 'open' && !isAskedAgain;
  if (isBegun || attribute === 'overrideReason') coverAllAnswers(draft);
}
