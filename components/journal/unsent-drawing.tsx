import { bodyMark, type BodyMark } from '@/clinical/body-chart/body-mark';
import type { Finding } from '@/clinical/findings/finding';
import { keyText } from '@/clinical/findings/finding-key';
import { BODY_VIEW, type BodyView } from '@/clinical/vocabulary/body-chart';
import { BodyFigure } from '@/components/body-chart/body-figure';
import type { KeptChange } from '@/components/charting/draft-store/draft';

type UnsentDrawingProps = {
  changes: readonly KeptChange[];
  /** Of the note: a stroke that was added to a mark does not say again what the mark is. */
  findings: readonly Finding[];
};

/** Strokes that were not sent, drawn as they were meant. Nothing when there are none. */
export function UnsentDrawing({ changes, findings }: UnsentDrawingProps) {
  const marks = unsentMarks(changes, findings);
  const views = [...new Set(marks.flatMap(({ view }) => view ?? []))];
  if (views.length === 0) return null;
  return (
    <div className="flex flex-wrap gap-3">
      {views.map((view: BodyView) => (
        <BodyFigure
          key={view}
          view={view}
          marks={marks}
          label={`${BODY_VIEW[view]}, what was drawn and not sent`}
          scale={2}
          className="w-33"
        />
      ))}
    </div>
  );
}

function unsentMarks(
  changes: readonly KeptChange[],
  findings: readonly Finding[],
): readonly BodyMark[] {
  const marks = new Map<string, Finding>();
  for (const { key, attribute, value } of changes) {
    if (key.code !== 'body-chart.mark' || value === null) continue;
    const name = keyText(key);
    const known = marks.get(name) ?? findings.find((each) => keyText(each) === name);
    marks.set(name, { ...key, attributes: { ...known?.attributes, [attribute]: value } });
  }
  const drawn = changes.filter(({ attribute }) => attribute === 'strokes');
  const names = new Set(drawn.map(({ key }) => keyText(key)));
  return [...marks.values()].filter((each) => names.has(keyText(each))).map(bodyMark);
}
