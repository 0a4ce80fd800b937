'use client';

import { useState } from 'react';
import type { Finding } from '@/clinical/findings/finding';
import { Button } from '@/components/ui/button';
import { useChart } from '../chart-context';
import { keyOf } from '../draft-store/field-ref';
import { useStructure } from '../use-draft';
import { answerRedFlag } from './answer-red-flag';
import { CaudaEquinaRecord } from './cauda-equina-record';
import { restOfGroup, type ShownGroup } from './red-flag-groups';
import { RedFlagRow } from './red-flag-row';

type RedFlagGroupProps = { group: ShownGroup; lastAnswers: ReadonlyMap<string, Finding> };

/** One group of questions, and the one press that answers what is left of it as asked and absent. */
export function RedFlagGroup({ group, lastAnswers }: RedFlagGroupProps) {
  const { draft, today } = useChart();
  const findings = useStructure();
  const [undo, setUndo] = useState<{ codes: readonly string[] } | null>(null);
  // The row that was entered last, so that Tab leaves the answers and comes back to where it was.
  const [stop, setStop] = useState(group.items[0]?.code);
  const rest = restOfGroup(group, findings);
  const answered = group.items.filter((item) => findings.some(({ code }) => code === item.code));

  const answerRest = () => {
    for (const { code } of rest) answerRedFlag(draft, keyOf(code), 'absent', today);
    setUndo({ codes: rest.map(({ code }) => code) });
  };
  const takeBack = () => {
    for (const code of undo?.codes ?? []) answerRedFlag(draft, keyOf(code), null, today);
    setUndo(null);
  };

  return (
    <section id={`red-flags/${group.code}`} aria-label={group.label} className="flex flex-col">
      <div className="flex flex-wrap items-center gap-x-3 gap-y-1 border-b pb-1">
        <h3 className="font-semibold" title={group.source}>
          {group.label}
        </h3>
        <span className="text-xs text-muted-foreground">
          {answered.length} of {group.items.length} answered
        </span>
        <span className="ml-auto">
          {undo ? (
            <Button size="sm" variant="ghost" onClick={takeBack}>
              Undo: {undo.codes.length} answered absent
            </Button>
          ) : (
            rest.length > 0 && (
              <Button size="sm" onClick={answerRest}>
                Rest of this group: asked, absent
              </Button>
            )
          )}
          {group.isOneByOne && group.items.length > 1 && (
            <span className="text-xs text-muted-foreground">each asked in its own words</span>
          )}
        </span>
      </div>
      {group.items.map((item) => (
        <RedFlagRow
          key={item.code}
          item={item}
          last={lastAnswers.get(item.code) ?? null}
          isStop={item.code === stop}
          onEntered={() => setStop(item.code)}
        />
      ))}
      {group.code === 'cauda-equina' && <CaudaEquinaRecord />}
    </section>
  );
}
