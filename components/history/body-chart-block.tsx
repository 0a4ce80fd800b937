import type { DocumentBlock } from '@/clinical/notes/note-document';
import { BodyFigure } from '@/components/body-chart/body-figure';
import { MarkSwatch } from '@/components/body-chart/mark-swatch';

type BodyChartBlock = Extract<DocumentBlock, { kind: 'body-chart' }>;

/** The drawing and its numbered lines side by side; each line shows the pattern of its type. */
export function BodyChartBlockView({ block }: { block: BodyChartBlock }) {
  return (
    <figure
      aria-label={block.label}
      className="my-3 flex flex-wrap items-start gap-x-6 gap-y-3 break-inside-avoid print:flex-nowrap"
    >
      {block.figures.length > 0 && (
        <div className="flex flex-wrap gap-x-3 gap-y-2 print:flex-nowrap">
          {block.figures.map(({ view, label }) => (
            <div key={view} className="flex w-33 flex-col items-center print:w-[30mm]">
              <BodyFigure
                view={view}
                marks={block.marks}
                label={`${label}, marks numbered as in the list`}
                scale={2}
                className="w-full"
              />
              <span className="text-xs text-muted-foreground">{label}</span>
            </div>
          ))}
        </div>
      )}
      <figcaption className="min-w-0 flex-1 basis-56">
        <p className="font-medium">{block.label}</p>
        <ol className="flex flex-col gap-1 pt-1">
          {block.marks.map(({ number, markType, words }) => (
            <li key={number} className="flex max-w-prose items-start gap-2">
              <span className="w-5 shrink-0 text-right font-medium">{number}</span>
              <span className="mt-0.5 shrink-0">
                <MarkSwatch markType={markType} />
              </span>
              <span className="min-w-0 break-words">{words}</span>
            </li>
          ))}
        </ol>
      </figcaption>
    </figure>
  );
}
