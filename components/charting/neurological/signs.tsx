'use client';

import { codesOfKind } from '@/clinical/findings/codes';
import { NEUROLOGICAL_GROUPS } from '@/clinical/findings/neurological-codes';
import type { Region } from '@/clinical/vocabulary/sections';
import { useLastVisit } from '../grid/use-last-visit';
import { useStructure } from '../use-draft';
import { SignRow } from './sign-row';

type SignsProps = { region: Region; group: 'umn' | 'cranial' };

/** The upper motor neurone signs of a region, or the cranial nerves one by one. */
export function Signs({ region, group }: SignsProps) {
  const findings = useStructure();
  const lastVisit = useLastVisit();
  const codes = codesOfKind('neurological_findings', region).filter(
    (each) => each.group === NEUROLOGICAL_GROUPS[group],
  );
  const isInTheMiddle = (code: string) =>
    findings.some((each) => each.code === code && each.side === 'midline');
  return codes.map((definition) => (
    <SignRow
      key={definition.code}
      definition={definition}
      sides={definition.sides.filter(
        (side) =>
          side !== 'midline' || definition.sides.length === 1 || isInTheMiddle(definition.code),
      )}
      lastVisit={lastVisit}
    />
  ));
}
