'use client';

import { Plus } from 'lucide-react';
import { useState, type ReactNode, type Ref } from 'react';
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
  /** `beside` is the row that the focus can go on to. */
  onRemove: (finding: Finding, beside: Element | null) => void;
  onToggleSite: (finding: Finding, site: string) => void;
  addButton: Ref<HTMLButtonElement>;
  /** Beside the way to add a mark. */
  children?: ReactNode;
};

/** All of the body chart without a drawing: by keyboard, and for who cannot see one. */
export function MarkList(props: MarkListProps) {
  const { findings, marks, open, onOpen, onAdd, onRemove, onToggleSite, addButton, children } =
    props;
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
                onRemove={(beside) => onRemove(finding, beside)}
                onToggleSite={(site) => onToggleSite(finding, site)}
              />
            );
          })}
        </ol>
      )}
      <div className="flex flex-wrap items-center gap-2">
        <Button ref={addButton} size="sm" variant="ghost" onClick={() => setAdded(onAdd())}>
          <Plus aria-hidden />
          Add a mark without drawing
        </Button>
        {children}
      </div>
    </div>
  );
}
