import { readStrokes } from '@/clinical/body-chart/stroke-text';
import type { DateFormat } from '@/clinical/dates';
import { codeDefinition } from '@/clinical/findings/codes';
import type { Finding } from '@/clinical/findings/finding';
import { keyText } from '@/clinical/findings/finding-key';
import { findingName, lowerFirst, restWords } from '@/clinical/notes/value-words';
import type { KeptChange } from '@/components/charting/draft-store/draft';

/** Unsent changes in words, a line for each finding: what would have been written, what cleared. */
export function unsentWords(changes: readonly KeptChange[], format: DateFormat): string[] {
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
    const written = [...restWords(finding, format, ['position']), ...drawingWords(finding)];
    const labels = codeDefinition(finding.code)?.attributes ?? {};
    const names = cleared.map((each) => lowerFirst(labels[each]?.label ?? each));
    return [
      ...(written.length > 0 ? [`${findingName(finding)}: ${written.join(', ')}`] : []),
      ...(names.length > 0 ? [`${findingName(finding)}: taken out ${names.join(', ')}`] : []),
    ];
  });
}

/** A note draws its strokes and does not speak of them; words that are copied have to. */
function drawingWords({ attributes: { strokes } }: Finding): string[] {
  const count = typeof strokes === 'string' ? readStrokes(strokes).length : 0;
  if (count === 0) return [];
  return [count === 1 ? 'a drawing of one stroke' : `a drawing of ${count} strokes`];
}
