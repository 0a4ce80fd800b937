import { sql, type SQL } from 'drizzle-orm';
import PgBoss from 'pg-boss';
import type { ClinicTransaction } from '../clinic-transaction';
import { JOBS_SCHEMA, MAIL_QUEUE, type MailJobData } from './mail-queue';

/** A job that was taken: one try at one e-mail, or the news that the tries are used up. */
export type MailJob = MailJobData & { jobId: string; queue: string };

// Never started and without a connection: every statement goes through the transaction it is given.
const queue = new PgBoss({
  schema: JOBS_SCHEMA,
  db: { executeSql: () => Promise.reject(new Error('A job changes only with its letter.')) },
});

/** The job of an e-mail, made in the transaction that makes its row: neither is without the other. */
export async function addMailJob(tx: ClinicTransaction, mailId: string): Promise<void> {
  const data = { clinicId: tx.clinicId, mailId } satisfies MailJobData;
  const made = await queue.send(MAIL_QUEUE, data, { id: mailId, db: within(tx) });
  if (made === null) throw new Error('The e-mail’s job was not made: is the queue there?');
}

/** Ends a job, in the transaction that records what came of it. */
export async function completeMailJob(tx: ClinicTransaction, job: MailJob): Promise<void> {
  await queue.complete(job.queue, job.jobId, {}, { db: within(tx) });
}

/** Ends the job of an e-mail that is not to be sent. */
export async function cancelMailJob(tx: ClinicTransaction, mailId: string): Promise<void> {
  await queue.cancel(MAIL_QUEUE, mailId, { db: within(tx) });
}

/** Puts a job back for its next try; when that is, or `null` after the last. */
export async function retryMailJob(tx: ClinicTransaction, job: MailJob): Promise<Date | null> {
  await queue.fail(job.queue, job.jobId, {}, { db: within(tx) });
  const { rows } = await tx.db.execute<{ state: string; startAfter: number }>(
    sql`select state, extract(epoch from start_after)::float8 as "startAfter"
        from ${sql.identifier(JOBS_SCHEMA)}.job where name = ${job.queue} and id = ${job.jobId}`,
  );
  const [now] = rows;
  return now?.state === 'retry' ? new Date(now.startAfter * 1000) : null;
}

function within(tx: ClinicTransaction): PgBoss.Db {
  return {
    executeSql: async (text, values: readonly unknown[]) => ({
      rows: (await tx.db.execute(inPieces(text, values))).rows,
    }),
  };
}

/** pg-boss numbers its values, Drizzle places them itself. */
function inPieces(text: string, values: readonly unknown[]): SQL {
  const pieces = text.split(/\$(\d+)/);
  return sql.join(
    pieces.map((piece, at) =>
      at % 2 === 0 ? sql.raw(piece) : sql.param(values[Number(piece) - 1] ?? null),
    ),
  );
}
