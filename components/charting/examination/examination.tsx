'use client';

import { codeDefinition } from '@/clinical/findings/codes';
import { REGION_LABEL, type Region } from '@/clinical/vocabulary/sections';
import { Tab, TabPanel, Tabs, TabsList } from '@/components/ui/tabs';
import { CodeRow } from '../fields/code-row';
import { Narrative } from '../fields/narrative';
import { REGION_ORDER, useRegion } from '../use-region';
import { MuscleTable } from './muscle-table';
import { Observations } from './observations';
import { OrphanRetests } from './orphan-retests';
import { RangeGrid } from './range-grid';

/** What the hands and eyes found: by region where it belongs to one, then what belongs to the person. */
export function Examination() {
  const [region, setRegion] = useRegion();
  const neuro = codeDefinition('neuro.status');
  return (
    <div className="flex flex-col gap-6">
      <OrphanRetests />
      <Tabs value={region} onValueChange={(value: Region) => setRegion(value)}>
        <TabsList aria-label="Region">
          {REGION_ORDER.map((each) => (
            <Tab key={each} value={each}>
              {REGION_LABEL[each]}
            </Tab>
          ))}
        </TabsList>
        {REGION_ORDER.map((each) => (
          <TabPanel key={each} value={each} className="flex flex-col gap-6 pt-4">
            <section aria-label="Range of motion" className="flex flex-col gap-2">
              <h3 className="font-semibold">Range of motion</h3>
              <RangeGrid region={each} />
              <Narrative name={each} label={`${REGION_LABEL[each]} in words`} />
            </section>
            <MuscleTable region={each} />
            <Observations region={each} />
          </TabPanel>
        ))}
      </Tabs>
      <Narrative name="muscles" label="Muscles and palpation in words" />
      <section aria-label="Neurological" className="flex flex-col gap-2">
        <h3 className="font-semibold">Neurological</h3>
        {neuro && <CodeRow definition={neuro} label="Examination" />}
        <Narrative name="neurological" label="Neurological findings in words" />
      </section>
      <section aria-label="Special tests" className="flex flex-col gap-2">
        <h3 className="font-semibold">Special tests</h3>
        <Narrative name="special-tests" label="Special tests in words" />
      </section>
    </div>
  );
}
