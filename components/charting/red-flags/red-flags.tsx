'use client';

import { useMemo, useState } from 'react';
import { REGION_LABEL } from '@/clinical/vocabulary/sections';
import { Button } from '@/components/ui/button';
import { useChart } from '../chart-context';
import { Narrative } from '../fields/narrative';
import { useStructure } from '../use-draft';
import { REGION_ORDER, useAskedRegions } from '../use-region';
import { Concern } from './concern';
import { EmergencyPanel } from './emergency-panel';
import { RedFlagGroup } from './red-flag-group';
import { usePresentOpeners } from './use-present-openers';
import { redFlagGroups } from './red-flag-groups';

/** The red-flag questions of the regions of the visit, and what the clinician makes of the answers. */
export function RedFlags() {
  const { content, emergencyLetter } = useChart();
  const findings = useStructure();
  const [regions, setRegions] = useAskedRegions();
  const [isAll, setIsAll] = useState(false);
  const lastAnswers = useMemo(
    () =>
      new Map(
        (content.previous?.findings ?? [])
          .filter(({ code }) => code.startsWith('red-flag.'))
          .map((finding) => [finding.code, finding]),
      ),
    [content],
  );
  const openers = usePresentOpeners();
  const groups = redFlagGroups(
    regions,
    findings,
    (code) => openers.includes(code),
    content.previous?.findings ?? [],
  );
  const shown = groups.filter((group) => isAll || group.isAsked);
  const others = groups.length - shown.length;
  return (
    <div>
      <EmergencyPanel letter={emergencyLetter} />
      <div className="flex flex-col gap-5">
        <div className="flex flex-wrap items-center gap-x-4 gap-y-1">
          <fieldset className="flex flex-wrap items-center gap-1">
            <legend className="float-left mr-2 text-muted-foreground">Questions for</legend>
            {REGION_ORDER.map((region) => {
              const isOn = regions.includes(region);
              return (
                <Button
                  key={region}
                  size="sm"
                  variant={isOn ? 'primary' : 'outline'}
                  aria-pressed={isOn}
                  onClick={() =>
                    setRegions(
                      isOn ? regions.filter((each) => each !== region) : [...regions, region],
                    )
                  }
                >
                  {REGION_LABEL[region]}
                </Button>
              );
            })}
          </fieldset>
          <p className="text-xs text-muted-foreground pointer-coarse:hidden">
            P present · A absent · U unknown · N not asked · arrows move
          </p>
        </div>
        {shown.map((group) => (
          <RedFlagGroup key={group.code} group={group} lastAnswers={lastAnswers} />
        ))}
        {others > 0 && (
          <Button variant="ghost" className="self-start" onClick={() => setIsAll(true)}>
            Show {others} other groups
          </Button>
        )}
        <Concern />
        <Narrative name="red-flags" label="Red flags in words" />
      </div>
    </div>
  );
}
