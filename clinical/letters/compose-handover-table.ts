import { formatDate, isoDateIn } from '../dates';
import { CODES, codeDefinition } from '../findings/codes';
import type { Finding } from '../findings/finding';
import { REFLEX_ANCHORS } from '../vocabulary/neurological';
import type { Composing } from './compose-blocks';
import { compactCell } from './compact-findings';
import { byCode } from './compose-neurological';
import { isTabled } from './handover-findings';
import { carriedOn, letterFindings } from './letter-findings';
import type { LetterBlock } from './letter-document';
import type { HandoverSource } from './letter-source';

/**
 * Power, reflexes, sensation, signs and neurodynamic tests of today beside those of the last signed
 * visit, a row for each thing examined at either; `null` when neither has any.
 */
export function handoverTable(
  { content, clinic }: HandoverSource,
  composing: Composing,
): LetterBlock | null {
  const now = byCode(composing.findings.filter(isTabled));
  const { previous } = content;
  const before = byCode(
    previous === null
      ? []
      : letterFindings(previous).filter((each) => isTabled(each) && carriedOn(each) === null),
  );
  const codes = [...CODES.keys()].filter((code) => now.has(code) || before.has(code));
  if (codes.length === 0) return null;
  const cell = (found: readonly Finding[] | undefined) =>
    found === undefined ? 'Not recorded' : compactCell(composing, found);
  const dateOf = (at: string) =>
    formatDate(isoDateIn(new Date(at), clinic.timeZone), clinic.dateFormat);
  return {
    kind: 'table',
    id: 'examination.table',
    caption: `Power MRC 0 to 5; ${REFLEX_ANCHORS.name}`,
    columns: [
      'Examined',
      `At this visit, ${dateOf(content.occurredAt)}`,
      previous === null ? 'No earlier signed visit' : `Last visit, ${dateOf(previous.occurredAt)}`,
    ],
    rows: codes.map((code) => [
      codeDefinition(code)?.label ?? code,
      cell(now.get(code)),
      previous === null ? '' : cell(before.get(code)),
    ]),
  };
}
