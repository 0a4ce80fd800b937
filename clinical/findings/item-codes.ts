import { MIDLINE, type CodeDefinition } from './code-definition';
import { ITEM_TYPES, itemAttribute, type ItemType } from '../vocabulary/plan-items';

function itemCode(stem: 'treatment' | 'plan', code: string, type: ItemType): CodeDefinition {
  return {
    code: `${stem}.${code}`,
    kind: stem === 'treatment' ? 'treatments' : 'plan_items',
    label: type.label,
    short: type.label,
    sides: MIDLINE,
    at: ['item'],
    moments: 'before',
    section: stem,
    region: null,
    regions: [],
    group: stem === 'treatment' ? 'Treatment today' : 'Plan',
    attributes: Object.fromEntries(
      type.attributes.map((attribute) => [attribute, itemAttribute(type, attribute)]),
    ),
  };
}

const TYPES = Object.entries<ItemType>(ITEM_TYPES);

/** Treatments given today and items of the plan, each at its own item id. */
export const ITEM_CODES: readonly CodeDefinition[] = [
  ...TYPES.filter(([, type]) => type.mayBeTreatment).map(([code, type]) =>
    itemCode('treatment', code, type),
  ),
  ...TYPES.filter(([, type]) => type.mayBePlan).map(([code, type]) => itemCode('plan', code, type)),
];
