'use client';

import type { ReactNode } from 'react';
import { EXAMINATION_PART, type ExaminationPart } from '@/clinical/notes/examination-parts';
import { REGION_LABEL, type Region } from '@/clinical/vocabulary/sections';
import { Tab, TabPanel, Tabs, TabsList } from '@/components/ui/tabs';
import { AsteriskList } from '../asterisks/asterisk-list';
import { Narrative } from '../fields/narrative';
import { Neurological } from '../neurological/neurological';
import { ShorthandLine } from '../shorthand/shorthand-line';
import { Neurodynamics } from '../tests/neurodynamics';
import { Palpation } from '../tests/palpation';
import { SpecialTests } from '../tests/special-tests';
import { REGION_ORDER, useRegion } from '../use-region';
import { ExaminationFold } from './examination-fold';
import { MuscleTable } from './muscle-table';
import { Observations } from './observations';
import { OrphanRetests } from './orphan-retests';
import { RangeGrid } from './range-grid';
import { useExaminationParts } from './use-examination-parts';

const PARTS = Object.keys(EXAMINATION_PART) as ExaminationPart[];

const BODIES: Record<ExaminationPart, (region: Region) => ReactNode> = {
  observation: (region) => <Observations region={region} />,
  range: (region) => (
    <>
      <RangeGrid region={region} />
      <Narrative name={region} label={`${REGION_LABEL[region]} in words`} />
    </>
  ),
  muscles: (region) => (
    <>
      <MuscleTable region={region} />
      <Narrative name="muscles" label="Muscles in words" />
    </>
  ),
  palpation: (region) => (
    <>
      <Palpation region={region} />
      <Narrative name="palpation" label="Palpation in words" />
    </>
  ),
  neurological: (region) => <Neurological region={region} />,
  neurodynamic: (region) => (
    <>
      <Neurodynamics region={region} />
      <Narrative name="neurodynamic" label="Neurodynamics in words" />
    </>
  ),
  tests: (region) => (
    <>
      <SpecialTests region={region} />
      <Narrative name="special-tests" label="Special tests in words" />
    </>
  ),
};

/** What the hands and eyes found, by region; each part folds to the line that it makes of the note. */
export function Examination() {
  const [region, setRegion] = useRegion();
  const { isOpen, setOpen } = useExaminationParts();
  return (
    <div className="flex flex-col gap-4">
      <AsteriskList layout="strip" />
      <OrphanRetests />
      <ShorthandLine region={region} />
      <Tabs value={region} onValueChange={(value: Region) => setRegion(value)}>
        <TabsList aria-label="Region">
          {REGION_ORDER.map((each) => (
            <Tab key={each} value={each}>
              {REGION_LABEL[each]}
            </Tab>
          ))}
        </TabsList>
        {REGION_ORDER.map((each) => (
          <TabPanel key={each} value={each} className="flex flex-col pt-2">
            {PARTS.map((part) => (
              <ExaminationFold
                key={part}
                part={part}
                region={each}
                isOpen={isOpen(part)}
                onToggle={() => setOpen(part, !isOpen(part))}
              >
                {BODIES[part](each)}
              </ExaminationFold>
            ))}
          </TabPanel>
        ))}
      </Tabs>
    </div>
  );
}
