'use client';

import { codeDefinition } from '@/clinical/findings/codes';
import { StarButton } from '../asterisks/star-button';
import { keyOf } from '../draft-store/field-ref';
import { AttributeField } from '../fields/attribute-field';
import { useAttributes } from '../use-draft';

const KEY = keyOf('neuro.status');

/** Besides what is recorded already: an examination that was not done asks why. */
const ASKS: Readonly<Record<string, readonly string[]>> = {
  examined: ['choice'],
  not_indicated: ['choice', 'answer'],
  not_tested: ['choice', 'notTestedReason', 'answer'],
};
const CAPTION: Readonly<Record<string, string>> = {
  answer: 'in words',
  notTestedReason: 'because',
};

/** The examination as a whole: done, not indicated, or not tested and why. */
export function NeuroStatus() {
  const definition = codeDefinition('neuro.status');
  const values = useAttributes(KEY);
  if (!definition) return null;
  const asked = ASKS[String(values.choice ?? 'examined')] ?? [];
  const shown = Object.entries(definition.attributes).filter(
    ([name]) => name !== 'isAsterisk' && (asked.includes(name) || name in values),
  );
  return (
    <div className="flex flex-wrap items-center gap-x-3 gap-y-1">
      {shown.map(([attribute, each]) => (
        <AttributeField
          key={attribute}
          field={{ key: KEY, attribute }}
          definition={each}
          label={`${definition.label}, ${each.label}`}
          caption={CAPTION[attribute] ?? null}
          className="flex-row items-center gap-1.5"
        />
      ))}
      <StarButton findingKey={KEY} />
    </div>
  );
}
