'use client';

import { keyText } from '@/clinical/findings/finding-key';
import { findingLine } from '@/clinical/notes/value-words';
import type { Piece } from '@/clinical/shorthand/line';
import { parseShorthand } from '@/clinical/shorthand/parse-shorthand';
import type { Region } from '@/clinical/vocabulary/sections';
import { useChart } from '../chart-context';

/** What a line is understood to say, and what of it is not, each with its reason. */
export function LinePreview({ line, region }: { line: string; region: Region }) {
  const { content } = useChart();
  const { pieces, entries } = parseShorthand(line, region);
  const stays = staysAsText(line, pieces);
  return (
    <div role="status" className="min-h-5 text-xs">
      {entries.length > 0 && (
        <p>
          <span className="text-muted-foreground">Fills: </span>
          {entries
            .map((entry) =>
              findingLine(
                { ...entry.key, attributes: entry.attributes },
                content.clinic.dateFormat,
              ),
            )
            .join('; ')}
        </p>
      )}
      {stays.length > 0 && (
        <ul className="flex flex-wrap gap-x-4" aria-label="Stays as text">
          {stays.map(({ start, end, why }) => (
            <li key={start} className="text-decision-ink">
              <mark className="rounded-sm border border-decision-edge bg-decision-soft px-1 font-mono text-inherit">
                {line.slice(start, end)}
              </mark>{' '}
              {why}
            </li>
          ))}
        </ul>
      )}
      <span className="sr-only">
        {entries.length > 0 && `${new Set(entries.map(({ key }) => keyText(key))).size} understood`}
      </span>
    </div>
  );
}

type Stretch = { start: number; end: number; why: string };

/** Words that stay for the same reason, one after the other, are one stretch with one reason. */
function staysAsText(line: string, pieces: readonly Piece[]): readonly Stretch[] {
  const stretches: Stretch[] = [];
  for (const piece of pieces) {
    if (piece.kind !== 'unread') continue;
    const last = stretches.at(-1);
    const isNext = last && line.slice(last.end, piece.start).trim() === '';
    if (isNext && last.why === piece.why) last.end = piece.end;
    else stretches.push({ start: piece.start, end: piece.end, why: piece.why });
  }
  return stretches;
}
