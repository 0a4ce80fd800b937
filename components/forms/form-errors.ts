import type { SummaryError } from '@/components/ui/error-summary';
import { fieldIdIn } from './form-context';

type NamedError = { name: string; words: string };

/** The leaves of react-hook-form's error tree, each with its dotted field name. */
export function flattenErrors(tree: object, prefix = ''): NamedError[] {
  return Object.entries(tree).flatMap(([key, node]: [string, unknown]): NamedError[] => {
    if (typeof node !== 'object' || node === null || key === 'ref') return [];
    const name = prefix ? `${prefix}.${key}` : key;
    if ('message' in node && typeof node.message === 'string') {
      return [{ name: name.replace(/\.root$/, ''), words: node.message }];
    }
    return flattenErrors(node, name);
  });
}

/** Errors as the summary lists them, in the order of the fields on the page. */
export function summarise(
  errors: readonly NamedError[],
  formId: string,
  explained: ReadonlyMap<string, string>,
): SummaryError[] {
  return errors
    .map(({ name, words }) => {
      const fieldId = fieldIdIn(formId, name);
      const control = document.getElementById(fieldId);
      return { words: explained.get(name) ?? words, fieldId: control && fieldId, control };
    })
    .sort((a, b) => {
      if (!a.control || !b.control) return a.control ? -1 : 1;
      const order = a.control.compareDocumentPosition(b.control);
      return order & Node.DOCUMENT_POSITION_FOLLOWING ? -1 : 1;
    })
    .map(({ words, fieldId }) => ({ words, fieldId }));
}
