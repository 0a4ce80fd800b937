import { useRouter } from 'next/navigation';
import type { ComponentProps } from 'react';
import type { ActionResult } from '@/components/forms/action-result';
import { paths } from '@/components/paths';
import { toast } from '@/components/ui/toast';
import { DiscardDialog } from './discard-dialog';
import { MoveDialog } from './move-dialog';
import { TimeDialog } from './time-dialog';

export type DraftDialog = 'time' | 'move' | 'discard';

type Restore = () => Promise<ActionResult<{ patientId: string }>>;

type DraftDialogsProps = Pick<ComponentProps<typeof TimeDialog>, 'content' | 'changeTime'> &
  Pick<ComponentProps<typeof MoveDialog>, 'move'> &
  Pick<ComponentProps<typeof DiscardDialog>, 'discard'> & {
    restore: Restore;
    open: DraftDialog | null;
    onOpenChange: (open: DraftDialog | null) => void;
  };

/** What asks before something is done with a draft. */
export function DraftDialogs(props: DraftDialogsProps) {
  const { content, open, onOpenChange, changeTime, move, discard, restore } = props;
  const { clinicId } = content.clinic;
  const router = useRouter();
  const of = (name: DraftDialog) => ({
    isOpen: open === name,
    onOpenChange: (isOpen: boolean) => onOpenChange(isOpen ? name : null),
  });
  return (
    <>
      <TimeDialog {...of('time')} content={content} changeTime={changeTime} />
      <MoveDialog {...of('move')} content={content} move={move} />
      <DiscardDialog
        {...of('discard')}
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
    </>
  );
}

async function takeBack(restore: Restore, onRestored: () => void) {
  const restored = await restore().catch(() => null);
  if (restored?.ok) onRestored();
  else {
    toast('The draft was not taken back', {
      description:
        restored?.words ?? 'The server did not answer. It stands in the patient’s timeline.',
    });
  }
}
