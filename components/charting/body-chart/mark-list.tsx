'use client';

import { Plus } from 'lucide-react';
import { useState } from 'react';
import type { BodyMark } from '@/clinical/body-chart/body-mark';
import type { Finding } from '@/clinical/findings/finding';
import { Button } from '@/components/ui/button';
import { MarkRow } from './mark-row';

type MarkListProps = {
  findings: readonly Finding[];
  marks: readonly BodyMark[];
  /** `at` of the mark that is open, which is the one that strokes join. */
  open: string | null;
  onOpen: (at: string | null) => void;
  /** Gives back the `at` of the mark it made. */
  onAdd: () => string;
  onRemove: (finding: Finding) => void;
};

/** All of the body chart without a drawing: by keyboard, and for who cannot see one. */
export function MarkList({ findings, marks, open, onOpen, onAdd, onRemove }: MarkListProps) {
  const [added, setAdded] = useState<string | null>(null);
  return (
    <div className="flex min-w-0 flex-col items-start gap-1.5">
      {findings.length > 0 && (
        <ol aria-label="Marks of the body chart" className="flex w-full flex-col gap-1.5">
          {findings.map((finding, index) => {
            const mark = marks[index];
            if (!mark) return null;
            return (
              <MarkRow
                key={finding.at}
                finding={finding}
                mark={mark}
                isOpen={open === finding.at}
                isNew={added === finding.at}
                onToggle={() => onOpen(open === finding.at ? null : finding.at)}
                onRemove={() => onRemove(finding)}
              />
            );
          })}
        </ol>
      )}
      <Button size="sm" variant="ghost" onClick={() => setAdded(onAdd())}>
        <Plus aria-hidden />
        Add a mark without drawing
      </Button>
    </div>
  );
}
