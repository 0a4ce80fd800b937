'use client';

import { useState } from 'react';
import { codesOfKind } from '@/clinical/findings/codes';
import { examinationPart } from '@/clinical/notes/examination-parts';
import type { Region } from '@/clinical/vocabulary/sections';
import { Combobox } from '@/components/ui/combobox';
import { useChart } from '../chart-context';
import { CodeRow } from '../fields/code-row';
import { Narrative } from '../fields/narrative';
import { useStructure } from '../use-draft';

const EVERY_TIME = ['observation.gait', 'observation.balance.overall'];

/** Posture, gait, balance and function: a few rows ready, the rest by name. */
export function Observations({ region }: { region: Region }) {
  const { content } = useChart();
  const findings = useStructure();
  const [added, setAdded] = useState<readonly string[]>([]);
  const inUse = new Set(
    [...findings, ...(content.previous?.findings ?? [])].map(({ code }) => code),
  );
  const codes = codesOfKind('observations').filter(
    (each) => examinationPart(each) === 'observation',
  );
  const isShown = ({ code, region: own }: (typeof codes)[number]) =>
    own === region || EVERY_TIME.includes(code) || inUse.has(code) || added.includes(code);
  return (
    <div className="flex flex-col gap-1">
      {codes.filter(isShown).map((definition) => (
        <CodeRow key={definition.code} definition={definition} />
      ))}
      <Combobox
        aria-label="Add an observation"
        placeholder="Add an observation…"
        items={codes
          .filter((each) => !isShown(each))
          .map(({ code, label, group }) => ({ value: code, label, hint: group }))}
        value={null}
        onChange={(code) => code && setAdded((all) => [...all, code])}
        className="mt-1 max-w-64"
      />
      <Narrative name="observation" label="Observation in words" className="mt-1" />
    </div>
  );
}
