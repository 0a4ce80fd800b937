'use client';

import { PenLine } from 'lucide-react';
import { useEffect, useMemo, useRef, useState } from 'react';
import { bodyMark, BODY_VIEWS, marksOf } from '@/clinical/body-chart/body-mark';
import { sitesOfStrokes } from '@/clinical/body-chart/sites-of-strokes';
import type { Stroke } from '@/clinical/body-chart/stroke';
import { formatDate, isoDateIn } from '@/clinical/dates';
import { siteWords } from '@/clinical/notes/compose-body-chart';
import { andList } from '@/clinical/notes/value-words';
import {
  BODY_VIEW,
  MARK_TYPE,
  type BodyView,
  type MarkType,
} from '@/clinical/vocabulary/body-chart';
import { BodyFigure } from '@/components/body-chart/body-figure';
import { Button } from '@/components/ui/button';
import { useChart } from '../chart-context';
import { DrawView } from './draw-view';
import { createDrawingHistory } from './drawing-history';
import { pressDrawingKey, pressListKey } from './drawing-keys';
import { DrawingTools, type Pair } from './drawing-tools';
import { MarkList } from './mark-list';
import { addMark, addStroke } from './mark-writes';
import { UndoButtons } from './undo-buttons';
import { useListActs } from './use-list-acts';
import { useMarks } from './use-marks';

const PAIR_VIEWS: Record<Pair, readonly BodyView[]> = {
  upright: ['front', 'back'],
  sides: ['right', 'left'],
};

/** The body chart of the story: small with its list, and large in the same place to draw on. */
export function BodyChart() {
  const { draft } = useChart();
  const { findings, marks } = useMarks();
  const { ghost, first } = useFirstVisit();
  const [history] = useState(() => createDrawingHistory(draft));
  const [isDrawing, setIsDrawing] = useState(false);
  const [open, setOpen] = useState<string | null>(null);
  const [chosen, setChosen] = useState<MarkType>('pain');
  const [pair, setPair] = useState<Pair>('upright');
  const [isGhostShown, setIsGhostShown] = useState(true);
  const [said, setSaid] = useState('');
  const penRef = useRef(Number.NEGATIVE_INFINITY);
  const panel = useRef<HTMLDivElement>(null);
  const drawButton = useRef<HTMLButtonElement>(null);
  const wasDrawing = useRef(false);
  const listed = useListActs(history, panel, setSaid);

  // The drawing takes the focus, so that its keys work; closed, the focus is where it came from.
  useEffect(() => {
    if (isDrawing) panel.current?.focus({ preventScroll: true });
    else if (wasDrawing.current) drawButton.current?.focus();
    wasDrawing.current = isDrawing;
  }, [isDrawing]);

  const active = marks[findings.findIndex(({ at }) => at === open)];
  const markType = active?.markType ?? chosen;
  const choose = (next: MarkType) => {
    setChosen(next);
    if (next !== markType) setOpen(null);
  };
  const draw = (view: BodyView, stroke: Stroke) => {
    const key = history.record(() => addStroke(draft, open, { view, markType, stroke }));
    setOpen(key?.at ?? open);
    setChosen(markType);
    const sites = andList(sitesOfStrokes(view, [stroke]).map(siteWords));
    setSaid(key ? `${MARK_TYPE[markType]}: ${sites}` : 'Beside the body: nothing was marked.');
    panel.current?.focus({ preventScroll: true });
  };
  const add = () => {
    const key = history.record(() => addMark(draft, chosen));
    setOpen(key.at);
    return key.at;
  };
  const acts = {
    undo: listed.undo,
    redo: listed.redo,
    newMark: () => setOpen(null),
    done: () => {
      setIsDrawing(false);
      setSaid('');
    },
    choose,
  };
  const list = (
    <MarkList
      findings={findings}
      marks={marks}
      open={open}
      onOpen={setOpen}
      onAdd={add}
      onRemove={listed.remove}
      onToggleSite={listed.placeOrNot}
      addButton={listed.addButton}
    >
      {!isDrawing && (
        <UndoButtons history={history} onUndo={acts.undo} onRedo={acts.redo} isQuiet />
      )}
    </MarkList>
  );

  if (!isDrawing) {
    return (
      <div className="flex flex-col gap-2">
        <div className="flex flex-wrap items-end gap-x-4 gap-y-2">
          <button
            type="button"
            tabIndex={-1}
            aria-hidden
            onClick={() => setIsDrawing(true)}
            className="flex gap-1 rounded-md border border-border p-1 hover:border-input hover:bg-accent"
          >
            {BODY_VIEWS.map((view) => (
              <BodyFigure
                key={view}
                view={view}
                marks={marks}
                label={BODY_VIEW[view]}
                scale={2.2}
                className="w-20 sm:w-24"
              />
            ))}
          </button>
          <Button ref={drawButton} onClick={() => setIsDrawing(true)}>
            <PenLine aria-hidden />
            Draw
          </Button>
        </div>
        <div onKeyDown={(event) => pressListKey(event, acts)}>{list}</div>
        <p role="status" className="sr-only">
          {said}
        </p>
      </div>
    );
  }
  return (
    <div
      ref={panel}
      role="group"
      aria-label="Drawing on the body chart"
      tabIndex={-1}
      onKeyDown={(event) => pressDrawingKey(event, acts)}
      className="flex flex-col gap-3 rounded-md border border-input p-3 outline-none max-sm:-mx-2 max-sm:p-2"
    >
      <DrawingTools
        markType={markType}
        onType={choose}
        pair={pair}
        onPair={setPair}
        history={history}
        onUndo={acts.undo}
        onRedo={acts.redo}
        onNewMark={acts.newMark}
        first={first}
        isGhostShown={isGhostShown}
        onGhost={setIsGhostShown}
        onDone={acts.done}
      />
      <div className="grid gap-4 lg:grid-cols-[minmax(0,1fr)_18rem]">
        <div className="flex flex-col gap-1">
          <div className="grid grid-cols-2 gap-2">
            {PAIR_VIEWS[pair].map((view) => (
              <DrawView
                key={view}
                view={view}
                marks={marks}
                ghost={isGhostShown ? ghost : NO_MARKS}
                markType={markType}
                penRef={penRef}
                onStroke={draw}
              />
            ))}
          </div>
          <p role="status" className="min-h-5 text-center text-xs text-muted-foreground">
            {said}
          </p>
        </div>
        {list}
      </div>
    </div>
  );
}

const NO_MARKS: readonly never[] = [];

/** The marks of the first visit of the episode and its day as printed; none on that visit itself. */
function useFirstVisit() {
  const { firstVisit, clinic } = useChart().content;
  return useMemo(() => {
    const ghost = marksOf(firstVisit?.marks ?? []).map(bodyMark);
    if (!firstVisit || ghost.length === 0) return { ghost: NO_MARKS, first: null };
    const day = isoDateIn(new Date(firstVisit.occurredAt), clinic.timeZone);
    return { ghost, first: formatDate(day, clinic.dateFormat) };
  }, [firstVisit, clinic]);
}
