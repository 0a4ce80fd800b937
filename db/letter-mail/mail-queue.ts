/**
 * The schema of pg-boss, made by the owner and used by the web process. Not pg-boss's own name: a
 * database that another program shares keeps its `pgboss`.
 */
export const JOBS_SCHEMA = 'physio_jobs';

export const MAIL_QUEUE = 'letter-mail';
/** Jobs whose last try ended without anybody to record it: the process was gone. */
export const LOST_QUEUE = 'letter-mail-lost';

/** Ids only: whoever reads the queue learns nothing of a patient, nor an address. */
export type MailJobData = { clinicId: string; mailId: string };

/**
 * Nine tries in about three hours: after 30 to 60 seconds, then twice as long each time. A letter
 * that has not left by then is sent another way on the same day.
 */
export const MAIL_QUEUE_OPTIONS = {
  policy: 'standard',
  retryLimit: 8,
  retryDelay: 30,
  retryBackoff: true,
  /** Longer than the time that a try gives itself (mail/send-letter-mail). */
  expireInSeconds: 180,
  /** A job never goes before its letter was looked at again, however long nothing is sent. */
  retentionMinutes: 10 * 366 * 24 * 60,
} as const;
