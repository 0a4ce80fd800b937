'use client';

import { createContext, use, useDeferredValue, useMemo, type ReactNode } from 'react';
import { useWatch } from 'react-hook-form';
import { composeLetter } from '@/clinical/letters/compose-letter';
import type { CommonAnswersInput } from '@/clinical/letters/letter-answers';
import type { LetterDocument } from '@/clinical/letters/letter-document';
import { withAnswers } from '@/clinical/letters/letter-forms';
import type { LetterObjection } from '@/clinical/letters/letter-objection';
import { letterObjections } from '@/clinical/letters/letter-objections';
import type { LetterSource } from '@/clinical/letters/letter-source';

type LetterLive = {
  /** The letter with what is in its form now. */
  source: LetterSource;
  document: LetterDocument;
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
  const values = useDeferredValue(useWatch<CommonAnswersInput>());
  const live = useMemo<LetterLive>(() => {
    const { source: now, issues } = withAnswers(source, values);
    const objections = letterObjections(now);
    const troubles = new Map<string, string>();
    for (const { path, message } of issues) troubles.set(path.join('.'), message);
    const unsaved = new Set(troubles.keys());
    for (const { field, words } of isShowing ? objections : []) {
      if (unsaved.has(field)) continue;
      const before = troubles.get(field);
      troubles.set(field, before === undefined ? words : `${before} ${words}`);
    }
    return {
      source: now,
      document: composeLetter(now),
      objections,
      troubles,
      isShowing,
    };
  }, [values, source, isShowing]);
  return <LetterLiveContext value={live}>{children}</LetterLiveContext>;
}
