import type { Observation } from '@medplum/fhirtypes';
import { textOf } from '@/clinical/findings/attribute-of';
import type { Finding } from '@/clinical/findings/finding';
import { RED_FLAG_COURSE } from '@/clinical/vocabulary/red-flag-words';
import {
  isRestrictedFlag,
  SAFEGUARDING_RECORDED,
  type RedFlagItem,
} from '@/clinical/vocabulary/red-flags';
import { ownCode, said, some } from './concepts';

/**
 * The answer to a question or an examination: true, false, or why there is none. An answer is no
 * diagnosis: as a condition, a denied flag would read as one that was considered and refuted.
 */
export function redFlagObservation(
  finding: Finding,
  item: RedFlagItem,
  visitOn: string,
): Observation {
  const status = textOf(finding, 'status');
  const isExamined = item.from === 'examination';
  const isRestricted = isRestrictedFlag(finding.code);
  const isConcern = isRestricted && status === 'present';
  return {
    resourceType: 'Observation',
    status: 'final',
    category: [ownCode('observation-category', isExamined ? 'exam' : 'survey')],
    code: {
      text: isConcern ? SAFEGUARDING_RECORDED : `${isRestricted ? '' : 'Red flag: '}${item.label}`,
    },
    effectiveDateTime: textOf(finding, 'askedOn') ?? visitOn,
    ...answer(status, isExamined),
    ...(isRestricted ? {} : more(finding)),
  };
}

function answer(status: string | null, isExamined: boolean): Partial<Observation> {
  switch (status) {
    case 'present':
      return { valueBoolean: true };
    case 'absent':
      return { valueBoolean: false };
    case 'unknown': {
      const code = isExamined ? 'unknown' : 'asked-unknown';
      return { dataAbsentReason: ownCode('data-absent-reason', code, 'Not known') };
    }
    default:
      return { dataAbsentReason: ownCode('data-absent-reason', 'not-asked', 'Not asked') };
  }
}

/** Course and words: of a restricted answer they stay in the record, as in the letter. */
function more(finding: Finding): Pick<Observation, 'component' | 'note'> {
  const course = textOf(finding, 'course');
  const words = RED_FLAG_COURSE[course as keyof typeof RED_FLAG_COURSE] ?? course;
  const remark = said(textOf(finding, 'remark'));
  return {
    component: words
      ? [{ code: { text: 'Course' }, valueCodeableConcept: { text: words } }]
      : undefined,
    note: some([remark ? { text: remark } : null]),
  };
}
