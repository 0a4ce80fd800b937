import { upperFirst } from '@/clinical/notes/value-words';
import type { TemplateItem } from '@/clinical/templates/template';
import { describeItem } from '@/clinical/vocabulary/describe-item';

/** An item of a template as the note would print it. */
export const itemLine = ({ type, attributes }: TemplateItem): string =>
  upperFirst(describeItem(type, attributes));
