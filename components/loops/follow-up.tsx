import { formatDateTime } from '@/clinical/dates';
import type { LetterLoop } from '@/clinical/loops/letter-loop';
import { standingSteps, type LoopEntry } from '@/clinical/loops/loop';
import { SENDING_METHOD_LABEL, stepLabel } from '@/clinical/loops/loop-words';
import type { LoopOf } from '@/clinical/loops/record-step';
import type { TakeBackFormInput } from '@/clinical/loops/step-form';
import type { ClinicFormat } from '@/clinical/notes/note-content';
import { FileDocumentDialog } from '@/components/documents/file-document-dialog';
import { ReportList } from '@/components/documents/report-list';
import type { ActionResult } from '@/components/forms/action-result';
import { MailCopy, type MailOfLetter } from '@/components/letter-mail/mail-copy';
import { Card } from '@/components/ui/card';
import { LoopBadge } from './loop-badge';
import { NextStepButtons, type RecordStep } from './next-step-buttons';
import { LetterCopy } from './letter-copy';
import { TakeBackStep } from './take-back-step';

export type TakeBack = (
  of: LoopOf & { revision: number },
  values: TakeBackFormInput,
) => Promise<ActionResult<{ revision: number }>>;

type FollowUpProps = {
  of: Omit<LoopOf, 'recipientId'>;
  loops: readonly LetterLoop[];
  /** Whether the letter has its values, for the programs of those who take FHIR. */
  hasFhir: boolean;
  format: ClinicFormat;
  /** ISO UTC: the server's time of opening. */
  now: string;
  /** The reader's: what they have not opened is marked. */
  accountId: string;
  /** Names the patient where a report is attached. */
  whose: string;
  record: RecordStep;
  takeBack: TakeBack;
  mail: MailOfLetter;
};

/** The way of a signed letter, for each recipient: their copy, what happened, what comes next. */
export function FollowUp(props: FollowUpProps) {
  const { of, loops, hasFhir, format, now, accountId, whose, record, takeBack, mail } = props;
  return (
    <Card title="Follow-up" className="print:hidden">
      <ul className="flex flex-col divide-y">
        {loops.map((loop) => (
          <li
            key={loop.recipientId}
            aria-label={loop.recipient}
            className="flex flex-col gap-2 py-3 first:pt-0 last:pb-0"
          >
            <div className="flex flex-wrap items-center gap-x-4 gap-y-1">
              <span className="font-medium">
                {loop.role === 'copy' && <span className="font-normal">Copy to </span>}
                {loop.recipient}
              </span>
              <LoopBadge {...{ loop, format, now }} />
              <LetterCopy
                {...{ ...of, hasFhir }}
                recipientId={loop.recipientId}
                recipient={loop.recipient}
              />
            </div>
            <Entries {...{ loop, format }} />
            <ReportList clinicId={of.clinicId} {...{ loop, accountId, format }} />
            <MailCopy {...{ of, loop, format, mail, record }} />
            <div className="flex flex-wrap gap-2">
              <NextStepButtons {...{ of, loop, format, record }} mayFollowUp />
              {isAnswered(loop) && (
                <FileDocumentDialog
                  to={{
                    clinicId: of.clinicId,
                    patientId: of.patientId,
                    loop: { letterId: of.letterId, recipientId: loop.recipientId },
                  }}
                  {...{ whose, format }}
                  recipient={loop.recipient}
                />
              )}
              <TakeBackStep {...{ of, loop, takeBack }} />
            </div>
          </li>
        ))}
      </ul>
    </Card>
  );
}

/** Whether a report is waited for from them; what else they send is filed on the patient's page. */
const isAnswered = ({ expects }: LetterLoop) => expects === 'result' || expects === 'reply';

function Entries({ loop, format }: { loop: LetterLoop; format: ClinicFormat }) {
  const standing = new Set(standingSteps(loop.entries).map(({ id }) => id));
  return (
    <ol className="flex flex-col gap-0.5">
      {loop.entries.map((entry) => (
        <li
          key={entry.id}
          className="flex flex-wrap gap-x-3 data-gone:text-muted-foreground data-gone:line-through"
          data-gone={entry.step !== 'taken_back' && !standing.has(entry.id) ? '' : undefined}
        >
          <span className="w-40 shrink-0">
            {formatDateTime(new Date(entry.happenedAt), format.timeZone, format.dateFormat)}
          </span>
          <span className="min-w-0 flex-1 basis-60">{entryWords(entry, loop)}</span>
        </li>
      ))}
    </ol>
  );
}

function entryWords({ step, method, remark, recordedBy }: LoopEntry, loop: LetterLoop): string {
  const how = method === null ? '' : ` (${SENDING_METHOD_LABEL[method].toLowerCase()})`;
  const what = `${stepLabel(step, loop.expects)}${how}`;
  return [remark ? `${what}: ${remark}` : what, recordedBy].join(' · ');
}
