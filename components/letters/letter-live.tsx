'use client';

import { createContext, use, useDeferredValue, useMemo, type ReactNode } from 'react';
import { useWatch } from 'react-hook-form';
import {
  composeImagingRequest,
  type LetterSource,
} from '@/clinical/letters/compose-imaging-request';
import { imagingGuidance, type Guidance } from '@/clinical/letters/imaging-guidance';
import {
  imagingRequestDraftSchema,
  type ImagingRequest,
  type ImagingRequestInput,
} from '@/clinical/letters/imaging-request';
import type { LetterDocument } from '@/clinical/letters/letter-document';
import { letterObjections, type LetterObjection } from '@/clinical/letters/letter-objections';

type LetterLive = {
  answers: ImagingRequest;
  source: LetterSource;
  document: LetterDocument;
  guidance: readonly Guidance[];
  /** Everything that stands before the signature. */
  objections: readonly LetterObjection[];
  /** Words by field: what cannot be saved at once, what is missing once signing was tried. */
  troubles: ReadonlyMap<string, string>;
  isShowing: boolean;
};

const LetterLiveContext = createContext<LetterLive | null>(null);

export function useLetterLive(): LetterLive {
  const live = use(LetterLiveContext);
  if (!live) throw new Error('Outside a letter that is being written');
  return live;
}

/**
 * The letter as it stands with what is in the form: composed a moment after each key, so that
 * typing never waits for it.
 */
export function LetterLiveProvider({
  source,
  isShowing,
  children,
}: {
  source: LetterSource;
  /** Whether what is missing is said at its fields: once signing was tried. */
  isShowing: boolean;
  children: ReactNode;
}) {
  const values = useDeferredValue(useWatch<ImagingRequestInput>());
  const live = useMemo<LetterLive>(() => {
    const parsed = imagingRequestDraftSchema.safeParse(values);
    const answers = parsed.success ? parsed.data : source.answers;
    const now = { ...source, answers };
    const objections = letterObjections(now);
    const troubles = new Map<string, string>();
    if (!parsed.success) {
      for (const { path, message } of parsed.error.issues) troubles.set(path.join('.'), message);
    }
    if (isShowing) {
      for (const { field, words } of objections) {
        if (!troubles.has(field)) troubles.set(field, words);
      }
    }
    return {
      answers,
      source: now,
      document: composeImagingRequest(now),
      guidance: imagingGuidance(now),
      objections,
      troubles,
      isShowing,
    };
  }, [values, source, isShowing]);
  return <LetterLiveContext value={live}>{children}</LetterLiveContext>;
}
