'use client';

import { Mail } from 'lucide-react';
import { useRouter } from 'next/navigation';
import { useState } from 'react';
import {
  LETTER_KIND_LABEL,
  LETTER_KIND_PURPOSE,
  LETTER_KINDS,
  type LetterKind,
} from '@/clinical/letters/letter-kinds';
import { RefusedWords } from '@/components/charting/note-actions/refused-words';
import { useRun } from '@/components/charting/note-actions/use-run';
import type { ActionResult } from '@/components/forms/action-result';
import { paths } from '@/components/paths';
import { Button } from '@/components/ui/button';
import { Dialog } from '@/components/ui/dialog';
import { Field } from '@/components/ui/field';
import { Select } from '@/components/ui/select';
import { LETTER_KIND_ICON } from './letter-kind-icon';

export type WriteLetter = (kind: LetterKind) => Promise<ActionResult<{ letterId: string }>>;

/** What a letter may be about: a note, or the latest note of a problem. */
export type LetterGrounds = { noteId: string; words: string; write: WriteLetter };

type WriteLetterDialogProps = {
  clinicId: string;
  /** The latest first; with one, it goes without saying. */
  grounds: readonly LetterGrounds[];
};

/** Begins a letter: which kind, and about which problem. */
export function WriteLetterDialog({ clinicId, grounds }: WriteLetterDialogProps) {
  const router = useRouter();
  const [about, setAbout] = useState(0);
  const [chosen, setChosen] = useState<LetterKind | null>(null);
  const letter = useRun<{ letterId: string }>(({ letterId }) =>
    router.push(paths.letter(clinicId, letterId)),
  );
  const ground = grounds[about];
  if (!ground) return null;
  return (
    <Dialog
      title="Write a letter"
      description="It is a draft until you sign it. One that you began is gone on with."
      trigger={
        <Button>
          <Mail aria-hidden /> Write a letter
        </Button>
      }
    >
      {grounds.length > 1 && (
        <Field label="About" className="mb-4">
          <Select
            value={String(about)}
            onChange={(event) => setAbout(Number(event.target.value))}
            aria-label="About"
          >
            {grounds.map(({ noteId, words }, at) => (
              <option key={noteId} value={at}>
                {words}
              </option>
            ))}
          </Select>
        </Field>
      )}
      <ul className="flex flex-col gap-1">
        {LETTER_KINDS.map((kind) => {
          const Icon = LETTER_KIND_ICON[kind];
          return (
            <li key={kind}>
              <Button
                variant="ghost"
                className="h-auto w-full justify-start gap-3 py-2 text-left"
                isPending={letter.isPending && chosen === kind}
                onClick={() => {
                  setChosen(kind);
                  letter.run(() => ground.write(kind));
                }}
              >
                <Icon aria-hidden />
                <span className="flex min-w-0 flex-col whitespace-normal">
                  {LETTER_KIND_LABEL[kind]}
                  <span className="font-normal text-muted-foreground">
                    {LETTER_KIND_PURPOSE[kind]}
                  </span>
                </span>
              </Button>
            </li>
          );
        })}
      </ul>
      <RefusedWords words={letter.refusal} />
    </Dialog>
  );
}
