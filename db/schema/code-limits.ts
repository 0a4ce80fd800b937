import { codesOfKind } from '../../clinical/findings/codes';
import type { Kind } from '../../clinical/findings/kinds';
import { snakeCase } from './columns';

/**
 * The hard limits of every code of a kind as one SQL condition, so that the database refuses
 * numbers that the vocabulary calls impossible for this code and possible for another.
 */
export function codeLimits(kind: Kind, attributes: readonly string[]): string {
  const groups = new Map<string, string[]>();
  for (const { code, attributes: own } of codesOfKind(kind)) {
    for (const name of attributes) {
      const definition = own[name];
      if (definition?.type !== 'integer' && definition?.type !== 'decimal') continue;
      const condition = `"${snakeCase(name)}" between ${definition.min} and ${definition.max}`;
      groups.set(condition, [...(groups.get(condition) ?? []), code]);
    }
  }
  const rules = [...groups].map(
    ([condition, codes]) =>
      `("code" not in (${codes.map((code) => `'${code}'`).join(', ')}) or ${condition})`,
  );
  return rules.join(' and ');
}
