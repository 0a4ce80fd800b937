import { FIGURE_HEIGHT, FIGURE_WIDTH } from './figure-space';
import { MOST_PRESSURE, type Stroke, type StrokePoint } from './stroke';

/** Names the space and the spelling, so that a drawing stays readable if either ever changes. */
const VERSION = '1:';
const POINT = /^(\d{1,3}),(\d{1,3}),(\d{1,2})$/;

/** What of a drawing fits into its attribute. */
export const STROKES_LENGTH = 20_000;

/** Strokes as text: points `x,y,pressure` with spaces between, strokes with semicolons. */
export function writeStrokes(strokes: readonly Stroke[]): string {
  return (
    VERSION + strokes.map((stroke) => stroke.map((point) => point.join(',')).join(' ')).join(';')
  );
}

function readPoint(text: string): StrokePoint | null {
  const match = POINT.exec(text);
  if (!match) return null;
  const [x, y, pressure] = [Number(match[1]), Number(match[2]), Number(match[3])];
  const isInside = x <= FIGURE_WIDTH && y <= FIGURE_HEIGHT && pressure <= MOST_PRESSURE;
  return isInside ? [x, y, pressure] : null;
}

/** Reads {@link writeStrokes} back; what is not a drawing reads as none. */
export function readStrokes(text: string | null): readonly Stroke[] {
  if (!text?.startsWith(VERSION)) return [];
  const strokes = text
    .slice(VERSION.length)
    .split(';')
    .map((stroke) => stroke.split(' ').map(readPoint));
  const isWhole = strokes.every((stroke) => stroke.every((point) => point !== null));
  return isWhole ? strokes.map((stroke) => stroke.filter((point) => point !== null)) : [];
}
