import type { Metadata } from 'next';
import { redirect } from 'next/navigation';
import { permits } from '@/clinical/acts';
import { composeNote } from '@/clinical/notes/compose-note';
import { signCheck } from '@/clinical/notes/sign-check';
import { SignNote } from '@/components/charting/sign/sign-note';
import { paths } from '@/components/paths';
import { pageActor } from '../../../../../page-actor';
import { sign } from '../actions';
import { noteOf, openedNote } from '../opened-note';

export const metadata: Metadata = { title: 'Sign note' };

type SignPageProps = { params: Promise<{ clinicId: string; noteId: string }> };

/** What is missing, what is unusual, and the note as it will be frozen. */
export default async function SignPage({ params }: SignPageProps) {
  const { clinicId, noteId } = await params;
  const actor = await pageActor(clinicId);
  const note = permits(actor.role, 'note.sign') ? await openedNote(actor, noteId) : null;
  if (!note || note.status !== 'draft' || !note.isAuthor) redirect(paths.note(clinicId, noteId));
  return (
    <SignNote
      accountId={actor.accountId}
      banner={note.banner}
      content={note.content}
      now={new Date().toISOString()}
      document={composeNote(note.content, null)}
      check={signCheck(note.content)}
      sign={sign.bind(null, noteOf(actor, note), note.revision)}
    />
  );
}
