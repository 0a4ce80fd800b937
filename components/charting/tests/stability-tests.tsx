'use client';

import { ChevronRight } from 'lucide-react';
import { useState } from 'react';
import type { FindingKey } from '@/clinical/findings/finding-key';
import { TEST_RESULT } from '@/clinical/vocabulary/neurological';
import { useChart, WriteContext } from '../chart-context';
import { fieldElementId, keyOf } from '../draft-store/field-ref';
import { recordToday } from '../examination/record-reading';
import { AttributeField } from '../fields/attribute-field';
import { Segments } from '../fields/segments';
import { LastWords } from '../grid/row-words';
import type { LastVisit } from '../grid/use-last-visit';
import { useAttributes } from '../use-draft';
import type { SpecialTestRow } from './special-test-rows';

type StabilityTestsProps = {
  rows: readonly SpecialTestRow[];
  lastVisit: LastVisit;
};

/**
 * Tests of stability, folded away and not tested unless consent and a written precaution are
 * recorded first (vocabulary 5.6).
 */
export function StabilityTests({ rows, lastVisit }: StabilityTestsProps) {
  const { draft } = useChart();
  return (
    <details className="group border-t pt-1">
      <summary className="flex min-h-control cursor-pointer flex-wrap items-center gap-x-2 font-medium">
        <ChevronRight
          aria-hidden
          className="size-4 shrink-0 text-muted-foreground group-open:rotate-90"
        />
        Stability tests
        <span className="font-normal text-muted-foreground">
          not tested unless consent and a precaution are recorded first
        </span>
      </summary>
      <WriteContext value={(field, value) => recordToday(draft, field.key, field.attribute, value)}>
        <div className="flex flex-col divide-y">
          {rows.map((row) =>
            row.definition.sides.map((side) => {
              const key = keyOf(row.definition.code, { side });
              const name = side === 'midline' ? row.label : `${row.label}, ${side}`;
              return (
                <div key={name} role="group" aria-label={name} className="flex flex-col py-2">
                  <span className="flex flex-wrap items-baseline gap-x-2">
                    <span className="font-medium">{name}</span>
                    <span className="text-xs text-muted-foreground">{row.test.note}</span>
                    <LastWords
                      finding={lastVisit.previousOf(key)}
                      name={name}
                      onCarry={() => lastVisit.carry(key)}
                    />
                  </span>
                  <StabilityFields row={row} findingKey={key} name={name} />
                </div>
              );
            }),
          )}
        </div>
      </WriteContext>
    </details>
  );
}

type StabilityFieldsProps = { row: SpecialTestRow; findingKey: FindingKey; name: string };

function StabilityFields({ row, findingKey, name }: StabilityFieldsProps) {
  const { draft } = useChart();
  const attributes = useAttributes(findingKey);
  const [isRemarking, setIsRemarking] = useState('remark' in attributes);
  const { consent, precaution, notTestedReason, remark } = row.definition.attributes;
  const hasConsent = 'consent' in attributes && attributes.consent !== 'declined';
  const isReady = (hasConsent && 'precaution' in attributes) || 'result' in attributes;
  const { result } = attributes;
  const field = (attribute: string) => ({ key: findingKey, attribute });
  return (
    <div className="flex flex-wrap items-end gap-x-4 gap-y-2">
      {consent && (
        <AttributeField
          field={field('consent')}
          definition={consent}
          label={`${name}, consent`}
          caption="Consent"
        />
      )}
      {precaution && (
        <AttributeField
          field={field('precaution')}
          definition={precaution}
          label={`${name}, precaution`}
          caption="Precaution"
        />
      )}
      {isReady ? (
        <Segments
          id={fieldElementId(field('result'))}
          label={`${name}, result`}
          options={TEST_RESULT}
          value={typeof result === 'string' ? result : null}
          onChange={(next) => recordToday(draft, findingKey, 'result', next)}
        />
      ) : (
        <span className="flex min-h-control items-center text-xs text-muted-foreground">
          Result after consent and precaution
        </span>
      )}
      {notTestedReason && !('result' in attributes) && (
        <AttributeField
          field={field('notTestedReason')}
          definition={notTestedReason}
          label={`${name}, not tested`}
          caption="Not tested because"
          className="w-40"
        />
      )}
      {remark && isRemarking && (
        <AttributeField
          field={field('remark')}
          definition={remark}
          label={`${name}, remark`}
          caption="Remark"
        />
      )}
      {!isRemarking && (
        <button
          type="button"
          onClick={() => setIsRemarking(true)}
          className="min-h-control rounded-sm px-2 text-xs text-muted-foreground hover:bg-accent"
        >
          Add a remark<span className="sr-only"> to {name}</span>
        </button>
      )}
    </div>
  );
}
