'use client';

import { useRef, useState } from 'react';
import { isSaid } from '@/clinical/findings/attribute-of';
import type { CodeDefinition } from '@/clinical/findings/code-definition';
import { codesOfKind } from '@/clinical/findings/codes';
import { groupedBy } from '@/clinical/history/visits';
import { examinationPart } from '@/clinical/notes/examination-parts';
import type { Region } from '@/clinical/vocabulary/sections';
import { Combobox } from '@/components/ui/combobox';
import { starredFindings } from '../asterisks/starred-findings';
import { useChart } from '../chart-context';
import { CodeRow } from '../fields/code-row';
import { Narrative } from '../fields/narrative';
import { focusOnAdded } from '../focus-on-added';
import { useOwnOrder } from '../templates/use-templates';
import { useStructure } from '../use-draft';
import { PressureRow } from './pressure-row';

const EVERY_TIME = ['observation.gait', 'observation.balance.overall'];
/** Asked of a neck before anything is done to it (vocabulary 12, rule 4). */
const OF_REGION: Partial<Record<Region, readonly string[]>> = {
  cervical: ['observation.blood-pressure'],
};

/** Posture, gait, balance, function and vital signs: a few rows of each ready, the rest by name. */
export function Observations({ region }: { region: Region }) {
  const { content } = useChart();
  const findings = useStructure();
  const inOwnOrder = useOwnOrder();
  const [added, setAdded] = useState<readonly string[]>([]);
  const addBox = useRef<HTMLInputElement>(null);
  const known = [...(content.previous?.findings ?? []), ...starredFindings(content)];
  const inUse = new Set([...findings, ...known].filter(isSaid).map(({ code }) => code));
  const codes = codesOfKind('observations').filter(
    (each) => examinationPart(each) === 'observation',
  );
  const isShown = ({ code, region: own }: CodeDefinition) =>
    own === region ||
    EVERY_TIME.includes(code) ||
    (OF_REGION[region] ?? []).includes(code) ||
    inUse.has(code) ||
    added.includes(code);
  const groups = groupedBy(codes.filter(isShown), ({ group }) => group);
  return (
    <div className="flex flex-col gap-3">
      {[...groups].map(([group, rows]) => (
        <div key={group} role="group" aria-label={group}>
          <h4 className="font-medium">{group}</h4>
          {rows.map((definition) =>
            'systolic' in definition.attributes ? (
              <PressureRow key={definition.code} definition={definition} />
            ) : (
              <CodeRow key={definition.code} definition={definition} />
            ),
          )}
        </div>
      ))}
      <Combobox
        aria-label="Add an observation"
        placeholder="Add an observation…"
        items={inOwnOrder(
          codes.filter((each) => !isShown(each)),
          ({ code }) => code,
        ).map(({ code, label, group }) => ({ value: code, label, hint: group }))}
        value={null}
        onChange={(code) =>
          code && focusOnAdded(() => setAdded((all) => [...all, code]), addBox.current)
        }
        inputRef={addBox}
        className="max-w-64"
      />
      <Narrative name="observation" label="Observation in words" />
    </div>
  );
}
