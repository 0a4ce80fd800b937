'use client';

import { Paperclip } from 'lucide-react';
import { useRouter } from 'next/navigation';
import { useRef, useState } from 'react';
import { formatTime, isoDateIn } from '@/clinical/dates';
import { documentUploadSchema, type DocumentUpload } from '@/clinical/documents/file-document';
import type { ClinicFormat } from '@/clinical/notes/note-content';
import { FormShell } from '@/components/forms/form-shell';
import { Button } from '@/components/ui/button';
import { Dialog } from '@/components/ui/dialog';
import { toast } from '@/components/ui/toast';
import { DocumentFields } from './document-fields';
import { sendDocument, type FiledTo } from './send-document';
import { SendingProgress } from './sending-progress';

type FileDocumentDialogProps = {
  to: FiledTo;
  /** Names the patient, to be compared with the name on the document. */
  whose: string;
  /** Who was asked for a report; without it, something else came in. */
  recipient?: string;
  format: Pick<ClinicFormat, 'timeZone' | 'dateFormat'>;
};

/** Files what came in: the report of a letter, or a referral or an older scan that answers none. */
export function FileDocumentDialog({ to, whose, recipient, format }: FileDocumentDialogProps) {
  const router = useRouter();
  const [isOpen, setIsOpen] = useState(false);
  const [progress, setProgress] = useState<number | null>(null);
  const sending = useRef<AbortController>(null);
  const isReport = to.loop !== null;

  const send = async (values: DocumentUpload) => {
    sending.current = new AbortController();
    setProgress(0);
    const { signal } = sending.current;
    const sent = await sendDocument(to, values, { signal, onProgress: setProgress }).finally(() =>
      setProgress(null),
    );
    // It may have arrived whole before it was cancelled: the page shows what the server has.
    if (signal.aborted) router.refresh();
    return sent;
  };
  const close = () => {
    sending.current?.abort();
    setIsOpen(false);
  };
  return (
    <Dialog
      title={isReport ? `Attach the report: ${recipient}` : 'File a document'}
      description={`For ${whose}. Compare it with the name on the document.`}
      open={isOpen}
      onOpenChange={(next) => (next ? setIsOpen(true) : close())}
      keepsOnOutsidePress
      trigger={
        <Button
          size={isReport ? 'sm' : 'md'}
          aria-label={isReport ? `Attach the report of ${recipient}` : undefined}
        >
          <Paperclip aria-hidden />
          {isReport ? 'Attach the report' : 'File a document'}
        </Button>
      }
    >
      <FormShell
        schema={documentUploadSchema}
        defaultValues={opening(isReport, recipient, format)}
        action={send}
        onDone={({ isResultIn }) => {
          setIsOpen(false);
          toast(isResultIn ? 'Report attached; it waits to be reviewed' : 'Document filed');
          router.refresh();
        }}
        submitLabel={isReport ? 'Attach report' : 'File document'}
        secondary={
          progress === null && (
            <Button variant="ghost" onClick={close}>
              Not now
            </Button>
          )
        }
      >
        <DocumentFields isReport={isReport} dateFormat={format.dateFormat} />
        <SendingProgress share={progress} cancel={() => sending.current?.abort()} />
      </FormShell>
    </Dialog>
  );
}

function opening(
  isReport: boolean,
  recipient: string | undefined,
  { timeZone }: FileDocumentDialogProps['format'],
) {
  const now = new Date();
  return {
    kind: isReport ? ('report' as const) : ('referral_in' as const),
    keyLine: '',
    source: recipient?.slice(0, 120) ?? '',
    madeOn: '',
    receivedOn: isoDateIn(now, timeZone),
    receivedTime: formatTime(now, timeZone),
  };
}
