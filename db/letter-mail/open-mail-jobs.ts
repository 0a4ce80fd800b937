import PgBoss from 'pg-boss';
import { openPool } from '../connect';
import { JOBS_SCHEMA, LOST_QUEUE, MAIL_QUEUE, type MailJobData } from './mail-queue';
import type { MailJob } from './mail-jobs';

/** The queue as the process that sends sees it. */
export type MailJobs = {
  /** The next job that is due, taken so that nobody else gets it; `null` when none is. */
  next: () => Promise<MailJob | null>;
  /** Puts back what a process took and never ended. It is done every half minute anyway. */
  expire: () => Promise<void>;
  close: () => Promise<void>;
};

const QUEUES = [MAIL_QUEUE, LOST_QUEUE];

/**
 * Opens the queue as the app's role, which owns nothing: the tables were made by the migration.
 * Jobs are taken one by one and ended by the verbs, in the transaction of their letter; pg-boss's own
 * workers end them in another one, which nobody waits for.
 *
 * @throws when the database does not answer or has no queue
 */
export async function openMailJobs(onError: (error: unknown) => void): Promise<MailJobs> {
  const connectionString = process.env.PHYSIO_APP_DATABASE_URL;
  if (!connectionString) throw new Error('PHYSIO_APP_DATABASE_URL is not set.');
  const pool = openPool(connectionString, 2);
  const boss = new PgBoss({
    schema: JOBS_SCHEMA,
    db: { executeSql: (text, values) => pool.query(text, values) },
    migrate: false,
    schedule: false,
    maintenanceIntervalSeconds: 30,
  });
  boss.on('error', onError);
  const close = async () => {
    await boss.stop({ graceful: false });
    await pool.end();
  };
  try {
    await boss.start();
  } catch (error) {
    await close();
    throw error;
  }
  return {
    next: async () => {
      for (const queue of QUEUES) {
        const [job] = await boss.fetch<MailJobData>(queue);
        if (job) return { ...job.data, jobId: job.id, queue };
      }
      return null;
    },
    expire: () => boss.expire(),
    close,
  };
}
