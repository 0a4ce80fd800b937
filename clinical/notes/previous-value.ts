import { isCarried } from '../findings/attribute-of';
import type { Finding } from '../findings/finding';
import type { NoteContent } from './note-content';

/** The finding of the last visit at the same key, measured there before treatment; else `null`. */
export function measuredLastVisit(
  finding: Finding,
  { previous }: Pick<NoteContent, 'previous'>,
): Finding | null {
  const { code, side, at } = finding;
  return (
    previous?.findings.find(
      (each) =>
        each.code === code &&
        each.side === side &&
        each.at === at &&
        each.moment === 'before' &&
        !isCarried(each),
    ) ?? null
  );
}

/** "was 4/5": the last visit's value where it is another than today's; `null` otherwise. */
export function wasWords(
  finding: Finding,
  content: Pick<NoteContent, 'previous'>,
  valueOf: (finding: Finding) => string | null,
): string | null {
  const before = measuredLastVisit(finding, content);
  const was = before ? valueOf(before) : null;
  return was === null || was === valueOf(finding) ? null : `was ${was}`;
}
