'use client';

import { useRef, useState, type PointerEvent, type RefObject } from 'react';
import { FIGURE_HEIGHT, FIGURE_WIDTH } from '@/clinical/body-chart/figure-space';
import { simplifyStroke } from '@/clinical/body-chart/simplify-stroke';
import {
  MOST_PRESSURE,
  USUAL_PRESSURE,
  type Stroke,
  type StrokePoint,
} from '@/clinical/body-chart/stroke';

/** How long after the pen was lifted a touch is still the hand that held it. */
const PALM_MS = 800;

/** When the pen last touched any view; infinite while it does. */
export type PenClock = RefObject<number>;

const isPalm = ({ pointerType, timeStamp }: PointerEvent, penRef: PenClock) =>
  pointerType === 'touch' && timeStamp - penRef.current < PALM_MS;

function pressureOf({ pointerType, pressure }: globalThis.PointerEvent): number {
  if (pointerType !== 'pen') return USUAL_PRESSURE;
  return Math.round(Math.min(1, Math.max(0, pressure)) * MOST_PRESSURE);
}

/** Where a pointer is, in the figure's space. */
function pointOf(svg: SVGSVGElement, event: globalThis.PointerEvent): StrokePoint | null {
  const matrix = svg.getScreenCTM();
  if (!matrix) return null;
  const { x, y } = new DOMPoint(event.clientX, event.clientY).matrixTransform(matrix.inverse());
  return [
    Math.round(Math.min(FIGURE_WIDTH, Math.max(0, x))),
    Math.round(Math.min(FIGURE_HEIGHT, Math.max(0, y))),
    pressureOf(event),
  ];
}

/**
 * Draws with a mouse, a finger or a pen: one pointer at a time, every point that the browser saw
 * between two frames, the palm ignored while a pen is in use. `onStroke` takes a finished stroke.
 */
export function usePen(penRef: PenClock, onStroke: (stroke: Stroke) => void) {
  const pointer = useRef<number | null>(null);
  const points = useRef<StrokePoint[]>([]);
  const [live, setLive] = useState<Stroke>([]);

  const add = (svg: SVGSVGElement, events: readonly globalThis.PointerEvent[]) => {
    for (const event of events) {
      const next = pointOf(svg, event);
      const last = points.current.at(-1);
      if (next && (!last || next[0] !== last[0] || next[1] !== last[1])) points.current.push(next);
    }
    setLive([...points.current]);
  };
  const drop = () => {
    pointer.current = null;
    points.current = [];
    setLive([]);
  };
  const rest = (event: PointerEvent) => {
    if (event.pointerType === 'pen') penRef.current = event.timeStamp;
  };

  return {
    live,
    handlers: {
      onPointerDown(event: PointerEvent<SVGSVGElement>) {
        if (event.button !== 0 || isPalm(event, penRef)) return;
        const isPen = event.pointerType === 'pen';
        // A palm that came first gives way to the pen.
        if (pointer.current !== null && !isPen) return;
        if (isPen) penRef.current = Number.POSITIVE_INFINITY;
        event.currentTarget.setPointerCapture(event.pointerId);
        pointer.current = event.pointerId;
        points.current = [];
        add(event.currentTarget, [event.nativeEvent]);
      },
      onPointerMove(event: PointerEvent<SVGSVGElement>) {
        if (event.pointerId !== pointer.current) return;
        const seen = event.nativeEvent.getCoalescedEvents?.() ?? [];
        add(event.currentTarget, seen.length > 0 ? seen : [event.nativeEvent]);
      },
      onPointerUp(event: PointerEvent<SVGSVGElement>) {
        rest(event);
        if (event.pointerId !== pointer.current) return;
        const drawn = points.current;
        drop();
        if (drawn.length > 0) onStroke(simplifyStroke(drawn));
      },
      onPointerCancel(event: PointerEvent<SVGSVGElement>) {
        rest(event);
        if (event.pointerId === pointer.current) drop();
      },
    },
  };
}
