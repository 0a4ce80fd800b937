'use client';

import { useSyncExternalStore } from 'react';
import type { AttributeValue } from '@/clinical/findings/attribute';
import type { Finding } from '@/clinical/findings/finding';
import type { FindingKey } from '@/clinical/findings/finding-key';
import { isNeurodynamicFinding } from '@/clinical/notes/compose-neurodynamics';
import { isNeurodynamic, NEURODYNAMIC_TESTS, romParts } from '@/clinical/range-of-motion/movements';
import { useChart } from '../chart-context';
import { recordToday } from '../examination/record-reading';
import { remembered } from '../remembered';

function methodOf(findings: readonly Finding[]): string | null {
  const found = findings.find(
    (each) => isNeurodynamicFinding(each) && typeof each.attributes.method === 'string',
  );
  return found ? String(found.attributes.method) : null;
}

/**
 * How the angles of tension tests are measured today: as chosen on this page, else as today's
 * readings say, else as at the last visit. The first angle of a test brings the method and the
 * position that the test is defined in, so that it can be compared; both can be changed.
 */
export function useNeurodynamicMethod() {
  const { draft, content } = useChart();
  const store = remembered<string>(`neurodynamic-method:${content.noteId}`);
  const chosen = useSyncExternalStore(store.subscribe, store.read, () => null);
  const method = chosen ?? methodOf(content.findings) ?? methodOf(content.previous?.findings ?? []);

  const recordAngle = (key: FindingKey, attribute: string, value: AttributeValue | null) => {
    recordToday(draft, key, attribute, value);
    const movement = romParts(key.code)?.movement;
    if (value === null || !movement || !isNeurodynamic(movement)) return;
    const now = draft.attributes(key);
    if (method !== null && !('method' in now)) draft.set({ key, attribute: 'method' }, method);
    if (!('position' in now)) {
      draft.set({ key, attribute: 'position' }, NEURODYNAMIC_TESTS[movement].position);
    }
  };

  const choose = (next: string | null) => {
    if (next === null) return;
    for (const finding of draft.findings()) {
      const { code, side, at, moment, attributes } = finding;
      const isOurs = attributes.method === undefined || attributes.method === method;
      const isMeasured = 'degrees' in attributes || 'firstSymptomDegrees' in attributes;
      if (!isNeurodynamicFinding(finding) || !isOurs || !isMeasured) continue;
      if ('carriedFromNote' in attributes || 'carriedFromOn' in attributes) continue;
      draft.set({ key: { code, side, at, moment }, attribute: 'method' }, next);
    }
    store.write(next);
  };

  return { method, choose, recordAngle };
}
