'use client';

import { Check } from 'lucide-react';
import type { MarkType } from '@/clinical/vocabulary/body-chart';
import { Button } from '@/components/ui/button';
import { useShortcutHelp } from '@/components/shell/keyboard';
import { Kbd } from '@/components/ui/kbd';
import { Segments } from '../fields/segments';
import type { DrawingHistory } from './drawing-history';
import { DRAWING_HELP } from './drawing-keys';
import { TypeChips } from './type-chips';
import { UndoButtons } from './undo-buttons';

export type Pair = 'upright' | 'sides';

const PAIRS = { upright: 'Front and back', sides: 'Sides' } as const satisfies Record<Pair, string>;

type DrawingToolsProps = {
  markType: MarkType;
  onType: (markType: MarkType) => void;
  pair: Pair;
  onPair: (pair: Pair) => void;
  history: DrawingHistory;
  onUndo: () => void;
  onRedo: () => void;
  onNewMark: () => void;
  /** The day of the first visit as printed, when it has marks; and whether they show. */
  first: string | null;
  isGhostShown: boolean;
  onGhost: (isShown: boolean) => void;
  onDone: () => void;
};

/** Above the drawing: what to draw, on which view, back and forth, and the way out. */
export function DrawingTools(props: DrawingToolsProps) {
  const { markType, onType, pair, onPair, history, onNewMark, first, onDone } = props;
  useShortcutHelp(DRAWING_HELP);
  return (
    <div className="flex flex-col gap-2">
      <div className="flex items-start gap-2">
        <TypeChips value={markType} onChoose={onType} />
        <Button variant="primary" onClick={onDone} className="ml-auto">
          <Check aria-hidden />
          Done
          <Kbd className="border-current bg-transparent text-current">Esc</Kbd>
        </Button>
      </div>
      <div className="flex flex-wrap items-center gap-2">
        <Segments
          label="Views"
          options={PAIRS}
          value={pair}
          onChange={(next) => (next === 'upright' || next === 'sides') && onPair(next)}
        />
        <UndoButtons history={history} onUndo={props.onUndo} onRedo={props.onRedo} />
        <Button onClick={onNewMark}>
          New mark
          <Kbd>M</Kbd>
        </Button>
        {first && (
          <label className="inline-flex min-h-control items-center gap-2">
            <input
              type="checkbox"
              checked={props.isGhostShown}
              onChange={(event) => props.onGhost(event.target.checked)}
              className="size-4.5 shrink-0 accent-primary pointer-coarse:size-5"
            />
            First visit, {first}, in grey outline
          </label>
        )}
      </div>
    </div>
  );
}
