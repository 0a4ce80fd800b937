import type { ObservationComponent } from '@medplum/fhirtypes';
import type { AttributeDefinition, AttributeValue } from '@/clinical/findings/attribute';
import { some } from './concepts';
import { quantity } from './units';

/** `value[x]` of an observation or of one of its components. */
export type ObservedValue = Omit<ObservationComponent, 'code'>;

/** A grade of power is written out of 5, as in the letter. */
const SUFFIX: Readonly<Record<string, string>> = { power: '/5' };

/** An attribute as FHIR values, one for each of several answers. */
export function observedValues(
  name: string,
  definition: AttributeDefinition | undefined,
  value: AttributeValue,
): readonly ObservedValue[] {
  switch (typeof value) {
    case 'number':
      return definition === undefined
        ? [{ valueString: String(value) }]
        : [
            {
              valueQuantity: quantity(
                name,
                value,
                'unit' in definition ? definition.unit : undefined,
              ),
            },
          ];
    case 'boolean':
      return [{ valueBoolean: value }];
    case 'string':
      return some([textValue(name, definition, value.trim())]) ?? [];
    default:
      return value.map((each) => ({ valueCodeableConcept: { text: optionOf(definition, each) } }));
  }
}

function textValue(
  name: string,
  definition: AttributeDefinition | undefined,
  value: string,
): ObservedValue | null {
  if (value === '') return null;
  switch (definition?.type) {
    case 'choice':
      return {
        valueCodeableConcept: { text: `${optionOf(definition, value)}${SUFFIX[name] ?? ''}` },
      };
    case 'date':
      return { valueDateTime: value };
    case 'time':
      return { valueTime: `${value}:00` };
    default:
      return { valueString: value };
  }
}

function optionOf(definition: AttributeDefinition | undefined, value: string): string {
  return definition && 'options' in definition ? (definition.options[value] ?? value) : value;
}
