'use client';

import { CalendarClock, Ellipsis, FileOutput, ScanLine, Siren, Trash2 } from 'lucide-react';
import { useRouter } from 'next/navigation';
import { useState } from 'react';
import { formatDateTime } from '@/clinical/dates';
import type { NoteContent } from '@/clinical/notes/note-content';
import type { VisitTime } from '@/clinical/notes/visit-time';
import { NOTE_KIND_LABEL } from '@/clinical/vocabulary/sections';
import type { ActionResult } from '@/components/forms/action-result';
import { paths } from '@/components/paths';
import { Button } from '@/components/ui/button';
import { Menu, MenuItem, MenuSeparator } from '@/components/ui/menu';
import { toast } from '@/components/ui/toast';
import { DiscardDialog } from './discard-dialog';
import { MoveDialog, type MoveAction } from './move-dialog';
import { TimeDialog } from './time-dialog';
import { RefusedWords } from './refused-words';
import { useRun } from './use-run';

type DraftHeaderProps = {
  content: NoteContent;
  changeTime: (values: VisitTime) => Promise<ActionResult<{ revision: number }>>;
  discard: () => Promise<ActionResult<{ patientId: string }>>;
  restore: () => Promise<ActionResult<{ patientId: string }>>;
  move: MoveAction;
  writeRequest: () => Promise<ActionResult<{ letterId: string }>>;
  writeEmergencyLetter: () => Promise<ActionResult<{ letterId: string }>>;
};

/** Which visit this is, and what can be done with its draft. */
export function DraftHeader(props: DraftHeaderProps) {
  const { content, changeTime, discard, restore, move } = props;
  const [open, setOpen] = useState<'time' | 'move' | 'discard' | null>(null);
  const router = useRouter();
  const { clinicId, timeZone, dateFormat } = content.clinic;
  const letter = useRun<{ letterId: string }>(({ letterId }) =>
    router.push(paths.letter(clinicId, letterId)),
  );
  const toggle = (name: typeof open) => (isOpen: boolean) => setOpen(isOpen ? name : null);
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
      <Menu
        align="start"
        trigger={
          <Button size="icon-sm" variant="ghost" aria-label="This draft">
            <Ellipsis aria-hidden />
          </Button>
        }
      >
        <MenuItem onClick={() => letter.run(props.writeRequest)}>
          <ScanLine aria-hidden /> Imaging request
        </MenuItem>
        <MenuItem onClick={() => letter.run(props.writeEmergencyLetter)}>
          <Siren aria-hidden /> Emergency letter
        </MenuItem>
        <MenuSeparator />
        <MenuItem onClick={() => setOpen('time')}>
          <CalendarClock aria-hidden /> Change date and time
        </MenuItem>
        <MenuItem onClick={() => setOpen('move')}>
          <FileOutput aria-hidden /> Move to another patient
        </MenuItem>
        <MenuItem onClick={() => setOpen('discard')}>
          <Trash2 aria-hidden /> Discard draft
        </MenuItem>
      </Menu>
      <TimeDialog
        content={content}
        isOpen={open === 'time'}
        onOpenChange={toggle('time')}
        changeTime={changeTime}
      />
      <MoveDialog
        content={content}
        isOpen={open === 'move'}
        onOpenChange={toggle('move')}
        move={move}
      />
      <DiscardDialog
        isOpen={open === 'discard'}
        onOpenChange={toggle('discard')}
        discard={discard}
        onDiscarded={({ patientId }) => {
          router.push(paths.patient(clinicId, patientId));
          toast('Draft discarded', {
            description: 'Nothing in it was erased.',
            action: {
              label: 'Undo',
              onClick: () =>
                void takeBack(restore, () => router.push(paths.note(clinicId, content.noteId))),
            },
          });
        }}
      />
    </div>
  );
}

async function takeBack(restore: DraftHeaderProps['restore'], onRestored: () => void) {
  const restored = await restore().catch(() => null);
  if (restored?.ok) onRestored();
  else {
    toast('The draft was not taken back', {
      description:
        restored?.words ?? 'The server did not answer. It stands in the patient’s timeline.',
    });
  }
}
