'use client';

import { codeDefinition } from '@/clinical/findings/codes';
import type { FindingKey } from '@/clinical/findings/finding-key';
import { SENSATION_ANCHORS } from '@/clinical/vocabulary/neurological';
import { useChart, WriteContext } from '../chart-context';
import { fieldElementId, keyOf } from '../draft-store/field-ref';
import { AttributeField } from '../fields/attribute-field';
import { FieldTrouble } from '../fields/field-trouble';
import { Segments } from '../fields/segments';
import { useLastVisit } from '../grid/use-last-visit';
import { useAttributes, useValue } from '../use-draft';
import { HOW, SADDLE_KEYS, writeFelt, writeHow } from './saddle-writes';
import { LastAnswer } from './sign-row';
import { recordFound } from './strip-writes';

const ROW = 'grid grid-cols-[10.5rem_minmax(0,1fr)] items-start gap-x-3 py-0.5 max-sm:grid-cols-1';
const NAME = 'flex min-h-control items-center leading-tight max-sm:min-h-0 max-sm:pt-1';
const FELT = { '2': 'Normal', '1': 'Altered', '0': 'Absent' } as const;

/** Saddle sensation by side, how and with whose consent it was tested, and anal tone. */
export function Saddle() {
  const { draft } = useChart();
  const { attributes } = codeDefinition('sensation.light-touch') ?? {};
  const tone = codeDefinition('saddle.anal-tone');
  const values = [
    useAttributes(SADDLE_KEYS[0] as FindingKey),
    useAttributes(SADDLE_KEYS[1] as FindingKey),
  ];
  // How is said once: it stands at the first side that has it.
  const told = SADDLE_KEYS.find((_, index) => HOW.some((name) => name in (values[index] ?? {})));
  const howKey = told ?? SADDLE_KEYS[0];
  if (!attributes || !tone || !howKey) return null;
  return (
    <div>
      {SADDLE_KEYS.map((key) => (
        <SaddleSide key={key.side} findingKey={key} />
      ))}
      <WriteContext value={(field, value) => writeHow(draft, field.attribute, value)}>
        <div className={ROW}>
          <span className={NAME}>How it was tested</span>
          <div className="flex min-w-0 flex-wrap items-start gap-x-4 gap-y-1">
            {HOW.map((attribute) => {
              const definition = attributes[attribute];
              if (!definition) return null;
              return (
                <AttributeField
                  key={howKey.side + attribute}
                  field={{ key: howKey, attribute }}
                  definition={definition}
                  label={`Saddle, ${definition.label.toLowerCase()}`}
                  caption={definition.type === 'flag' ? definition.label : null}
                  className={definition.type === 'text' ? 'max-w-64' : undefined}
                />
              );
            })}
          </div>
        </div>
      </WriteContext>
      <WriteContext value={(field, value) => recordFound(draft, field.key, field.attribute, value)}>
        <div className={ROW}>
          <span className={NAME}>{tone.label}</span>
          <div className="flex min-w-0 flex-wrap items-end gap-x-4 gap-y-1">
            {['response', 'notTestedReason', 'consent', 'isChaperoned', 'remark'].map(
              (attribute) => {
                const definition = tone.attributes[attribute];
                if (!definition) return null;
                return (
                  <AttributeField
                    key={attribute}
                    field={{ key: keyOf(tone.code), attribute }}
                    definition={definition}
                    label={`${tone.label}, ${definition.label.toLowerCase()}`}
                    caption={attribute === 'response' ? null : definition.label}
                    className={definition.type === 'text' ? 'max-w-64' : undefined}
                  />
                );
              },
            )}
          </div>
        </div>
      </WriteContext>
    </div>
  );
}

function SaddleSide({ findingKey }: { findingKey: FindingKey }) {
  const { draft } = useChart();
  const lastVisit = useLastVisit();
  const field = { key: findingKey, attribute: 'sensation' };
  const value = useValue(field);
  const { attributes } = codeDefinition(findingKey.code) ?? {};
  const name = `Saddle light touch, ${findingKey.side}`;
  if (!attributes?.sensation) return null;
  return (
    <WriteContext value={(each, said) => writeFelt(draft, each.key, each.attribute, said)}>
      <div className={ROW}>
        <span className={NAME} title={SENSATION_ANCHORS.source}>
          {name}
        </span>
        <div className="flex min-w-0 flex-wrap items-end gap-x-4 gap-y-1">
          <div>
            <Segments
              id={fieldElementId(field)}
              label={name}
              options={FELT}
              value={typeof value === 'number' ? String(value) : null}
              onChange={(next) =>
                writeFelt(draft, findingKey, 'sensation', next === null ? null : Number(next))
              }
            />
            <FieldTrouble field={field} definition={attributes.sensation} />
          </div>
          {(['sensoryChange', 'notTestedReason', 'remark'] as const).map((attribute) => {
            const definition = attributes[attribute];
            if (!definition) return null;
            return (
              <AttributeField
                key={attribute}
                field={{ key: findingKey, attribute }}
                definition={definition}
                label={`${name}, ${definition.label.toLowerCase()}`}
                caption={attribute === 'sensoryChange' ? null : definition.label}
                className={definition.type === 'text' ? 'max-w-64' : undefined}
              />
            );
          })}
          <LastAnswer name={name} findingKey={findingKey} lastVisit={lastVisit} />
        </div>
      </div>
    </WriteContext>
  );
}
