'use client';

import { codeDefinition } from '@/clinical/findings/codes';
import { keyOf } from '../draft-store/field-ref';
import { FieldTrouble } from './field-trouble';
import { ProseBox } from './typed-box';

type NarrativeProps = {
  /** `narrative.story` without the stem. */
  name: string;
  label: string;
  placeholder?: string;
  className?: string;
};

/** Free text of a section: a sentence may always stand instead of any grid. */
export function Narrative({ name, label, placeholder, className }: NarrativeProps) {
  const definition = codeDefinition(`narrative.${name}`)?.attributes.body;
  if (!definition) return null;
  const field = { key: keyOf(`narrative.${name}`), attribute: 'body' };
  return (
    <div className={className}>
      <ProseBox
        field={field}
        definition={definition}
        label={label}
        placeholder={placeholder ?? label}
      />
      <FieldTrouble field={field} definition={definition} />
    </div>
  );
}
