'use client';

import { Redo2, Undo2 } from 'lucide-react';
import { useSyncExternalStore } from 'react';
import { IconButton } from '@/components/ui/icon-button';
import type { DrawingHistory } from './drawing-history';

type UndoButtonsProps = {
  history: DrawingHistory;
  onUndo: () => void;
  onRedo: () => void;
  /** Only once there is something to undo; from then on they stay. */
  isQuiet?: boolean;
};

/** Back and forth through what was drawn and what its list took away. */
export function UndoButtons({ history, onUndo, onRedo, isQuiet = false }: UndoButtonsProps) {
  const can = useSyncExternalStore(history.on, history.can, history.can);
  if (isQuiet && !can.undo && !can.redo) return null;
  return (
    <>
      <IconButton
        label="Undo drawing (Ctrl Z)"
        variant="outline"
        onClick={onUndo}
        disabledBecause={can.undo ? null : 'Nothing drawn to undo'}
      >
        <Undo2 aria-hidden />
      </IconButton>
      <IconButton
        label="Redo drawing (Ctrl Shift Z)"
        variant="outline"
        onClick={onRedo}
        disabledBecause={can.redo ? null : 'Nothing undone to draw again'}
      >
        <Redo2 aria-hidden />
      </IconButton>
    </>
  );
}
