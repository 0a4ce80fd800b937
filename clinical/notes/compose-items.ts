import type { DateFormat } from '../dates';
import { isCarried } from '../findings/attribute-of';
import { codeDefinition } from '../findings/codes';
import type { Finding } from '../findings/finding';
import { describeItem } from '../vocabulary/describe-item';
import { inItemOrder } from './item-order';
import type { NoteContent } from './note-content';
import type { DocumentBlock } from './note-document';
import { momentLabel } from './retests';
import { findingLine, sentence } from './value-words';

const itemCode = (finding: Finding) => finding.code.slice(finding.code.indexOf('.') + 1);

export function itemWords(finding: Finding, format: DateFormat): string {
  return describeItem(itemCode(finding), finding.attributes, format);
}

/** Items in their order; `said` is what the label has said of each already. */
function list(
  label: string,
  findings: readonly Finding[],
  format: DateFormat,
  said = '',
): DocumentBlock[] {
  const items = inItemOrder(findings).map((each) => {
    const words = itemWords(each, format);
    return sentence(words.startsWith(said) ? words.slice(said.length) : words);
  });
  return items.length === 0 ? [] : [{ kind: 'list', label, items }];
}

const RETESTED_IN_TABLES = ['range_of_motion', 'muscle_findings'];

/** Treatments given today, and what was asked or seen again after each. */
export function composeTreatment(
  content: NoteContent,
  findings: readonly Finding[],
): DocumentBlock[] {
  const format = content.clinic.dateFormat;
  const again = content.findings.filter(
    (each) =>
      each.moment !== 'before' &&
      !isCarried(each) &&
      !RETESTED_IN_TABLES.includes(codeDefinition(each.code)?.kind ?? ''),
  );
  const lines = again.map(
    (each) => `${momentLabel(each.moment, content.findings)}: ${findingLine(each, format)}`,
  );
  return [
    ...list(
      'Given today',
      findings.filter((each) => each.code.startsWith('treatment.')),
      format,
    ),
    ...(lines.length === 0
      ? []
      : [{ kind: 'list', label: 'Asked and seen again', items: lines.map(sentence) } as const]),
  ];
}

/** The plan by what its items are for: care under the section's own heading, goals, what was not given, safety-net and review. */
export function composePlan(content: NoteContent, findings: readonly Finding[]): DocumentBlock[] {
  const format = content.clinic.dateFormat;
  const items = findings.filter((each) => each.code.startsWith('plan.'));
  const apart = ['goal', 'not-given', 'safety-net', 'review', 'referral'];
  const of = (...codes: string[]) => items.filter((each) => codes.includes(itemCode(each)));
  return [
    ...list(
      '',
      items.filter((each) => !apart.includes(itemCode(each))),
      format,
    ),
    ...list('Referral', of('referral'), format),
    ...list('Considered, not given', of('not-given'), format),
    ...list('Goals', of('goal'), format, 'Goal: '),
    ...list('Safety-net and review', [...of('safety-net'), ...of('review')], format),
  ];
}
