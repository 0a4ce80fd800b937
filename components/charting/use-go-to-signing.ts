'use client';

import { useRouter } from 'next/navigation';
import { useCallback, useEffect, useState } from 'react';
import { paths } from '@/components/paths';
import { toast } from '@/components/ui/toast';
import { useChart } from './chart-context';

/** Signing reads what the server holds, so it waits until everything is there. */
export function useGoToSigning(): () => void {
  const { draft, sender, content } = useChart();
  const router = useRouter();
  const [isWanted, setIsWanted] = useState(false);
  const { clinicId } = content.clinic;

  useEffect(() => {
    if (!isWanted) return;
    const look = () => {
      const { unanswered, troubles } = draft.status();
      if (unanswered > 0) return;
      setIsWanted(false);
      if (troubles.length === 0) router.push(paths.signNote(clinicId, content.noteId));
    };
    look();
    return draft.onStatus(look);
  }, [isWanted, draft, router, clinicId, content.noteId]);

  return useCallback(() => {
    const { troubles } = draft.status();
    if (troubles.length > 0) {
      toast('Decide first what is not saved', {
        description: 'It is named at the foot of the page.',
      });
      return;
    }
    sender.tryNow();
    setIsWanted(true);
  }, [draft, sender]);
}
