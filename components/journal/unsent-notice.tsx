'use client';

import Link from 'next/link';
import { usePathname } from 'next/navigation';
import { useEffect, useState } from 'react';
import { formatDateTime } from '@/clinical/dates';
import type { ClinicFormat } from '@/clinical/notes/note-content';
import type { NamedNote } from '@/clinical/notes/named-note';
import { bannerName } from '@/clinical/patients/banner-patient';
import { NOTE_KIND_LABEL } from '@/clinical/vocabulary/sections';
import { later } from '@/components/later/later';
import { paths } from '@/components/paths';
import { unsentNotes } from './unsent-notes';

const UnreadableNotice = later(() =>
  import('./unreadable-notice').then(({ UnreadableNotice }) => UnreadableNotice),
);

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

type OtherNotesProps = Omit<UnsentNoticeProps, 'accountId'> & { notes: readonly NamedNote[] };

function OtherNotes({ notes: others, clinicId, format }: OtherNotesProps) {
  return (
    <section
      aria-label="Unsent changes in this browser"
      className="flex flex-wrap items-center gap-x-4 gap-y-1 border-b border-decision-edge bg-decision-soft px-4 py-1.5 print:hidden"
    >
      <p className="font-medium">
        Unsent changes of {others.length === 1 ? 'one note' : `${others.length} notes`} in this
        browser:
      </p>
      {others.map(({ noteId, patient, kind, occurredAt }) => (
        <Link
          key={noteId}
          href={paths.note(clinicId, noteId)}
          prefetch={false}
          className="link pointer-coarse:py-2.5"
        >
          {bannerName(patient)}, {NOTE_KIND_LABEL[kind].toLowerCase()},{' '}
          {formatDateTime(new Date(occurredAt), format.timeZone, format.dateFormat)}
        </Link>
      ))}
    </section>
  );
}

type LeftBehind = { notes: readonly NamedNote[]; unreadable: readonly string[] };

async function leftBehind(accountId: string, clinicId: string): Promise<LeftBehind> {
  const { notes, unreadable } = await unsentNotes(accountId, { ofThisPage: false });
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
