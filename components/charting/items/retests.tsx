'use client';

import { useMemo } from 'react';
import { codeDefinition } from '@/clinical/findings/codes';
import type { FindingKey, Moment } from '@/clinical/findings/finding-key';
import { retestWords } from '@/clinical/notes/retest-words';
import { useChart } from '../chart-context';
import { fieldElementId, keyOf } from '../draft-store/field-ref';
import { retestedAfter } from '../examination/use-after-column';
import { TypedBox } from '../fields/typed-box';
import { targetHash } from '../target';
import { useSettledFindings } from '../use-draft';
import { useRegion } from '../use-region';
import { RetestRows } from './retest-rows';

const PAIN_NOW = 'pain.nprs.current';

/** Values re-tested after a treatment beside those before it, and the way to test more. */
export function Retests({ itemKey, isOpen }: { itemKey: FindingKey; isOpen: boolean }) {
  const { content } = useChart();
  const [region] = useRegion();
  const findings = useSettledFindings();
  const id = itemKey.at.slice('item:'.length);
  const words = useMemo(
    () => retestWords(findings, id, content.clinic.dateFormat),
    [findings, id, content.clinic.dateFormat],
  );
  const moment: Moment = `after:${id}`;
  const score = codeDefinition(PAIN_NOW)?.attributes.score;
  const cell = keyOf(`rom.${region}.flexion.active`, { moment });
  if (words.length === 0 && !isOpen) return null;
  return (
    <div className="flex flex-wrap items-center gap-x-4 gap-y-1 px-3 pb-2 text-xs">
      <span>
        <span className="text-muted-foreground">Before → after: </span>
        {words.length === 0 ? (
          <span className="text-muted-foreground italic">not re-tested yet</span>
        ) : (
          words.join('; ')
        )}
      </span>
      {isOpen && (
        <>
          {score && (
            <label className="flex items-center gap-1.5 text-muted-foreground">
              Pain after
              <TypedBox
                field={{ key: keyOf(PAIN_NOW, { moment }), attribute: 'score' }}
                definition={score}
                label="Pain now, after this treatment"
              />
            </label>
          )}
          <a
            href={targetHash({
              section: 'examination',
              region,
              elementId: fieldElementId({ key: cell, attribute: 'degrees' }),
            })}
            onClick={() => retestedAfter(content.noteId).write(id)}
            className="rounded-sm py-1 text-primary underline"
          >
            Re-test the range of motion
          </a>
          <RetestRows moment={moment} />
        </>
      )}
    </div>
  );
}
