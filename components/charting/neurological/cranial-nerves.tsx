'use client';

import { ChevronDown } from 'lucide-react';
import { useState } from 'react';
import { codeDefinition, codesOfKind } from '@/clinical/findings/codes';
import type { Finding } from '@/clinical/findings/finding';
import type { FindingKey } from '@/clinical/findings/finding-key';
import { cn } from '@/components/ui/cn';
import { CodeRow } from '../fields/code-row';
import { keyOf } from '../draft-store/field-ref';
import { useLastVisit } from '../grid/use-last-visit';
import { useStructure } from '../use-draft';
import { FillNormal, useFillNormal } from './fill-normal';
import { Signs } from './signs';

/** Each nerve left and right; one that is recorded in the middle is answered there. */
function nerveKeys(findings: readonly Finding[]): readonly FindingKey[] {
  return codesOfKind('neurological_findings', 'cervical')
    .filter(({ code }) => code.startsWith('cranial-nerve.'))
    .filter(({ code }) => !findings.some((each) => each.code === code && each.side === 'midline'))
    .flatMap(({ code }) => (['left', 'right'] as const).map((side) => keyOf(code, { side })));
}

/** One answer about all of them; each nerve for itself behind it. */
export function CranialNerves() {
  const findings = useStructure();
  const hasOwn = findings.some(({ code }) => code.startsWith('cranial-nerve.'));
  const [isAsked, setIsAsked] = useState<boolean | null>(null);
  const isOpen = isAsked ?? hasOwn;
  const fillNormal = useFillNormal(useLastVisit(), nerveKeys(findings));
  const together = codeDefinition('observation.cranial-nerves');
  return (
    <div>
      {together && <CodeRow definition={together} label="Cranial nerves, together" />}
      <button
        type="button"
        aria-expanded={isOpen}
        onClick={() => setIsAsked(!isOpen)}
        className="-mx-2 flex min-h-control items-center gap-1.5 rounded-md px-2 text-muted-foreground hover:bg-accent"
      >
        Each cranial nerve
        <ChevronDown aria-hidden className={cn('size-4', !isOpen && '-rotate-90')} />
      </button>
      {isOpen && (
        <>
          <FillNormal name="Each cranial nerve" blocks={['cranial-nerve']} onFill={fillNormal} />
          <Signs region="cervical" group="cranial" />
        </>
      )}
    </div>
  );
}
