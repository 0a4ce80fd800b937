import type { Metadata } from 'next';
import type { ComponentProps } from 'react';
import { permits } from '@/clinical/acts';
import { chartOverview, lastVisitLines } from '@/clinical/notes/chart-overview';
import { Chart } from '@/components/charting/chart';
import { DraftHeader } from '@/components/charting/note-actions/draft-header';
import { EmergencyLetterButton } from '@/components/charting/note-actions/emergency-letter-button';
import {
  DiscardedNote,
  OthersDraft,
  SignedNote,
} from '@/components/charting/note-actions/read-notes';
import { UnsentChanges } from '@/components/journal/unsent-changes';
import { PageBody } from '@/components/shell/page-body';
import { Notice } from '@/components/ui/notice';
import { refusalWords } from '@/clinical/refusals';
import { pageActor } from '../../../../page-actor';
import { signInAgain } from '../../../../sign-in/actions';
import { write } from '../../letters/actions';
import { addend, changeTime, discard, markNoteInError, move, restore, takeOver } from './actions';
import { noteOf, openedNote } from './opened-note';
import { ownWays } from './own-ways';

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
  const of = noteOf(actor, note);
  const writeLetter = write.bind(null, of);
  const unsent = (action: Pick<ComponentProps<typeof UnsentChanges>, 'state' | 'addend'>) => (
    <UnsentChanges
      accountId={actor.accountId}
      clinicId={clinicId}
      patientId={note.patientId}
      noteId={note.noteId}
      dateFormat={note.content.clinic.dateFormat}
      findings={note.content.findings}
      {...action}
    />
  );
  if (note.status === 'signed' && note.signed) {
    const add = addend.bind(null, of);
    return (
      <SignedNote
        unsent={unsent({ state: 'signed', addend: add })}
        note={{ ...note, signed: note.signed }}
        now={now}
        mayMarkInError={note.isAuthor || actor.role === 'owner'}
        addend={add}
        markInError={markNoteInError.bind(null, of)}
        writeLetter={writeLetter}
      />
    );
  }
  if (note.status === 'discarded') {
    return (
      <DiscardedNote
        note={note}
        now={now}
        restore={restore.bind(null, of)}
        unsent={unsent({ state: 'discarded' })}
      />
    );
  }
  if (!note.isAuthor) {
    return (
      <OthersDraft
        note={note}
        now={now}
        takeOver={takeOver.bind(null, of, note.revision)}
        unsent={unsent({ state: 'taken over' })}
      />
    );
  }
  const { content } = note;
  return (
    <Chart
      // Another patient or another time is another chart: nothing typed for one may reach the other.
      key={`${note.noteId} ${note.patientId} ${content.occurredAt}`}
      accountId={actor.accountId}
      signInAgain={signInAgain.bind(null, actor.accountId)}
      content={content}
      opening={{ overview: chartOverview(content), lastVisit: lastVisitLines(content) }}
      revision={note.revision}
      now={now}
      banner={note.banner}
      own={await ownWays(actor, note.noteId)}
      unsent={unsent({ state: 'moved to another patient' })}
      header={
        <DraftHeader
          content={content}
          changeTime={changeTime.bind(null, of)}
          discard={discard.bind(null, of)}
          restore={restore.bind(null, of)}
          move={move.bind(null, of)}
          writeLetter={writeLetter}
        />
      }
      emergencyLetter={
        <EmergencyLetterButton
          clinicId={clinicId}
          write={write.bind(null, of, 'emergency-handover')}
        />
      }
    />
  );
}
