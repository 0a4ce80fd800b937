'use client';

import { keyText } from '@/clinical/findings/finding-key';
import { findingLine } from '@/clinical/notes/value-words';
import { parseShorthand } from '@/clinical/shorthand/parse-shorthand';
import type { Region } from '@/clinical/vocabulary/sections';
import { useChart } from '../chart-context';

/** What a line is understood to say, and what of it is not, each with its reason. */
export function LinePreview({ line, region }: { line: string; region: Region }) {
  const { content } = useChart();
  const { pieces, entries } = parseShorthand(line, region);
  const unread = pieces.filter((piece) => piece.kind === 'unread');
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
      {unread.length > 0 && (
        <ul className="flex flex-wrap gap-x-4" aria-label="Stays as text">
          {unread.map((piece) => (
            <li key={`${piece.start} ${piece.text}`} className="text-decision-ink">
              <mark className="rounded-sm border border-decision-edge bg-decision-soft px-1 font-mono text-inherit">
                {piece.text}
              </mark>{' '}
              {piece.why}
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
