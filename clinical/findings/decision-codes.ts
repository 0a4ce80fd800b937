import { MIDLINE, type CodeDefinition } from './code-definition';
import { KINDS } from './kinds';
import { RULE_TREATMENT } from '../safety/rule-treatment';

/** One for each rule of treatment against the record: the reason that answered it, at its item. */
export const DECISION_CODES: readonly CodeDefinition[] = Object.entries(RULE_TREATMENT).map(
  ([id, treatment]) => ({
    code: `decision.${id}`,
    kind: 'decisions',
    label: `Decision on ${treatment}`,
    short: 'Your decision',
    sides: MIDLINE,
    at: ['item', ''],
    moments: 'before',
    section: 'plan',
    region: null,
    regions: [],
    group: 'Decisions',
    attributes: KINDS.decisions,
  }),
);
