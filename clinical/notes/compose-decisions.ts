import type { DateFormat } from '../dates';
import { textOf } from '../findings/attribute-of';
import type { Finding } from '../findings/finding';
import { sourceBeside } from '../safety/source-beside';
import { itemName } from '../vocabulary/describe-item';
import type { DocumentBlock } from './note-document';
import { restWords, sentence, upperFirst } from './value-words';

/** The item that a decision stands beside; one that was taken away since is named as such. */
function itemOf(decision: Finding, findings: readonly Finding[]): string {
  if (decision.at === '') return '';
  const item = findings.find(
    (each) => each.at === decision.at && /^(treatment|plan)\./.test(each.code),
  );
  if (!item) return 'An item removed since';
  return upperFirst(itemName(item.code.slice(item.code.indexOf('.') + 1), item.attributes));
}

/** "Central PA T8. Record: osteoporosis. … lists this for … [source]. Decided: gentle, grade I only." */
function decisionWords(
  decision: Finding,
  findings: readonly Finding[],
  format: DateFormat,
): string {
  const shown = textOf(decision, 'shown');
  const source = textOf(decision, 'source');
  const reason = textOf(decision, 'reason');
  const beside = shown === null ? '' : shown.trim().replace(/[.]$/, '');
  const quoted =
    source === null ? beside : `${beside} [${sourceBeside(beside, source)}]`.trimStart();
  const item = itemOf(decision, findings);
  // What was shown names the item as it was decided on.
  const isNamed = beside.toLowerCase().startsWith(item.toLowerCase());
  return [
    isNamed ? '' : item,
    quoted,
    reason === null ? 'No reason given' : `Decided: ${reason.trim()}`,
    ...restWords(decision, format, ['shown', 'source', 'reason']),
  ]
    .filter((words) => words !== '')
    .map(sentence)
    .join(' ');
}

/** What the record said of a treatment, who lists it, and the reason that answered it. */
export function composeDecisions(
  findings: readonly Finding[],
  format: DateFormat,
): DocumentBlock[] {
  const items = findings
    .filter((each) => each.code.startsWith('decision.'))
    .map((each) => decisionWords(each, findings, format));
  return items.length === 0 ? [] : [{ kind: 'list', label: 'Decisions on what was shown', items }];
}
