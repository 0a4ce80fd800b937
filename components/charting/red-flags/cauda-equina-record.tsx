'use client';

import { useState } from 'react';
import { CAUDA_EQUINA_RECORD, EMERGENCY_CODES } from '@/clinical/findings/emergency-codes';
import { redFlagItem } from '@/clinical/vocabulary/red-flags';
import { CodeRow } from '../fields/code-row';
import { useStructure } from '../use-draft';

const CODES = EMERGENCY_CODES.filter(({ code }) => code.startsWith('ces.'));

/** What is recorded with the cauda equina questions; unfolded as soon as one of them is present. */
export function CaudaEquinaRecord() {
  const findings = useStructure();
  const isSaid = findings.some(
    ({ code, attributes }) =>
      code.startsWith('ces.') ||
      (redFlagItem(code)?.group === 'cauda-equina' && attributes.status === 'present'),
  );
  const [isAsked, setIsAsked] = useState(false);
  return (
    <details
      open={isAsked || isSaid}
      onToggle={(event) => setIsAsked(event.currentTarget.open)}
      className="mt-1"
    >
      <summary className="min-h-control rounded-sm py-1.5">
        {CAUDA_EQUINA_RECORD}
        <span className="ml-2 text-xs text-muted-foreground">
          onset, last void, flow, continence, bowel, sensation, sexual function, last food
        </span>
      </summary>
      {(isAsked || isSaid) && (
        <div className="flex flex-col gap-1">
          {CODES.map((definition) => (
            <CodeRow key={definition.code} definition={definition} />
          ))}
        </div>
      )}
    </details>
  );
}
