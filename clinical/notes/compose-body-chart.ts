import type { DateFormat } from '../dates';
import type { Finding } from '../findings/finding';
import { inItemOrder } from './item-order';
import type { DocumentBlock } from './note-document';
import { restWords, sentence } from './value-words';

/** The marks of the body chart as lines; the strokes themselves travel with the findings. */
export function composeBodyChart(
  findings: readonly Finding[],
  format: DateFormat,
): DocumentBlock[] {
  const marks = inItemOrder(findings.filter((each) => each.code === 'body-chart.mark'));
  const items = marks.map((each) =>
    sentence(restWords(each, format, ['position', 'strokes']).join(', ')),
  );
  return items.length === 0 ? [] : [{ kind: 'list', label: 'Body chart', items }];
}
