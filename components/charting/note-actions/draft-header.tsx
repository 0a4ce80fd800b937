'use client';

import { Ellipsis } from 'lucide-react';
import { useRouter } from 'next/navigation';
import { useState } from 'react';
import { formatDateTime } from '@/clinical/dates';
import type { LetterKind } from '@/clinical/letters/letter-kinds';
import type { NoteContent } from '@/clinical/notes/note-content';
import type { VisitTime } from '@/clinical/notes/visit-time';
import { NOTE_KIND_LABEL } from '@/clinical/vocabulary/sections';
import type { ActionResult } from '@/components/forms/action-result';
import { later, useHasOpened } from '@/components/later/later';
import { LaterMenu } from '@/components/later/later-menu';
import { paths } from '@/components/paths';
import { Button } from '@/components/ui/button';
import type { DraftDialog } from './draft-dialogs';
import type { MoveAction } from './move-dialog';
import { RefusedWords } from './refused-words';
import { useRun } from './use-run';

const DraftMenu = later(() => import('./draft-menu').then(({ DraftMenu }) => DraftMenu));
const DraftDialogs = later(() =>
  import('./draft-dialogs').then(({ DraftDialogs }) => DraftDialogs),
);

type DraftHeaderProps = {
  content: NoteContent;
  changeTime: (values: VisitTime) => Promise<ActionResult<{ revision: number }>>;
  discard: () => Promise<ActionResult<{ patientId: string }>>;
  restore: () => Promise<ActionResult<{ patientId: string }>>;
  move: MoveAction;
  writeLetter: (kind: LetterKind) => Promise<ActionResult<{ letterId: string }>>;
};

/** Which visit this is, and what can be done with its draft. */
export function DraftHeader(props: DraftHeaderProps) {
  const { content, changeTime, discard, restore, move } = props;
  const [open, setOpen] = useState<DraftDialog | null>(null);
  const hasOpened = useHasOpened(open !== null);
  const router = useRouter();
  const { clinicId, timeZone, dateFormat } = content.clinic;
  const letter = useRun<{ letterId: string }>(({ letterId }) =>
    router.push(paths.letter(clinicId, letterId)),
  );
  return (
    <div className="flex items-start gap-2 xl:px-2">
      <div className="min-w-0 flex-1">
        <h1 className="text-base font-semibold">{NOTE_KIND_LABEL[content.kind]}</h1>
        <p className="text-muted-foreground">
          {formatDateTime(new Date(content.occurredAt), timeZone, dateFormat)}
        </p>
        {content.episodes.length > 0 && (
          <p className="leading-tight">{content.episodes.map(({ title }) => title).join(', ')}</p>
        )}
        <RefusedWords words={letter.refusal} />
      </div>
      <LaterMenu
        Body={DraftMenu}
        trigger={
          <Button size="icon-sm" variant="ghost" aria-label="This draft">
            <Ellipsis aria-hidden />
          </Button>
        }
        onWrite={(kind) => letter.run(() => props.writeLetter(kind))}
        onOpen={setOpen}
      />
      {hasOpened && (
        <DraftDialogs
          content={content}
          open={open}
          onOpenChange={setOpen}
          onGiveUp={() => setOpen(null)}
          changeTime={changeTime}
          move={move}
          discard={discard}
          restore={restore}
        />
      )}
    </div>
  );
}
