'use client';

import { useRouter } from 'next/navigation';
import { RefusedWords } from '@/components/charting/note-actions/refused-words';
import { useRun } from '@/components/charting/note-actions/use-run';
import { useLetterLive } from './letter-live';
import { paths } from '@/components/paths';
import { Button } from '@/components/ui/button';
import { onceSaved, useLetterActs } from './letter-acts';

/** The offer where the physiotherapist may not request it, or nobody pays for it. */
export function SuggestImaging() {
  const acts = useLetterActs();
  const { clinicId } = useLetterLive().source.clinic;
  const router = useRouter();
  const suggested = useRun<{ letterId: string }>(({ letterId }) =>
    router.push(paths.letter(clinicId, letterId)),
  );
  return (
    <>
      <Button
        size="sm"
        isPending={suggested.isPending}
        onClick={() =>
          suggested.run(() => onceSaved(acts, (revision) => acts.suggestImaging({ revision })))
        }
      >
        Ask the GP to consider it
      </Button>
      <RefusedWords words={suggested.refusal} />
    </>
  );
}
