'use client';

import { Mail } from 'lucide-react';
import type { LetterLoop } from '@/clinical/loops/letter-loop';
import type { LoopOf } from '@/clinical/loops/record-step';
import type { LetterMail } from '@/clinical/mail/letter-mail';
import type { MailFormInput } from '@/clinical/mail/mail-form';
import type { ClinicFormat } from '@/clinical/notes/note-content';
import type { ActionResult } from '@/components/forms/action-result';
import type { RecordStep } from '@/components/loops/next-step-buttons';
import { StepDialog } from '@/components/loops/step-dialog';
import { useAct } from '@/components/patients/use-act';
import { Button } from '@/components/ui/button';
import { FieldError } from '@/components/ui/field';
import { MailDialog } from './mail-dialog';
import { MailLine } from './mail-line';
import { useFollowedMail } from './use-followed-mail';

/** E-mail as a letter's page offers it. */
export type MailOfLetter = {
  /** The address that letters come from; `null` where e-mail is not set up. */
  sender: string | null;
  mails: readonly LetterMail[];
  send: (
    of: LoopOf & { revision: number },
    values: MailFormInput,
  ) => Promise<ActionResult<{ mailId: string }>>;
  cancel: (of: LoopOf & { mailId: string }) => Promise<ActionResult<{ mailId: string }>>;
};

type MailCopyProps = {
  of: Omit<LoopOf, 'recipientId'>;
  loop: LetterLoop;
  format: ClinicFormat;
  mail: MailOfLetter;
  record: RecordStep;
};

const NOT_SET_UP =
  'E-mail is not set up on this server. Whoever runs it can set it up: docs/operations.md says how.';

/** One recipient's copy by e-mail: where it stands, and what can be done about it now. */
export function MailCopy({ of, loop, format, mail: offered, record }: MailCopyProps) {
  const { recipientId, recipient, revision } = loop;
  const own = offered.mails.find((each) => each.recipientId === recipientId);
  const { mail, isOutOfDate } = useFollowedMail(of, own?.latest ?? null);
  // Until the page was read anew the loop does not know yet.
  const isJustSent = mail?.status === 'sent' && own?.latest?.status === 'queued';
  const isToBeSent = loop.state === 'written' && !isJustSent;
  const { sender } = offered;
  const asking = (verb: string, address: string) =>
    sender === null ? (
      <Button size="sm" disabledBecause={NOT_SET_UP} aria-label={`${verb}: ${recipient}`}>
        <Mail aria-hidden />
        {verb}
      </Button>
    ) : (
      <MailDialog
        {...{ recipient, sender, address }}
        knownAddress={own?.knownAddress ?? ''}
        send={(values) => offered.send({ ...of, recipientId, revision }, values)}
        trigger={
          <Button size="sm" aria-label={`${verb}: ${recipient}`}>
            <Mail aria-hidden />
            {verb}
          </Button>
        }
      />
    );
  const isLine = mail !== null && (isToBeSent || mail.status === 'sent');
  if (!isLine && !isToBeSent) return null;
  return (
    <div className="flex flex-wrap items-center gap-x-3 gap-y-1">
      {isLine && <MailLine {...{ mail, format }} />}
      {isOutOfDate && (
        <p role="status" className="font-medium text-decision-ink">
          Not up to date: the server does not answer, or you are signed out. Reload the page.
        </p>
      )}
      {mail?.status === 'queued' && sender === null && (
        <p className="text-muted-foreground">{NOT_SET_UP} Until then nothing is sent.</p>
      )}
      {isToBeSent && (
        <span className="flex flex-wrap gap-2">
          {mail?.status === 'queued' && (
            <CancelMail
              key={mail.mailId}
              recipient={recipient}
              isBeingSent={mail.isBeingSent}
              cancel={() => offered.cancel({ ...of, recipientId, mailId: mail.mailId })}
            />
          )}
          {mail?.status === 'failed' && (
            <>
              {asking('Try again', mail.address)}
              <StepDialog
                {...{ loop, format }}
                step="sent"
                record={(values) => record({ ...of, recipientId, revision }, values)}
                trigger={
                  <Button size="sm" aria-label={`Send another way: ${recipient}`}>
                    Send another way
                  </Button>
                }
              />
            </>
          )}
          {mail?.status !== 'queued' &&
            mail?.status !== 'failed' &&
            asking('E-mail', own?.knownAddress ?? '')}
        </span>
      )}
    </div>
  );
}

type CancelMailProps = {
  recipient: string;
  isBeingSent: boolean;
  cancel: () => Promise<ActionResult<{ mailId: string }>>;
};

function CancelMail({ recipient, isBeingSent, cancel }: CancelMailProps) {
  const { act, isPending, refusal } = useAct(cancel, `E-mail cancelled: ${recipient}`);
  return (
    <>
      <Button
        size="sm"
        variant="ghost"
        onClick={act}
        isPending={isPending}
        disabledBecause={isBeingSent ? 'It is being handed to the mail server now.' : null}
        aria-label={`Cancel the e-mail to ${recipient}`}
      >
        Cancel e-mail
      </Button>
      <FieldError id={`cancel-mail-${recipient}`} words={refusal} />
    </>
  );
}
