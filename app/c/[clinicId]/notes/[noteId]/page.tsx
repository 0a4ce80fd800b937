import type { Metadata } from 'next';
import { permits } from '@/clinical/acts';
import { Chart } from '@/components/charting/chart';
import { DraftHeader } from '@/components/charting/note-actions/draft-header';
import { EmergencyLetterButton } from '@/components/charting/note-actions/emergency-letter-button';
import { OthersDraft } from '@/components/charting/note-actions/others-draft';
import { DiscardedNote } from '@/components/charting/note-actions/discarded-note';
import { SignedNote } from '@/components/charting/note-actions/signed-note';
import { PageBody } from '@/components/shell/page-body';
import { Notice } from '@/components/ui/notice';
import { refusalWords } from '@/clinical/refusals';
import { pageActor } from '../../../../page-actor';
import { writeEmergency, writeRequest } from '../../letters/actions';
import { addend, changeTime, discard, markNoteInError, move, restore, takeOver } from './actions';
import { openedNote } from './opened-note';

export const metadata: Metadata = { title: 'Note' };

type NotePageProps = { params: Promise<{ clinicId: string; noteId: string }> };

/** One note: a draft of one's own is charted, any other is read. */
export default async function NotePage({ params }: NotePageProps) {
  const { clinicId, noteId } = await params;
  const actor = await pageActor(clinicId);
  if (!permits(actor.role, 'record.open')) {
    return (
      <PageBody title="Note" width="form">
        <Notice kind="info" title="Not opened">
          {refusalWords({ kind: 'not_permitted' })}
        </Notice>
      </PageBody>
    );
  }
  const note = await openedNote(actor, noteId);
  const now = new Date().toISOString();
  const letters = {
    writeRequest: writeRequest.bind(null, clinicId, note.noteId),
    writeEmergencyLetter: writeEmergency.bind(null, clinicId, note.noteId),
  };
  if (note.status === 'signed' && note.signed) {
    return (
      <SignedNote
        note={{ ...note, signed: note.signed }}
        now={now}
        mayMarkInError={note.isAuthor || actor.role === 'owner'}
        addend={addend.bind(null, clinicId, note.noteId)}
        markInError={markNoteInError.bind(null, clinicId, note.noteId)}
        {...letters}
      />
    );
  }
  if (note.status === 'discarded') {
    return (
      <DiscardedNote note={note} now={now} restore={restore.bind(null, clinicId, note.noteId)} />
    );
  }
  if (!note.isAuthor) {
    return (
      <OthersDraft
        note={note}
        now={now}
        takeOver={takeOver.bind(null, clinicId, note.noteId, note.revision)}
      />
    );
  }
  const { content } = note;
  return (
    <Chart
      // Another patient or another time is another chart: nothing typed for one may reach the other.
      key={`${note.noteId} ${note.patientId} ${content.occurredAt}`}
      accountId={actor.accountId}
      content={content}
      revision={note.revision}
      now={now}
      banner={note.banner}
      header={
        <DraftHeader
          content={content}
          changeTime={changeTime.bind(null, clinicId, note.noteId)}
          discard={discard.bind(null, clinicId, note.noteId)}
          restore={restore.bind(null, clinicId, note.noteId)}
          move={move.bind(null, clinicId, note.noteId)}
          {...letters}
        />
      }
      emergencyLetter={
        <EmergencyLetterButton clinicId={clinicId} write={letters.writeEmergencyLetter} />
      }
    />
  );
}
