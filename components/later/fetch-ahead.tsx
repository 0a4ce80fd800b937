'use client';

import { usePathname } from 'next/navigation';
import { useEffect } from 'react';
import { stillAwaited } from './arrival';
import { nextPause, pageIdle } from './page-idle';

const AGAIN_MS = 30_000;
/** In the browser’s timeline: from here on the page needs no network for its own parts. */
const ALL_FETCHED = 'all parts fetched';

/** Fetches, one in each pause, what the page in front has not needed yet, so that it needs no network. */
export function FetchAhead() {
  // Another page brings other parts.
  const path = usePathname();
  useEffect(() => {
    let isHere = true;
    let isFetching = false;
    let timer: ReturnType<typeof setTimeout> | undefined;
    const fetchAll = async () => {
      if (isFetching) return;
      isFetching = true;
      clearTimeout(timer);
      await pageIdle();
      const tried = new Set<unknown>();
      const next = () => stillAwaited().find((part) => !tried.has(part));
      // One that comes may name others.
      for (let part = next(); part && isHere; part = next()) {
        tried.add(part);
        await nextPause();
        await part.fetch();
      }
      isFetching = false;
      if (stillAwaited().length === 0) performance.mark(ALL_FETCHED);
      else if (isHere) timer = setTimeout(again, AGAIN_MS);
    };
    const again = () => void fetchAll();
    again();
    window.addEventListener('online', again);
    return () => {
      isHere = false;
      clearTimeout(timer);
      window.removeEventListener('online', again);
    };
  }, [path]);
  return null;
}
