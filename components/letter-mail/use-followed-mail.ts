'use client';

import { useRouter } from 'next/navigation';
import { useEffect, useState } from 'react';
import type { LetterMail, MailStanding } from '@/clinical/mail/letter-mail';
import { letterPaths } from '@/components/letters/letter-paths';

type Mail = LetterMail['latest'];

const ASK_EVERY_MS = 2_000;
/** Once it was put off, nothing changes for half a minute and more. */
const ASK_ABOUT_LATER_EVERY_MS = 15_000;

/**
 * An e-mail as the server last said. While it waits the page asks by itself, which does not count as
 * use of the session; once it has ended the page is read anew, for the loop has gone on.
 */
export function useFollowedMail(
  of: { clinicId: string; letterId: string },
  rendered: Mail,
): { mail: Mail; isOutOfDate: boolean } {
  const router = useRouter();
  const [asked, setAsked] = useState<{ rendered: Mail; now: MailStanding } | null>(null);
  const [isOutOfDate, setIsOutOfDate] = useState(false);
  // A page rendered since is newer than what was asked before it.
  const mail = rendered && asked?.rendered === rendered ? { ...rendered, ...asked.now } : rendered;
  const { clinicId, letterId } = of;
  const isWaiting = rendered?.status === 'queued' && mail?.status === 'queued';
  const isPutOff = typeof mail?.nextTryAt === 'string';

  useEffect(() => {
    if (!isWaiting || !rendered) return;
    const ask = async () => {
      if (document.visibilityState === 'hidden') return;
      const answered = await fetch(letterPaths.mails(clinicId, letterId)).then(
        async (response) =>
          response.ok ? ((await response.json()) as { mails: readonly MailStanding[] }) : null,
        () => null,
      );
      setIsOutOfDate(answered === null);
      const now = answered?.mails.find(({ mailId }) => mailId === rendered.mailId);
      if (now) setAsked({ rendered, now });
      if (answered && now?.status !== 'queued') router.refresh();
    };
    const timer = setInterval(() => void ask(), isPutOff ? ASK_ABOUT_LATER_EVERY_MS : ASK_EVERY_MS);
    const onVisible = () => void ask();
    document.addEventListener('visibilitychange', onVisible);
    return () => {
      clearInterval(timer);
      document.removeEventListener('visibilitychange', onVisible);
    };
  }, [isWaiting, isPutOff, rendered, clinicId, letterId, router]);
  return { mail, isOutOfDate: isWaiting && isOutOfDate };
}
