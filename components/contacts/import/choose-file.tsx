'use client';

import { FileUp } from 'lucide-react';
import { useCallback, useEffect, useId, useRef, useState, type DragEvent } from 'react';
import { Button } from '@/components/ui/button';
import { cn } from '@/components/ui/cn';
import { Notice } from '@/components/ui/notice';
import { readFile, type ChosenFile } from './read-file';

/** Takes a file that is chosen or dropped, and says why when it cannot be read. */
export function ChooseFile({ onFile }: { onFile: (file: ChosenFile) => void }) {
  const hintId = useId();
  const input = useRef<HTMLInputElement>(null);
  const [isOver, setIsOver] = useState(false);
  const [isReading, setIsReading] = useState(false);
  const [refusal, setRefusal] = useState<{ name: string; words: string } | null>(null);

  const take = useCallback(
    async (files: FileList | null) => {
      const [file, another] = [...(files ?? [])];
      if (!file) return;
      if (another) {
        setRefusal({ name: 'Two files', words: 'Choose one file at a time.' });
        return;
      }
      setIsReading(true);
      const read = await readFile(file);
      setIsReading(false);
      if (read.ok) onFile(read.file);
      else setRefusal({ name: file.name, words: read.words });
    },
    [onFile],
  );
  useEffect(() => {
    // Chosen before the page's script arrived.
    void take(input.current?.files ?? null);
  }, [take]);
  const drop = (event: DragEvent) => {
    event.preventDefault();
    setIsOver(false);
    void take(event.dataTransfer.files);
  };
  return (
    <div className="flex flex-col gap-4">
      {refusal && (
        <Notice kind="decision" role="alert" title={`${refusal.name} was not read`}>
          {refusal.words}
        </Notice>
      )}
      <div
        onDragOver={(event) => {
          event.preventDefault();
          setIsOver(true);
        }}
        onDragLeave={() => setIsOver(false)}
        onDrop={drop}
        className={cn(
          'flex flex-col items-center gap-3 rounded-lg border-2 border-dashed border-input bg-card px-4 py-10 text-center',
          isOver && 'border-primary bg-primary-soft',
        )}
      >
        <FileUp aria-hidden className="size-6 text-muted-foreground" />
        <p>Drop a CSV file here, or choose one.</p>
        <input
          ref={input}
          type="file"
          accept=".csv,.tsv,.txt,text/csv,text/tab-separated-values,text/plain"
          aria-label="CSV file"
          tabIndex={-1}
          onChange={({ target }) => {
            void take(target.files);
            // The same file may be chosen again once it was corrected.
            target.value = '';
          }}
          className="sr-only"
        />
        <Button
          variant="primary"
          isPending={isReading}
          aria-describedby={hintId}
          onClick={() => input.current?.click()}
        >
          Choose a file
        </Button>
        <p id={hintId} className="max-w-prose text-xs text-muted-foreground">
          Values separated by commas, semicolons or tabs, with headings in the first row, up to
          5,000 rows and 2 MB. Nothing is kept before you have seen what becomes of each row.
        </p>
      </div>
    </div>
  );
}
