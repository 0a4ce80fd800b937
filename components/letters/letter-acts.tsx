'use client';

import { createContext, use } from 'react';
import type { ActionResult } from '@/components/forms/action-result';

type AtRevision = { revision: number };

/** What can be done with a request in place of sending it. */
export type LetterActs = {
  /** Where the note is read. */
  noteHref: string;
  /** The revision at which everything typed is saved; null when it is not. */
  settle: () => Promise<number | null>;
  /** Begins the letter that asks the GP to consider the imaging. */
  suggestImaging: (values: AtRevision) => Promise<ActionResult<{ letterId: string }>>;
  /** Puts the request aside and writes the reason into the note. */
  declineImaging: (
    values: AtRevision & { reason: string },
  ) => Promise<ActionResult<{ noteId: string }>>;
};

export const LetterActsContext = createContext<LetterActs | null>(null);

export function useLetterActs(): LetterActs {
  const acts = use(LetterActsContext);
  if (!acts) throw new Error('Outside the editor of a letter');
  return acts;
}

/** Runs an act once everything that was typed is saved. */
export async function onceSaved<T>(
  { settle }: LetterActs,
  work: (revision: number) => Promise<ActionResult<T>>,
): Promise<ActionResult<T>> {
  const revision = await settle();
  if (revision !== null) return work(revision);
  return {
    ok: false,
    words:
      'Not everything is saved yet, so nothing was done. What you typed is still here: wait until it says saved, then try again.',
  };
}
