'use client';

import { useCallback, useEffect, useMemo, useState } from 'react';
import type { ImportOutcome, RowMatch } from '@/clinical/contacts/import/import-request';
import {
  importedRows,
  isNew,
  previewRows,
  usualChoice,
  type PreviewRow,
  type RowChoice,
} from '@/clinical/contacts/import/preview-rows';
import type { ReadRows } from '@/clinical/contacts/import/read-rows';
import type { ContactKind } from '@/clinical/contacts/kinds';
import type { ActionResult } from '@/components/forms/action-result';
import { Button } from '@/components/ui/button';
import { Notice } from '@/components/ui/notice';
import { askImport, askMatches } from './ask-server';
import { BadRows } from './bad-rows';
import { count } from './count-words';
import { KnownRows } from './known-rows';
import { NewRows } from './new-rows';
import type { ChosenFile } from './read-file';

/** What somebody decided of rows, by their number; the others take their usual way. */
type Choices = ReadonlyMap<number, RowChoice>;

type PreviewImportProps = {
  clinicId: string;
  file: ChosenFile;
  read: ReadRows;
  otherwise: ContactKind;
  onDone: (done: { outcome: ImportOutcome; skipped: number; bad: number }) => void;
  onColumns: () => void;
  onAnotherFile: () => void;
};

/** Every row with what becomes of it; nothing is kept before it is confirmed here. */
export function PreviewImport(props: PreviewImportProps) {
  const { clinicId, file, onColumns, onAnotherFile } = props;
  const [read] = useState(props.read);
  const [matches, setMatches] = useState<ActionResult<readonly RowMatch[]> | null>(null);
  const [choices, setChoices] = useState<Choices>(new Map());
  const compare = useCallback(() => {
    setMatches(null);
    void askMatches(clinicId, read.good).then(setMatches);
  }, [clinicId, read]);
  useEffect(() => {
    void askMatches(clinicId, read.good).then(setMatches);
  }, [clinicId, read]);

  if (matches === null)
    return (
      <p role="status" className="text-muted-foreground">
        Comparing {count(read.good.length, 'row')} with the contacts…
      </p>
    );
  const ways = (
    <>
      <Button onClick={onColumns}>Change the columns</Button>
      <Button variant="ghost" onClick={onAnotherFile}>
        Choose another file
      </Button>
    </>
  );
  if (!matches.ok)
    return (
      <Notice
        kind="decision"
        role="alert"
        title="Not compared with the contacts"
        actions={
          <>
            <Button variant="primary" onClick={compare}>
              Compare again
            </Button>
            {ways}
          </>
        }
      >
        {matches.words}
      </Notice>
    );
  return (
    <Compared
      {...props}
      read={read}
      matches={matches.value}
      choices={choices}
      onChoose={setChoices}
      title={`${file.name}, ${file.encoding}`}
      onCompare={compare}
    />
  );
}

type ComparedProps = PreviewImportProps & {
  matches: readonly RowMatch[];
  choices: Choices;
  onChoose: (choices: Choices) => void;
  title: string;
  onCompare: () => void;
};

function Compared(props: ComparedProps) {
  const { clinicId, read, matches, choices, otherwise, title } = props;
  const rows = useMemo(() => previewRows(read.good, matches), [read, matches]);
  const [isPending, setIsPending] = useState(false);
  const [refusal, setRefusal] = useState<string | null>(null);
  const choiceOf = (row: PreviewRow) => choices.get(row.row) ?? usualChoice(row);
  const imported = importedRows(rows, choiceOf);
  const known = rows.filter((row) => !isNew(row));

  const importNow = async () => {
    setIsPending(true);
    const result = await askImport(clinicId, { otherwise, rows: imported });
    setIsPending(false);
    if (!result.ok) {
      setRefusal(result.words);
      return;
    }
    const skipped = rows.length - imported.length;
    props.onDone({ outcome: result.value, skipped, bad: read.bad.length });
  };
  return (
    <div className="flex flex-col gap-5">
      <div className="flex flex-col gap-3 rounded-lg border bg-card p-4">
        <p>
          <span className="font-medium">{title}</span>
          <span className="block text-muted-foreground">
            {summaryWords(rows.length - known.length, known.length, read.bad.length)}
          </span>
        </p>
        {refusal && (
          <Notice
            kind="decision"
            role="alert"
            title="Nothing was imported"
            actions={<Button onClick={props.onCompare}>Compare again</Button>}
          >
            {refusal}
          </Notice>
        )}
        <div className="flex flex-wrap gap-2">
          <Button
            variant="primary"
            isPending={isPending}
            disabledBecause={imported.length === 0 ? 'No row is chosen to be imported.' : null}
            onClick={() => void importNow()}
          >
            Import {count(imported.length, 'contact')}
          </Button>
          <Button onClick={props.onColumns}>Change the columns</Button>
          <Button variant="ghost" onClick={props.onAnotherFile}>
            Choose another file
          </Button>
        </div>
      </div>
      <BadRows rows={read.bad} />
      <KnownRows
        rows={known}
        choiceOf={choiceOf}
        onChoose={(chosen, choice) =>
          props.onChoose(new Map([...choices, ...chosen.map(({ row }) => [row, choice] as const)]))
        }
      />
      <NewRows rows={rows.filter(isNew)} />
    </div>
  );
}

function summaryWords(fresh: number, known: number, bad: number): string {
  return [
    `${fresh.toLocaleString('en')} new`,
    ...(known > 0 ? [`${known.toLocaleString('en')} in the contacts already or repeated`] : []),
    ...(bad > 0 ? [`${bad.toLocaleString('en')} that cannot be read`] : []),
  ].join(' · ');
}
