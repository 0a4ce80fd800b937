import { escapeIdentifier, type Client } from 'pg';
import PgBoss from 'pg-boss';
import { JOBS_SCHEMA, LOST_QUEUE, MAIL_QUEUE, MAIL_QUEUE_OPTIONS } from '../letter-mail/mail-queue';

/**
 * Makes or migrates the tables of pg-boss and the queues, as their owner, and lets the app's role use
 * them: afterwards the web process has nothing to make. Call it under the migration's lock.
 */
export async function makeJobQueue(client: Client): Promise<void> {
  const boss = new PgBoss({
    schema: JOBS_SCHEMA,
    db: { executeSql: (text, values) => client.query(text, values) },
    supervise: false,
    schedule: false,
  });
  await boss.start();
  await makeQueue(boss, LOST_QUEUE, { policy: 'standard' });
  await makeQueue(boss, MAIL_QUEUE, { ...MAIL_QUEUE_OPTIONS, deadLetter: LOST_QUEUE });
  await boss.stop({ graceful: false });
  const schema = escapeIdentifier(JOBS_SCHEMA);
  // Jobs come and go; what queues there are, and their tables, is the owner's alone.
  await client.query(`
    grant usage on schema ${schema} to physio_app;
    grant select, insert, update, delete on ${schema}.job, ${schema}.archive to physio_app;
    grant select on ${schema}.queue to physio_app;
    grant select, update on ${schema}.version to physio_app;
  `);
}

/** A queue that is there already takes the options of this version. */
async function makeQueue(
  boss: PgBoss,
  name: string,
  options: Omit<PgBoss.Queue, 'name'>,
): Promise<void> {
  await boss.createQueue(name, { name, ...options });
  await boss.updateQueue(name, { name, ...options });
}
