'use client';

import { ArrowLeft } from 'lucide-react';
import Link from 'next/link';
import { useRouter } from 'next/navigation';
import { useState, useTransition } from 'react';
import { isoDateIn } from '@/clinical/dates';
import type { NoteContent } from '@/clinical/notes/note-content';
import type { NoteDocument } from '@/clinical/notes/note-document';
import type { SignItem } from '@/clinical/notes/sign-item';
import { sinceLastVisit } from '@/clinical/notes/sign-untested';
import type { BannerPatient } from '@/clinical/patients/banner-patient';
import type { ActionResult } from '@/components/forms/action-result';
import {
  UnsentBeforeSigning,
  useUnsentBeforeSigning,
} from '@/components/journal/unsent-before-signing';
import { NoteDocumentView } from '@/components/history/note-document';
import { PatientBanner } from '@/components/patients/patient-banner';
import { paths } from '@/components/paths';
import { PageBody } from '@/components/shell/page-body';
import { Button } from '@/components/ui/button';
import { buttonClass } from '@/components/ui/button-class';
import { Notice } from '@/components/ui/notice';
import { toast } from '@/components/ui/toast';
import { SignList } from './sign-list';
import { useSignKeys } from './use-sign-keys';

type SignNoteProps = {
  /** Who signs. */
  accountId: string;
  banner: BannerPatient;
  content: NoteContent;
  /** ISO 8601, the server's clock. */
  now: string;
  /** The note as it would be frozen now. */
  document: NoteDocument;
  check: { missing: readonly SignItem[]; unusual: readonly SignItem[] };
  /** Signs the revision that this page shows, and no other. */
  sign: () => Promise<ActionResult<{ sha256: string }>>;
};

const UNANSWERED =
  'The server did not answer. The draft is unchanged or signed already: reload the page to see which.';

/** The last look before a note is frozen. */
export function SignNote(props: SignNoteProps) {
  const { accountId, banner, content, now, document, check, sign } = props;
  const router = useRouter();
  const [isPending, start] = useTransition();
  const [refusal, setRefusal] = useState<string | null>(null);
  const { clinicId, timeZone, dateFormat } = content.clinic;
  const noteHref = paths.note(clinicId, content.noteId);
  const signButton = useSignKeys(noteHref);
  const { missing, unusual } = check;
  // Said above, with its link, where something was not re-tested.
  const isCounted = unusual.some(({ id }) => id === 'untested');
  const since = isCounted ? null : sinceLastVisit(content);
  const note = { accountId, clinicId, noteId: content.noteId };
  const { unsent, look } = useUnsentBeforeSigning(note);
  const isUnsent = unsent.left + unsent.inOtherTabs > 0;
  const press = () =>
    start(async () => {
      if (await look()) return;
      const signed = await sign().catch(() => ({ ok: false, words: UNANSWERED }) as const);
      if (!signed.ok) return setRefusal(signed.words);
      toast('Note signed');
      router.replace(noteHref);
      router.refresh();
    });
  const because =
    missing.length === 0
      ? isUnsent
        ? 'Changes of yours are not confirmed yet: see above the note.'
        : null
      : `${missing.length === 1 ? 'One thing is' : `${missing.length} things are`} missing: see the list above the note.`;
  return (
    <>
      <PatientBanner
        patient={banner}
        href={paths.patient(clinicId, content.patient.patientId)}
        today={isoDateIn(new Date(now), timeZone)}
        dateFormat={dateFormat}
      />
      <PageBody
        title="Review and sign"
        isLanding
        actions={
          <Link href={noteHref} prefetch={false} className={buttonClass({ variant: 'ghost' })}>
            <ArrowLeft aria-hidden />
            Back to the chart
          </Link>
        }
        className="flex max-w-4xl flex-col gap-4"
      >
        {missing.length > 0 && (
          <Notice kind="decision" title="Missing: cannot be signed yet">
            <SignList items={missing} noteHref={noteHref} />
          </Notice>
        )}
        {unusual.length > 0 && (
          <Notice kind="info" title="Unusual: have a look, then sign if it is right">
            <SignList items={unusual} noteHref={noteHref} />
          </Notice>
        )}
        <UnsentBeforeSigning unsent={unsent} noteHref={noteHref} />
        <NoteDocumentView document={document} format={{ timeZone, dateFormat }} level={2} />
        <div className="sticky bottom-0 flex flex-col gap-2 border-t bg-background py-3">
          {refusal && (
            <Notice kind="decision" title="Not signed" role="alert">
              {refusal}
            </Notice>
          )}
          {since && <p>{since}</p>}
          <div className="flex flex-wrap items-center gap-4">
            <Button
              ref={signButton}
              variant="primary"
              onClick={press}
              isPending={isPending}
              disabledBecause={because}
            >
              Sign note
            </Button>
            <p className="text-muted-foreground">
              {because ?? 'After signing nothing in it can change; corrections stand beside it.'}
            </p>
          </div>
        </div>
      </PageBody>
    </>
  );
}
