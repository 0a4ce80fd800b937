'use client';

import { ChevronDown } from 'lucide-react';
import { useState } from 'react';
import { codeDefinition } from '@/clinical/findings/codes';
import { cn } from '@/components/ui/cn';
import { CodeRow } from '../fields/code-row';
import { useStructure } from '../use-draft';
import { Signs } from './signs';

/** One answer about all of them; each nerve for itself behind it. */
export function CranialNerves() {
  const findings = useStructure();
  const hasOwn = findings.some(({ code }) => code.startsWith('cranial-nerve.'));
  const [isAsked, setIsAsked] = useState<boolean | null>(null);
  const isOpen = isAsked ?? hasOwn;
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
      {isOpen && <Signs region="cervical" group="cranial" />}
    </div>
  );
}
