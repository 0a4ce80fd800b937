'use client';

import type { Finding } from '@/clinical/findings/finding';
import type { FindingKey } from '@/clinical/findings/finding-key';
import { retestState } from '@/clinical/notes/retest-state';
import { useAttributes } from '../use-draft';

/** Whether a finding was tested again today and stands as the last visit found it. */
export function useIsUnchanged(findingKey: FindingKey, last: Finding | null): boolean {
  const attributes = useAttributes(findingKey);
  return last !== null && retestState({ ...findingKey, attributes }, last) === 'unchanged';
}

/** Says so beside the last visit's value. */
export function Unchanged({ last }: { last: Finding }) {
  if (!useIsUnchanged(last, last)) return null;
  return <span className="text-xs text-muted-foreground">unchanged</span>;
}
