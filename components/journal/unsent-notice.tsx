'use client';

import { usePathname } from 'next/navigation';
import { useEffect, useState } from 'react';
import type { ClinicFormat } from '@/clinical/notes/note-content';
import type { NamedNote } from '@/clinical/notes/named-note';
import { later } from '@/components/later/later';
import { paths } from '@/components/paths';
import { unsentNotes } from './unsent-notes';

const UnreadableNotice = later(() =>
  import('./unreadable-notice').then(({ UnreadableNotice }) => UnreadableNotice),
);

const OtherNotes = later(() => import('./other-notes').then(({ OtherNotes }) => OtherNotes));

type UnsentNoticeProps = { accountId: string; clinicId: string; format: ClinicFormat };

/**
 * Offers what an earlier page of this person left unsent in this browser. The storage knows no
 * names: they come from the server.
 */
export function UnsentNotice({ accountId, clinicId, format }: UnsentNoticeProps) {
  const path = usePathname();
  const [notes, setNotes] = useState<readonly NamedNote[]>([]);
  const [unreadable, setUnreadable] = useState<readonly string[]>([]);
  useEffect(() => {
    let isHere = true;
    void leftBehind(accountId, clinicId).then((found) => {
      if (!isHere) return;
      setNotes(found.notes);
      setUnreadable(found.unreadable);
    });
    return () => {
      isHere = false;
    };
  }, [accountId, clinicId, path]);
  // The note itself puts them back, or shows them.
  const others = notes.filter(({ noteId }) => !path.startsWith(paths.note(clinicId, noteId)));
  return (
    <>
      {unreadable.length > 0 && (
        <UnreadableNotice patchIds={unreadable} onDiscarded={() => setUnreadable([])} />
      )}
      {others.length > 0 && <OtherNotes notes={others} clinicId={clinicId} format={format} />}
    </>
  );
}

type LeftBehind = { notes: readonly NamedNote[]; unreadable: readonly string[] };

async function leftBehind(accountId: string, clinicId: string): Promise<LeftBehind> {
  const { notes, unreadable } = await unsentNotes(accountId, 'gone');
  const here = notes.filter((each) => each.clinicId === clinicId);
  const noteIds = here.map(({ noteId }) => noteId);
  return { notes: await named(clinicId, noteIds), unreadable };
}

async function named(clinicId: string, noteIds: readonly string[]): Promise<readonly NamedNote[]> {
  if (noteIds.length === 0) return [];
  try {
    const response = await fetch(paths.noteNames(clinicId), {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ noteIds }),
      cache: 'no-store',
    });
    return response.ok ? ((await response.json()) as NamedNote[]) : [];
  } catch {
    return [];
  }
}
