'use client';

import { useEffect, useRef, useState } from 'react';
import { readRows } from '@/clinical/contacts/import/read-rows';
import type { ImportOutcome } from '@/clinical/contacts/import/import-request';
import { ANY_KIND } from '@/clinical/contacts/import/preview-rows';
import { UnsavedGuard } from '@/components/forms/unsaved-guard';
import { ChooseFile } from './choose-file';
import { areClear, columnsOf, rowsUnder, type Columns } from './columns';
import { ImportDone } from './import-done';
import { ImportSteps, type ImportStep } from './import-steps';
import { MapColumns } from './map-columns';
import { PreviewImport } from './preview-import';
import type { ChosenFile } from './read-file';

type Chosen = { file: ChosenFile; columns: Columns };
type State =
  | { step: 'file' }
  | ({ step: 'columns' | 'preview' } & Chosen)
  | { step: 'done'; outcome: ImportOutcome; skipped: number; bad: number };

/** A file, its columns where they are not all known, every row with what becomes of it, and the result. */
export function ImportContacts({ clinicId }: { clinicId: string }) {
  const [state, setState] = useState<State>({ step: 'file' });
  const startAgain = () => setState({ step: 'file' });
  const body = useRef<HTMLDivElement>(null);
  const isFirst = useRef(true);
  useEffect(() => {
    // What was pressed is gone with its step: the keyboard goes on from the next one.
    if (!isFirst.current) body.current?.focus();
    isFirst.current = false;
  }, [state.step]);
  return (
    <div ref={body} tabIndex={-1} className="flex flex-col gap-5 outline-none">
      <ImportSteps step={state.step} />
      <Step clinicId={clinicId} state={state} onState={setState} onStartAgain={startAgain} />
      <UnsavedGuard isDirty={state.step === 'columns' || state.step === 'preview'} />
    </div>
  );
}

type StepProps = {
  clinicId: string;
  state: State;
  onState: (state: State) => void;
  onStartAgain: () => void;
};

function Step({ clinicId, state, onState, onStartAgain }: StepProps) {
  switch (state.step) {
    case 'file':
      return (
        <ChooseFile
          onFile={(file) => {
            const columns = columnsOf(file.table);
            const step: ImportStep = areClear(file.table, columns) ? 'preview' : 'columns';
            onState({ step, file, columns });
          }}
        />
      );
    case 'columns':
      return (
        <MapColumns
          table={state.file.table}
          columns={state.columns}
          onChange={(columns) => onState({ ...state, columns })}
          onDone={() => onState({ ...state, step: 'preview' })}
          onAnotherFile={onStartAgain}
        />
      );
    case 'preview': {
      const { file, columns } = state;
      const otherwise = columns.otherwise ?? ANY_KIND;
      return (
        <PreviewImport
          clinicId={clinicId}
          file={file}
          read={readRows(rowsUnder(file.table, columns.hasHeadings), columns.mapping, otherwise)}
          otherwise={otherwise}
          onDone={(done) => onState({ step: 'done', ...done })}
          onColumns={() => onState({ ...state, step: 'columns' })}
          onAnotherFile={onStartAgain}
        />
      );
    }
    case 'done':
      return <ImportDone clinicId={clinicId} {...state} onAnotherFile={onStartAgain} />;
  }
}
