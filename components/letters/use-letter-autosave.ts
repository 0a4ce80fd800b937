'use client';

import { useEffect, useRef, useState } from 'react';
import type { UseFormReturn } from 'react-hook-form';
import type { CommonAnswersInput } from '@/clinical/letters/letter-answers';
import type { LetterOf } from '@/clinical/patients/record-of';
import { createAutosave, sendTo, type Autosave, type AutosaveState } from './autosave';

const OPENING: AutosaveState = { saved: { kind: 'saved' }, theirRevision: null, trouble: null };

/** Saves the form's answers as they are typed, and before the page goes away. */
export function useLetterAutosave(
  form: UseFormReturn<CommonAnswersInput>,
  of: LetterOf,
  revision: number,
) {
  const [state, setState] = useState(OPENING);
  const held = useRef<Autosave<CommonAnswersInput> | null>(null);
  const opening = useRef({ of, revision });

  useEffect(() => {
    const autosave = createAutosave<CommonAnswersInput>({
      revision: opening.current.revision,
      send: sendTo(opening.current.of),
      onState: setState,
    });
    held.current = autosave;
    const stopListening = form.subscribe({
      formState: { values: true },
      callback: ({ values }) => autosave.change(structuredClone(values)),
    });
    const abort = new AbortController();
    const { signal } = abort;
    const leave = () => {
      if (document.visibilityState === 'hidden') autosave.leave();
    };
    document.addEventListener('visibilitychange', leave, { signal });
    window.addEventListener('pagehide', () => autosave.leave(), { signal });
    window.addEventListener(
      'beforeunload',
      (event) => {
        if (autosave.hasUnsaved()) event.preventDefault();
      },
      { signal },
    );
    return () => {
      stopListening();
      abort.abort();
      autosave.leave();
      autosave.stop();
    };
  }, [form]);

  return {
    state,
    settle: async () => held.current?.settle() ?? null,
    keepMine: () => void held.current?.keepMine(),
  };
}
