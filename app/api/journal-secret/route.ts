import { currentSession } from '@/auth/current-session';
import { journalSecret } from '@/auth/journal-secret';
import { JOURNAL_FORMAT, type JournalSecret } from '@/components/journal/journal-secret';

const headers = { 'cache-control': 'private, no-store' };

/**
 * Hands the signed-in person the secret of their own journal. POST, so that nothing fetches it
 * ahead, keeps it in a history or shows it as a page. A page asks by itself: the idle time-out runs on.
 */
export async function POST(): Promise<Response> {
  const session = await currentSession('by-itself');
  if (!session) return Response.json({ words: 'You are signed out.' }, { status: 401, headers });
  const { accountId } = session;
  const answer: JournalSecret = {
    format: JOURNAL_FORMAT,
    accountId,
    secret: journalSecret(accountId),
  };
  return Response.json(answer, { headers });
}
