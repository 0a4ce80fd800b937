import { codesOfKind } from '../../clinical/findings/codes';

/**
 * The hard limits of every range of motion as one SQL condition, so that the database refuses
 * degrees and centimetres that the vocabulary calls impossible.
 */
export function romLimits(): string {
  const groups = new Map<string, string[]>();
  for (const { code, attributes } of codesOfKind('range_of_motion')) {
    for (const column of ['degrees', 'centimetres'] as const) {
      const definition = attributes[column];
      if (definition?.type !== 'integer' && definition?.type !== 'decimal') continue;
      const condition = `"${column}" between ${definition.min} and ${definition.max}`;
      groups.set(condition, [...(groups.get(condition) ?? []), code]);
    }
  }
  const rules = [...groups].map(
    ([condition, codes]) =>
      `("code" not in (${codes.map((code) => `'${code}'`).join(', ')}) or ${condition})`,
  );
  return rules.join(' and ');
}
