import { MIDLINE, type CodeDefinition } from './code-definition';
import { KINDS } from './kinds';
import { RED_FLAGS, RED_FLAG_GROUPS } from '../vocabulary/red-flags';

/** One finding for each red flag; "absent" is an explicit answer. */
export const RED_FLAG_CODES: readonly CodeDefinition[] = [...RED_FLAGS].map(([code, item]) => {
  const { askedWith, label } = RED_FLAG_GROUPS[item.group];
  return {
    code: `red-flag.${code}`,
    kind: 'red_flags',
    label: item.label,
    short: item.label,
    sides: MIDLINE,
    at: [''],
    moments: 'before',
    section: 'red-flags',
    region: askedWith.length === 1 ? (askedWith[0] ?? null) : null,
    regions: askedWith,
    group: label,
    attributes: KINDS.red_flags,
  };
});
