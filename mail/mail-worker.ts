import { setTimeout as wait } from 'node:timers/promises';
import { mailMessage } from '@/clinical/mail/mail-message';
import type { MailStatus, MailTrouble } from '@/clinical/mail/mail-words';
import { beginMail } from '@/db/letter-mail/begin-mail';
import type { MailJob } from '@/db/letter-mail/mail-jobs';
import { LOST_QUEUE } from '@/db/letter-mail/mail-queue';
import { openMailJobs, type MailJobs } from '@/db/letter-mail/open-mail-jobs';
import { recordMailOutcome } from '@/db/letter-mail/record-mail-outcome';
import type { MailSettings } from './mail-settings';
import { sendLetterMail } from './send-letter-mail';

export type MailOutcome = { mailId: string; status: MailStatus; trouble: MailTrouble | null };

export type MailWorkerOptions = {
  settings: MailSettings;
  /** Where a letter can be compared; spelt by whoever knows the server's name. */
  verifyAddress: (letter: { clinicId: string; number: string }) => string | null;
  /** Told of each try, by id and in our words. */
  onOutcome: (outcome: MailOutcome) => void;
  onSurprise: (error: unknown) => void;
};

const LOOK_EVERY = 1_000;
const AFTER_A_SURPRISE = 10_000;
const RECORD_TRIES = 5;

/**
 * Sends what waits, one after the other, until it is stopped. It outlives a database that is away.
 * Several processes may do so: a job is given to one of them.
 */
export function startMailWorker(options: MailWorkerOptions): { stop: () => Promise<void> } {
  const stopping = new AbortController();
  const pause = (time: number) =>
    wait(time, undefined, { signal: stopping.signal }).catch(() => undefined);
  const run = async () => {
    let jobs: MailJobs | null = null;
    while (!stopping.signal.aborted) {
      try {
        jobs ??= await openMailJobs(options.onSurprise);
        const job = await jobs.next();
        if (job) await workOn(job, options);
        else await pause(LOOK_EVERY);
      } catch (error) {
        // The job that was taken goes back by itself when its time is over.
        options.onSurprise(error);
        await pause(AFTER_A_SURPRISE);
      }
    }
    await jobs?.close();
  };
  const running = run();
  return {
    stop: async () => {
      stopping.abort();
      await running;
    },
  };
}

async function workOn(job: MailJob, options: MailWorkerOptions): Promise<void> {
  const trouble = job.queue === LOST_QUEUE ? 'interrupted' : await tryOnce(job, options);
  if (trouble === 'over') return;
  const { status } = await recorded(job, trouble);
  options.onOutcome({ mailId: job.mailId, status, trouble });
}

async function tryOnce(
  job: MailJob,
  { settings, verifyAddress }: MailWorkerOptions,
): Promise<MailTrouble | null | 'over'> {
  const begun = granted(await beginMail(job));
  if (begun.is === 'over') return 'over';
  if (begun.is === 'in_trouble') return begun.trouble;
  const { address, clinicName, clinicTelephone, clinicEmail, number, pdf } = begun.mail;
  const { clinicId, mailId } = job;
  const message = mailMessage({
    ...{ clinicName, clinicTelephone, number },
    verifyAddress: number === null ? null : verifyAddress({ clinicId, number }),
  });
  const mail = { ...message, mailId, to: address, clinicName, replyTo: clinicEmail, pdf };
  return sendLetterMail(settings, mail);
}

/**
 * A letter that has left and is not recorded so would leave again: a database that is away for a
 * moment is asked again before the job is given up.
 */
async function recorded(job: MailJob, trouble: MailTrouble | null) {
  for (let attempt = 1; ; attempt += 1) {
    try {
      return granted(await recordMailOutcome(job, trouble));
    } catch (error) {
      if (attempt >= RECORD_TRIES) throw error;
      await wait(1_000 * attempt);
    }
  }
}

/** The program's own acts are refused by nothing but a fault of its own. */
function granted<T>(result: { ok: true; value: T } | { ok: false; refusal: { kind: string } }): T {
  if (!result.ok) throw new Error(`The program was refused: ${result.refusal.kind}`);
  return result.value;
}
