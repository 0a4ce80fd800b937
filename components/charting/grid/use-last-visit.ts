'use client';

import { useMemo } from 'react';
import { codeDefinition } from '@/clinical/findings/codes';
import type { Finding } from '@/clinical/findings/finding';
import { keyText, type FindingKey } from '@/clinical/findings/finding-key';
import type { Kind } from '@/clinical/findings/kinds';
import { useChart } from '../chart-context';
import { toast } from '@/components/ui/toast';
import { carryOver, isTestedToday } from '../examination/record-reading';

export type LastVisit = ReturnType<typeof useLastVisit>;

/** What the last visit found before treatment, of one kind or all, and how to carry it into today's note. */
export function useLastVisit(kind?: Kind) {
  const { draft, content } = useChart();
  const { previous, clinic } = content;
  return useMemo(() => {
    const findings: readonly Finding[] = (previous?.findings ?? []).filter(
      ({ code, moment }) =>
        moment === 'before' && (kind === undefined || codeDefinition(code)?.kind === kind),
    );
    const byKey = new Map(findings.map((each) => [keyText(each), each]));
    const previousOf = (key: FindingKey) => byKey.get(keyText(key)) ?? null;
    const carry = (key: FindingKey) => {
      const finding = previousOf(key);
      if (!finding || !previous) return;
      if (isTestedToday(draft.attributes(key))) {
        toast('Not carried: it was tested today', {
          description: 'Empty the cell first to carry the value of the last visit.',
        });
        return;
      }
      carryOver(draft, key, { finding, ...previous, timeZone: clinic.timeZone });
    };
    return { findings, previousOf, carry };
  }, [draft, previous, clinic, kind]);
}
