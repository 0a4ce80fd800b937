'use client';

import { useCallback, useMemo } from 'react';
import type { Finding } from '@/clinical/findings/finding';
import { keyText, type FindingKey } from '@/clinical/findings/finding-key';
import { useChart } from '../chart-context';
import { carryOver } from '../examination/record-reading';

/** What the last visit found, and how to carry it into today's note. */
export function useLastVisit() {
  const { draft, content } = useChart();
  const findings = useMemo(
    () => (content.previous?.findings ?? []).filter(({ moment }) => moment === 'before'),
    [content],
  );
  const byKey = useMemo(
    () => new Map(findings.map((finding) => [keyText(finding), finding])),
    [findings],
  );
  const lastOf = useCallback(
    (key: FindingKey): Finding | null => byKey.get(keyText(key)) ?? null,
    [byKey],
  );
  const carry = useCallback(
    (key: FindingKey) => {
      const finding = lastOf(key);
      const { previous, clinic } = content;
      if (finding && previous) {
        carryOver(draft, key, { finding, ...previous, timeZone: clinic.timeZone });
      }
    },
    [draft, content, lastOf],
  );
  return { findings, lastOf, carry };
}
