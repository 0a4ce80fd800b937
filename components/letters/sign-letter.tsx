'use client';

import { useRouter } from 'next/navigation';
import { useEffect, useRef, useState, useTransition } from 'react';
import type { ActionResult } from '@/components/forms/action-result';
import { AlertDialog } from '@/components/ui/alert-dialog';
import { Button } from '@/components/ui/button';
import { ErrorSummary } from '@/components/ui/error-summary';
import { toast } from '@/components/ui/toast';
import { DisclosureLine } from './disclosure-line';
import { answerId } from './letter-fields';
import { useLetterLive } from './letter-live';

type AtRevision = { revision: number };

type SignLetterProps = {
  noteHref: string;
  /** The revision at which everything typed is saved; null when it is not. */
  settle: () => Promise<number | null>;
  sign: (
    values: AtRevision & { noteRevision: number },
  ) => Promise<ActionResult<{ sha256: string }>>;
  discard: (values: AtRevision) => Promise<ActionResult<{ noteId: string }>>;
  /** Signing was tried: what is missing is said at its fields from now on. */
  onTried: () => void;
  /** Shows the view that an objection stands in, before its control takes the focus. */
  reveal: (fieldId: string) => void;
};

const NOT_SAVED =
  'Not everything is saved yet, so nothing was signed. What you typed is still here: wait until it says saved, then try again.';
const UNANSWERED =
  'The server did not answer, so it is not known whether this was done. Reload the page to see.';

/** What stands before the signature, and the signature. */
export function SignLetter({ noteHref, settle, sign, discard, onTried, reveal }: SignLetterProps) {
  const { objections, isShowing, source, document } = useLetterLive();
  const router = useRouter();
  const [isPending, start] = useTransition();
  const [refusal, setRefusal] = useState<string | null>(null);
  const [tries, setTries] = useState(0);
  const summary = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (tries > 0) summary.current?.focus();
  }, [tries]);

  const act = (work: (at: AtRevision) => Promise<ActionResult<unknown>>, onDone: () => void) =>
    start(async () => {
      setRefusal(null);
      const revision = await settle();
      const result: ActionResult<unknown> =
        revision === null
          ? { ok: false, words: NOT_SAVED }
          : await work({ revision }).catch(() => ({ ok: false, words: UNANSWERED }));
      if (result.ok) {
        onDone();
        return;
      }
      setRefusal(result.words);
      setTries((count) => count + 1);
    });

  const trySigning = () => {
    onTried();
    if (objections.length > 0) {
      setTries((count) => count + 1);
      return;
    }
    const asRead = (at: AtRevision) => sign({ ...at, noteRevision: source.noteRevision });
    act(asRead, () => {
      toast('Letter signed');
      router.refresh();
    });
  };

  const errors = [
    ...(refusal === null ? [] : [{ words: refusal, fieldId: null }]),
    ...(isShowing
      ? objections.map(({ field, words }) => ({
          words,
          fieldId: field === 'record' ? null : answerId(field),
        }))
      : []),
  ];
  return (
    <div className="sticky bottom-0 z-10 -mx-2 flex flex-col gap-3 border-t bg-background px-2 py-3 max-lg:static print:hidden">
      <div className="max-h-[40dvh] overflow-y-auto">
        <ErrorSummary
          ref={summary}
          errors={errors}
          title="Before this letter can be signed"
          reveal={reveal}
        />
      </div>
      <DisclosureLine document={document} dateFormat={source.clinic.dateFormat} />
      <div className="flex flex-wrap items-center gap-2">
        <Button variant="primary" onClick={trySigning} isPending={isPending}>
          Sign letter
        </Button>
        <AlertDialog
          title="Discard this letter?"
          description="It was not sent and leaves the record’s view. What you wrote is kept in the database, and the note stays as it is."
          confirmLabel="Discard letter"
          onConfirm={() => act(discard, () => router.push(noteHref))}
          trigger={<Button variant="ghost">Discard</Button>}
        />
        <span className="text-muted-foreground" data-outstanding={objections.length}>
          {objections.length === 0
            ? 'Nothing is missing'
            : `${objections.length} ${objections.length === 1 ? 'thing' : 'things'} to complete`}
        </span>
      </div>
    </div>
  );
}
