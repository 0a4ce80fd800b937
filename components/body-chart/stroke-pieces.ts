import { strokeWidth, type Stroke } from '@/clinical/body-chart/stroke';

/** One line of one width. */
export type StrokePiece = { path: string; width: number };

/** A stroke as lines to paint: one where the pressure was even, else one from point to point. */
export function strokePieces(stroke: Stroke): readonly StrokePiece[] {
  const [first, ...rest] = stroke;
  if (!first) return [];
  const [x, y, pressure] = first;
  // A line without length is painted as a dot by its round ends.
  if (rest.length === 0) return [{ path: `M${x} ${y}h0.01`, width: strokeWidth(pressure) }];
  if (rest.every((point) => point[2] === pressure)) {
    const line = stroke.map(([pointX, pointY]) => `${pointX} ${pointY}`).join('L');
    return [{ path: `M${line}`, width: strokeWidth(pressure) }];
  }
  return rest.map(([toX, toY, toPressure], index) => {
    const [fromX, fromY, fromPressure] = stroke[index] ?? first;
    return {
      path: `M${fromX} ${fromY}L${toX} ${toY}`,
      width: strokeWidth((fromPressure + toPressure) / 2),
    };
  });
}
