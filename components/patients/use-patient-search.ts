'use client';

import { useEffect, useState } from 'react';
import type { FoundPatients } from '@/clinical/patients/patient-summary';
import { paths } from '@/components/paths';

export type PatientSearch =
  | { state: 'idle' }
  /** What was found for an earlier text is kept in sight, so that nothing jumps. */
  | { state: 'searching'; earlier: FoundPatients | null }
  | { state: 'found'; found: FoundPatients }
  | { state: 'failed'; words: string };

const WAIT_MS = 120;
const FAILED =
  'The search did not answer. Check your connection and type again; this does not mean that nobody matches.';
const SIGNED_OUT = 'You are signed out. Reload the page to sign in again.';

type Answered = { query: string; search: Exclude<PatientSearch, { state: 'idle' | 'searching' }> };

/** Searches as somebody types: waits for a pause, and drops the answer to a text typed over. */
export function usePatientSearch(clinicId: string, text: string): PatientSearch {
  const query = text.trim();
  const [answered, setAnswered] = useState<Answered | null>(null);

  useEffect(() => {
    if (query === '') return;
    const abort = new AbortController();
    const timer = setTimeout(() => {
      ask(clinicId, query, abort.signal).then(
        (search) => setAnswered({ query, search }),
        () => {
          if (abort.signal.aborted) return;
          setAnswered({ query, search: { state: 'failed', words: FAILED } });
        },
      );
    }, WAIT_MS);
    return () => {
      clearTimeout(timer);
      abort.abort();
    };
  }, [clinicId, query]);

  if (query === '') return { state: 'idle' };
  if (answered?.query === query) return answered.search;
  const earlier = answered?.search.state === 'found' ? answered.search.found : null;
  return { state: 'searching', earlier };
}

async function ask(
  clinicId: string,
  query: string,
  signal: AbortSignal,
): Promise<Answered['search']> {
  const response = await fetch(paths.patientSearch(clinicId), {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ query }),
    signal,
  });
  if (response.status === 401) return { state: 'failed', words: SIGNED_OUT };
  if (!response.ok) return { state: 'failed', words: FAILED };
  return { state: 'found', found: (await response.json()) as FoundPatients };
}
