import { isCarried, isSaid } from '../findings/attribute-of';
import type { Finding } from '../findings/finding';
import { keyText } from '../findings/finding-key';
import type { NoteContent, StarredSign } from './note-content';

type SignedVisit = { noteId: string; occurredAt: string; findings: readonly Finding[] };

/** A sign is one whether its star was set before a treatment or after it. */
const signKey = (finding: Finding) => keyText({ ...finding, moment: 'before' });

const starOf = ({ attributes }: Finding) =>
  typeof attributes.isAsterisk === 'boolean' ? attributes.isAsterisk : null;

const isMeasured = (finding: Finding) =>
  finding.moment === 'before' && isSaid(finding) && !isCarried(finding);

/**
 * The asterisk signs of an episode from its signed notes, in any order: what was starred and not
 * un-starred since, each with the value that was last measured. A note that says nothing of a sign,
 * or measures it without touching its star, leaves it starred.
 */
export function episodeAsterisks(notes: readonly SignedVisit[]): readonly StarredSign[] {
  const inTime = notes.toSorted((one, other) => one.occurredAt.localeCompare(other.occurredAt));
  const starred = new Map<string, StarredSign>();
  const measured = new Map<string, StarredSign>();
  for (const { noteId, occurredAt, findings } of inTime) {
    for (const finding of findings) {
      const key = signKey(finding);
      const star = starOf(finding);
      if (star === false) starred.delete(key);
      if (star === true) starred.set(key, { finding, noteId, occurredAt });
      if (isMeasured(finding)) measured.set(key, { finding, noteId, occurredAt });
    }
  }
  return [...starred].map(([key, sign]) => measured.get(key) ?? sign);
}

/** A sign to test again: as it was last measured, and as it stands today. */
export type SignToRetest = {
  finding: Finding;
  /** `null` when it was starred today for the first time. */
  last: StarredSign | null;
  /** Today's measure; `null` while it is not re-tested. */
  today: Finding | null;
};

/** Whether a sign is starred as the note stands: today's answer, else the episode's. */
export function isStarred(
  content: Pick<NoteContent, 'asterisks'>,
  key: Pick<Finding, 'code' | 'side' | 'at' | 'moment'>,
  today: Finding['attributes'],
): boolean {
  if (typeof today.isAsterisk === 'boolean') return today.isAsterisk;
  return content.asterisks.some(({ finding }) => keyText(finding) === keyText(key));
}

/**
 * The starred signs as the note stands: the episode's, without those un-starred today, then those
 * starred today. What was carried and not tested counts as not re-tested.
 */
export function signsToRetest(
  content: Pick<NoteContent, 'asterisks' | 'findings'>,
): readonly SignToRetest[] {
  const findings = new Map(
    content.findings.filter(isMeasured).map((each) => [signKey(each), each]),
  );
  const todays = new Map(
    content.findings.flatMap((each): [string, Finding][] =>
      starOf(each) === null ? [] : [[signKey(each), each]],
    ),
  );
  const known = new Set(content.asterisks.map(({ finding }) => signKey(finding)));
  const standing = content.asterisks.flatMap((last): SignToRetest[] => {
    const key = signKey(last.finding);
    const answer = todays.get(key);
    if (answer && starOf(answer) === false) return [];
    return [{ finding: last.finding, last, today: findings.get(key) ?? null }];
  });
  const added = [...todays]
    .filter(([key, each]) => starOf(each) === true && !known.has(key))
    .map(([key, finding]): SignToRetest => ({
      finding,
      last: null,
      today: findings.get(key) ?? null,
    }));
  return [...standing, ...added];
}
