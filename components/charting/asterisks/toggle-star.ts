import { keyText, type FindingKey } from '@/clinical/findings/finding-key';
import { isStarred } from '@/clinical/notes/episode-asterisks';
import type { NoteContent } from '@/clinical/notes/note-content';
import type { Draft } from '../draft-store/draft';

type WritableDraft = Pick<Draft, 'attributes' | 'set'>;

/**
 * Stars a sign or takes its star away. A star of an earlier visit is taken away by saying so in
 * this note, since the earlier one cannot change; one of today is taken back.
 */
export function toggleStar(
  draft: WritableDraft,
  content: Pick<NoteContent, 'asterisks'>,
  given: FindingKey,
): void {
  const key: FindingKey = { ...given, moment: 'before' };
  const isOn = isStarred(content, key, draft.attributes(key));
  const isStanding = content.asterisks.some(({ finding }) => keyText(finding) === keyText(key));
  const off = isStanding ? false : null;
  const on = isStanding ? null : true;
  draft.set({ key, attribute: 'isAsterisk' }, isOn ? off : on);
}
