'use client';

import Link from 'next/link';
import { useRouter } from 'next/navigation';
import { useEffect, useState, type ReactNode } from 'react';
import { buttonClass } from '@/components/ui/button-class';
import { Notice } from '@/components/ui/notice';
import { heldByOtherPages } from './other-pages';
import { unsentOf } from './unsent-notes';

const LOOK_AGAIN_MS = 1_000;

/** How many changes of a draft no server has confirmed, by where they are. */
type Unsent = {
  /** Left sealed in this browser by a page that is gone. */
  left: number;
  /** Held by another page of this browser that is open. */
  inOtherTabs: number;
};

type UnsentInput = { accountId: string; clinicId: string; noteId: string };

/**
 * What this browser holds unsent of a draft: signing would freeze the note without it. `look` asks
 * once more, right before signing, and answers whether there is anything.
 */
export function useUnsentBeforeSigning({ accountId, clinicId, noteId }: UnsentInput) {
  const router = useRouter();
  const [unsent, setUnsent] = useState<Unsent>({ left: 0, inOtherTabs: 0 });
  const isWaiting = unsent.inOtherTabs > 0;
  useEffect(() => {
    let isHere = true;
    const look = () =>
      void unsentOfDraft({ accountId, clinicId, noteId }).then((found) => {
        if (!isHere) return;
        setUnsent(found);
        // The other tab has sent what it had: the page shows the note with it.
        if (isWaiting && !isAny(found)) router.refresh();
      });
    if (!isWaiting) look();
    const timer = isWaiting ? setInterval(look, LOOK_AGAIN_MS) : undefined;
    return () => {
      isHere = false;
      clearInterval(timer);
    };
  }, [accountId, clinicId, noteId, isWaiting, router]);
  const look = async () => {
    const found = await unsentOfDraft({ accountId, clinicId, noteId });
    setUnsent(found);
    return isAny(found);
  };
  return { unsent, look };
}

const isAny = ({ left, inOtherTabs }: Unsent) => left + inOtherTabs > 0;

async function unsentOfDraft({ accountId, ...note }: UnsentInput): Promise<Unsent> {
  const [left, sealed, held] = await Promise.all([
    unsentOf(accountId, note, 'gone'),
    unsentOf(accountId, note, 'others_open'),
    heldByOtherPages(accountId),
  ]);
  const inMemory = held
    .filter(({ noteId }) => noteId === note.noteId)
    .reduce((sum, { changes }) => sum + changes, 0);
  return { left: left.length, inOtherTabs: Math.max(sealed.length, inMemory) };
}

/** Says what is not in the note, and leads to where it is. */
export function UnsentBeforeSigning({
  unsent: { left, inOtherTabs },
  noteHref,
}: {
  unsent: Unsent;
  noteHref: string;
}): ReactNode {
  const count = left + inOtherTabs;
  if (count === 0) return null;
  return (
    <Notice
      kind="decision"
      role="region"
      aria-label="Unsent changes"
      title={`${count === 1 ? 'One change' : `${count} changes`} of yours not confirmed yet`}
      actions={
        left > 0 && (
          <Link href={noteHref} prefetch={false} className={buttonClass({})}>
            Open the chart
          </Link>
        )
      }
    >
      {left > 0 && (
        <p>
          The server has not answered for what you typed. It waits, sealed, in this browser and may
          be missing from the note below. The chart sends it, or shows it for you to decide.
        </p>
      )}
      {inOtherTabs > 0 && (
        <p>
          Another tab of this browser has the chart open, with changes that are missing from the
          note below. Go there and check that it says Saved: the note below shows them then.
        </p>
      )}
    </Notice>
  );
}
