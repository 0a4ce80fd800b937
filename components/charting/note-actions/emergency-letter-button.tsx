'use client';

import { Siren } from 'lucide-react';
import { useRouter } from 'next/navigation';
import type { ActionResult } from '@/components/forms/action-result';
import { paths } from '@/components/paths';
import { Button } from '@/components/ui/button';
import { RefusedWords } from './refused-words';
import { useRun } from './use-run';

type EmergencyLetterButtonProps = {
  clinicId: string;
  write: () => Promise<ActionResult<{ letterId: string }>>;
};

/** Starts the letter that does not wait for the note, beside what asks for it. */
export function EmergencyLetterButton({ clinicId, write }: EmergencyLetterButtonProps) {
  const router = useRouter();
  const letter = useRun<{ letterId: string }>(({ letterId }) =>
    router.push(paths.letter(clinicId, letterId)),
  );
  return (
    <div className="flex flex-wrap items-center gap-3">
      <Button onClick={() => letter.run(write)} isPending={letter.isPending}>
        <Siren aria-hidden /> Write the emergency letter
      </Button>
      <RefusedWords words={letter.refusal} />
    </div>
  );
}
