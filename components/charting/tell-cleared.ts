import { codeDefinition } from '@/clinical/findings/codes';
import { attributeWords, findingName, upperFirst } from '@/clinical/notes/value-words';
import { toast } from '@/components/ui/toast';
import type { Cleared } from './draft-store/exclusive-draft';

/** Says which results “not tested” took away, with the way back. */
export function tellCleared({ finding, undo }: Cleared): void {
  const attributes = codeDefinition(finding.code)?.attributes ?? {};
  const words = Object.entries(finding.attributes).flatMap(([name, value]) => {
    const definition = attributes[name];
    return definition ? [attributeWords(name, definition, value, 'DD-MMM-YYYY')] : [];
  });
  toast('Not tested: the result was taken away', {
    description: `${upperFirst(findingName(finding))}: ${words.join(', ')}`,
    action: { label: 'Undo', onClick: undo },
  });
}
