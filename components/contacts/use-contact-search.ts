'use client';

import { useEffect, useState } from 'react';
import type { FoundContacts } from '@/clinical/contacts/contact';
import type { ContactKind } from '@/clinical/contacts/kinds';
import { contactPaths } from './contact-paths';

export type ContactSearch =
  /** What was found for an earlier text is kept in sight, so that nothing jumps. */
  | { state: 'searching'; earlier: FoundContacts | null }
  | { state: 'found'; found: FoundContacts }
  | { state: 'failed'; words: string };

const WAIT_MS = 120;
const FAILED =
  'The search did not answer. Check your connection and type again; this does not mean that nobody matches.';
const SIGNED_OUT = 'You are signed out. Sign in again in another tab, then type once more.';

type Answered = { address: string; search: Exclude<ContactSearch, { state: 'searching' }> };

/**
 * Searches the contacts as somebody types, while `isAsked`: waits for a pause, and drops the answer
 * to a text typed over. An empty text asks for those that were used last.
 */
export function useContactSearch(
  clinicId: string,
  text: string,
  kinds: readonly ContactKind[],
  isAsked: boolean,
): ContactSearch {
  const query = text.trim();
  const address = contactPaths.search(clinicId, query, kinds);
  const [answered, setAnswered] = useState<Answered | null>(null);

  useEffect(() => {
    if (!isAsked) return;
    const abort = new AbortController();
    const timer = setTimeout(
      () => {
        ask(address, abort.signal).then(
          (search) => setAnswered({ address, search }),
          () => {
            if (abort.signal.aborted) return;
            setAnswered({ address, search: { state: 'failed', words: FAILED } });
          },
        );
      },
      query === '' ? 0 : WAIT_MS,
    );
    return () => {
      clearTimeout(timer);
      abort.abort();
    };
  }, [address, isAsked, query]);

  if (answered?.address === address) return answered.search;
  const earlier = answered?.search.state === 'found' ? answered.search.found : null;
  return { state: 'searching', earlier };
}

async function ask(address: string, signal: AbortSignal): Promise<Answered['search']> {
  const response = await fetch(address, { signal });
  if (response.status === 401) return { state: 'failed', words: SIGNED_OUT };
  if (!response.ok) return { state: 'failed', words: FAILED };
  return { state: 'found', found: (await response.json()) as FoundContacts };
}
