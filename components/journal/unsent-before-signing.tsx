'use client';

import Link from 'next/link';
import { useEffect, useState, type ReactNode } from 'react';
import { buttonClass } from '@/components/ui/button-class';
import { Notice } from '@/components/ui/notice';
import { unsentOf } from './unsent-notes';

type UnsentInput = { accountId: string; clinicId: string; noteId: string };

/**
 * How many changes of a draft an earlier page left unsent in this browser: signing would freeze the
 * note without them.
 */
export function useLeftUnsent({ accountId, clinicId, noteId }: UnsentInput): number {
  const [count, setCount] = useState(0);
  useEffect(() => {
    let isHere = true;
    void unsentOf(accountId, { clinicId, noteId }, { ofThisPage: false }).then(
      (found) => isHere && setCount(found.length),
    );
    return () => {
      isHere = false;
    };
  }, [accountId, clinicId, noteId]);
  return count;
}

/** Leads back to the chart, which sends them or shows them. */
export function UnsentBeforeSigning({
  count,
  noteHref,
}: {
  count: number;
  noteHref: string;
}): ReactNode {
  if (count === 0) return null;
  return (
    <Notice
      kind="decision"
      role="region"
      aria-label="Unsent changes"
      title={`${count === 1 ? 'One change' : `${count} changes`} of yours not confirmed yet`}
      actions={
        <Link href={noteHref} prefetch={false} className={buttonClass({})}>
          Open the chart
        </Link>
      }
    >
      The server has not answered for what you typed. It waits, sealed, in this browser and may be
      missing from the note below. The chart sends it, or shows it for you to decide.
    </Notice>
  );
}
