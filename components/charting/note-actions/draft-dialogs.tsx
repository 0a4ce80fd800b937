import type { ComponentProps } from 'react';
import { DiscardDialog } from './discard-dialog';
import { MoveDialog } from './move-dialog';
import { TimeDialog } from './time-dialog';

export type DraftDialog = 'time' | 'move' | 'discard';

type DraftDialogsProps = Pick<ComponentProps<typeof TimeDialog>, 'content' | 'changeTime'> &
  Pick<ComponentProps<typeof MoveDialog>, 'move'> &
  Pick<ComponentProps<typeof DiscardDialog>, 'discard' | 'onDiscarded'> & {
    open: DraftDialog | null;
    onOpenChange: (open: DraftDialog | null) => void;
  };

/** What asks before something is done with a draft. */
export function DraftDialogs(props: DraftDialogsProps) {
  const { content, open, onOpenChange, changeTime, move, discard, onDiscarded } = props;
  const of = (name: DraftDialog) => ({
    isOpen: open === name,
    onOpenChange: (isOpen: boolean) => onOpenChange(isOpen ? name : null),
  });
  return (
    <>
      <TimeDialog {...of('time')} content={content} changeTime={changeTime} />
      <MoveDialog {...of('move')} content={content} move={move} />
      <DiscardDialog {...of('discard')} discard={discard} onDiscarded={onDiscarded} />
    </>
  );
}
