import type { DateFormat } from '../dates';
import type { Finding } from '../findings/finding';
import type { DocumentBlock } from './note-document';
import { factsBlock } from './compose-story';
import { restWords, sentence } from './value-words';

/** Bladder, bowel and saddle as asked, then what was done about an emergency. */
export function composeEmergency(
  findings: readonly Finding[],
  format: DateFormat,
): DocumentBlock[] {
  const asked = findings.filter((each) => each.code.startsWith('ces.'));
  const actions = findings.filter((each) => each.code === 'emergency.action');
  const items = actions.flatMap((each) => restWords(each, format).map(sentence));
  return [
    ...factsBlock(asked, format),
    ...(items.length === 0 ? [] : [{ kind: 'list', label: 'Emergency action', items } as const]),
  ];
}

/** What the record said of a plan or treatment, and the reason that answered it. */
export function composeDecisions(
  findings: readonly Finding[],
  format: DateFormat,
): DocumentBlock[] {
  const items = findings
    .filter((each) => each.code.startsWith('decision.'))
    .map((each) => sentence(restWords(each, format).join(', ')));
  return items.length === 0 ? [] : [{ kind: 'list', label: 'Decisions on what was shown', items }];
}
