'use client';

import { codeDefinition } from '@/clinical/findings/codes';
import { keyOf } from '../draft-store/field-ref';
import { AttributeField } from '../fields/attribute-field';
import { useAttributes } from '../use-draft';

const KEY = keyOf('neuro.status');

/** The examination as a whole: done, not indicated, or not tested and why. */
export function NeuroStatus() {
  const definition = codeDefinition('neuro.status');
  const values = useAttributes(KEY);
  if (!definition) return null;
  const isShown = (attribute: string) =>
    attribute !== 'notTestedReason' ||
    attribute in values ||
    values.choice === 'not_tested' ||
    values.choice === 'not_indicated';
  return (
    <div className="flex flex-wrap items-start gap-x-3 gap-y-1">
      {Object.entries(definition.attributes)
        .filter(([attribute]) => isShown(attribute))
        .map(([attribute, each]) => (
          <AttributeField
            key={attribute}
            field={{ key: KEY, attribute }}
            definition={each}
            label={`${definition.label}, ${each.label}`}
            caption={attribute === 'notTestedReason' ? each.label : null}
          />
        ))}
    </div>
  );
}
