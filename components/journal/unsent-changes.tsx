'use client';

import { useEffect, useState } from 'react';
import { later } from '@/components/later/later';
import { heldByNote } from './held-by-note';
import type { JournalEntry } from './seal';
import type { ShownProps } from './unsent-changes-shown';
import { discardEntries, unsentOf } from './unsent-notes';

const UnsentChangesShown = later(() =>
  import('./unsent-changes-shown').then(({ UnsentChangesShown }) => UnsentChangesShown),
);

type UnsentChangesProps = Omit<ShownProps, 'entries' | 'onDiscarded'> & {
  accountId: string;
  clinicId: string;
  patientId: string;
  noteId: string;
};

/** Changes that never reached a note which takes no more: shown, and merged with nothing. */
export function UnsentChanges(props: UnsentChangesProps) {
  const { accountId, clinicId, patientId, noteId, findings, state } = props;
  const isMoved = state === 'moved to another patient';
  const [entries, setEntries] = useState<readonly JournalEntry[]>([]);
  useEffect(() => {
    let isHere = true;
    void unsentOf(accountId, { clinicId, noteId }).then((found) => {
      if (!isHere) return;
      const wanted = isMoved ? found.filter((each) => each.patientId !== patientId) : found;
      const { held, unsent } = heldByNote(wanted, findings);
      setEntries(unsent);
      if (held.length > 0) void discardEntries(held).catch(() => {});
    });
    return () => {
      isHere = false;
    };
  }, [accountId, clinicId, patientId, noteId, isMoved, findings]);
  if (entries.length === 0) return null;
  return <UnsentChangesShown {...props} entries={entries} onDiscarded={() => setEntries([])} />;
}
