'use client';

import { RED_FLAGS } from '@/clinical/vocabulary/red-flags';
import { useSettledFindings } from '../use-draft';

const OPENERS = new Set([...RED_FLAGS.values()].flatMap(({ after }) => after ?? []));

/** The flags present today that make further questions due. */
export function usePresentOpeners(): readonly string[] {
  return useSettledFindings()
    .filter(({ code, attributes }) => attributes.status === 'present' && isOpener(code))
    .map(({ code }) => code);
}

const isOpener = (code: string) => OPENERS.has(code.replace('red-flag.', ''));
