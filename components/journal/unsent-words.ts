import type { DateFormat } from '@/clinical/dates';
import { codeDefinition } from '@/clinical/findings/codes';
import type { Finding } from '@/clinical/findings/finding';
import { keyText } from '@/clinical/findings/finding-key';
import type { DraftChange } from '@/clinical/notes/change-batch';
import { findingLine, findingName, lowerFirst } from '@/clinical/notes/value-words';

/** Unsent changes in words, a line for each finding: what would have been written, what cleared. */
export function unsentWords(changes: readonly DraftChange[], format: DateFormat): string[] {
  const findings = new Map<string, { finding: Finding; cleared: string[] }>();
  for (const { key, attribute, value } of changes) {
    const name = keyText(key);
    const known = findings.get(name);
    const { [attribute]: _before, ...attributes } = known?.finding.attributes ?? {};
    const cleared = (known?.cleared ?? []).filter((each) => each !== attribute);
    findings.set(name, {
      finding: {
        ...key,
        attributes: value === null ? attributes : { ...attributes, [attribute]: value },
      },
      cleared: value === null ? [...cleared, attribute] : cleared,
    });
  }
  return [...findings.values()].flatMap(({ finding, cleared }) => {
    const isWritten = Object.keys(finding.attributes).length > 0;
    const labels = codeDefinition(finding.code)?.attributes ?? {};
    const names = cleared.map((each) => lowerFirst(labels[each]?.label ?? each));
    return [
      ...(isWritten ? [findingLine(finding, format)] : []),
      ...(names.length > 0 ? [`${findingName(finding)}: taken out ${names.join(', ')}`] : []),
    ];
  });
}
