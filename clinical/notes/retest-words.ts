import type { DateFormat } from '../dates';
import { isCarried, isSaid, numberOf } from '../findings/attribute-of';
import { codeDefinition } from '../findings/codes';
import type { Finding } from '../findings/finding';
import { asteriskValue } from './compose-asterisk-signs';
import { rangeValue } from './range-words';
import { inChartOrder } from './compose-note';
import { findingName, lowerFirst } from './value-words';

/** "25° → 38°"; one value alone where the other is missing or the same. */
function arrow(before: string | null, after: string | null): string {
  if (after === null) return '';
  return before === null || before === '' ? after : `${before} → ${after}`;
}

function nameOf(finding: Finding): string {
  const code = codeDefinition(finding.code);
  if (code?.kind !== 'range_of_motion') return lowerFirst(findingName(finding));
  const side = finding.side === 'midline' ? '' : ` ${finding.side}`;
  return `${lowerFirst(code.short)}${side}`;
}

function rangeWords(before: Finding | null, after: Finding): string {
  const pain = (finding: Finding | null) => {
    const score = finding ? numberOf(finding, 'painScore') : null;
    return score === null ? null : String(score);
  };
  const pained = arrow(pain(before), pain(after));
  const value = arrow(before ? rangeValue(before) : null, rangeValue(after));
  return [`${nameOf(after)} ${value}`.trimEnd(), pained === '' ? '' : `pain ${pained}`]
    .filter((words) => words !== '')
    .join(', ');
}

/**
 * What was tested again after a treatment, beside the value before it: "flexion 25° → 38°, pain
 * 7 → 5". A carried value is nobody's before: it was not measured today.
 */
export function retestWords(
  findings: readonly Finding[],
  treatmentId: string,
  format: DateFormat,
): readonly string[] {
  const moment = `after:${treatmentId}`;
  const after = inChartOrder(
    findings.filter((each) => each.moment === moment && isSaid(each) && !isCarried(each)),
  );
  return after.map((finding) => {
    const { code, side, at } = finding;
    const before =
      findings.find(
        (each) =>
          each.moment === 'before' &&
          each.code === code &&
          each.side === side &&
          each.at === at &&
          !isCarried(each),
      ) ?? null;
    if (code.startsWith('rom.')) return rangeWords(before, finding);
    const was = before ? asteriskValue(before, format) : null;
    return `${nameOf(finding)} ${arrow(was, asteriskValue(finding, format))}`.trimEnd();
  });
}
