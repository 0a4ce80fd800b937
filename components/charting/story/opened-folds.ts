import { codeDefinition } from '@/clinical/findings/codes';
import { HISTORY_GROUPS } from '@/clinical/findings/history-codes';
import { OUTCOME_MEASURES } from '@/clinical/findings/score-codes';
import { remembered } from '../remembered';

/** What the hand, or a link to a question, opened and folded in the story of a note, by heading. */
export function openedFolds(noteId: string) {
  return remembered<Readonly<Record<string, boolean>>>(`folds:${noteId}`);
}

/** The heading of the story under which a code stands; `null` where nothing folds. */
export function foldOf(code: string): string | null {
  if (code.startsWith('outcome.') || code === 'narrative.outcome-measures') return OUTCOME_MEASURES;
  const group = codeDefinition(code)?.group;
  // The criteria of the neck stand with the crash that asks for them.
  if (group === HISTORY_GROUPS.cSpine) return HISTORY_GROUPS.crash;
  return Object.values<string>(HISTORY_GROUPS).find((each) => each === group) ?? null;
}
