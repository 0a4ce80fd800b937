import Link from 'next/link';
import { formatDate, isoDateIn } from '@/clinical/dates';
import type { ListedLoop } from '@/clinical/loops/letter-loop';
import type { ListedMail } from '@/clinical/mail/letter-mail';
import { MAIL_TROUBLE_WORDS } from '@/clinical/mail/mail-words';
import type { ClinicFormat } from '@/clinical/notes/note-content';
import { bannerName } from '@/clinical/patients/banner-patient';
import { paths } from '@/components/paths';
import { LoopBadge } from './loop-badge';
import { NextStepButtons, type RecordStep } from './next-step-buttons';

type LoopRowsProps = {
  clinicId: string;
  loops: readonly ListedLoop[];
  format: ClinicFormat;
  /** ISO UTC: the server's time of asking. */
  now: string;
  record: RecordStep;
};

/** One line a letter and recipient: whose, what, to whom, where it stands, and the next step. */
export function LoopRows({ clinicId, loops, format, now, record }: LoopRowsProps) {
  return (
    <ol className="rounded-lg border bg-card">
      {loops.map((loop) => {
        const { letterId, recipientId, patient, title, recipient, role } = loop;
        const { patientId } = patient;
        const signedOn = formatDate(
          isoDateIn(new Date(loop.signedAt), format.timeZone),
          format.dateFormat,
        );
        const what = `${title ?? 'Letter'} of ${signedOn}`;
        return (
          <li
            key={`${letterId}/${recipientId}`}
            className="flex flex-wrap items-center gap-x-4 gap-y-1 border-b px-3 py-1.5 last:border-b-0"
          >
            <Link
              href={paths.patient(clinicId, patientId)}
              prefetch={false}
              className="flex min-h-control min-w-48 items-center rounded-sm font-medium hover:underline"
            >
              {bannerName(patient)}
            </Link>
            <span className="min-w-0 flex-1 basis-72">
              {title === null ? (
                what
              ) : (
                <Link
                  href={paths.letter(clinicId, letterId)}
                  prefetch={false}
                  className="rounded-sm hover:underline"
                >
                  {what}
                </Link>
              )}{' '}
              <span className="text-muted-foreground">
                {role === 'copy' ? 'copy to' : 'to'} {recipient}
                {loop.remark ? ` · ${loop.remark}` : ''}
              </span>
              {loop.mail && <MailRemark mail={loop.mail} />}
            </span>
            <LoopBadge {...{ loop, format, now }} />
            <span className="ml-auto flex gap-2">
              <NextStepButtons
                of={{ clinicId, patientId, letterId }}
                {...{ loop, format, record }}
                mayFollowUp={title !== null}
                isFirstOnly
              />
            </span>
          </li>
        );
      })}
    </ol>
  );
}

function MailRemark({ mail: { status, trouble } }: { mail: ListedMail }) {
  const why = trouble === null ? '' : `: ${MAIL_TROUBLE_WORDS[trouble]}`;
  return status === 'failed' ? (
    <span className="block font-medium text-decision-ink">
      Could not be e-mailed{why}. Send it another way.
    </span>
  ) : (
    <span className="block text-muted-foreground">Waits to be e-mailed{why}</span>
  );
}
