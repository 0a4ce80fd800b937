'use client';

import { useRef, useState } from 'react';
import type { CsvTable } from '@/clinical/contacts/import/csv-table';
import {
  IMPORT_FIELD_LABEL,
  IMPORT_FIELDS,
  mappingObjection,
  type ColumnMapping,
  type ImportField,
} from '@/clinical/contacts/import/import-fields';
import { rowsWithoutKind } from '@/clinical/contacts/import/read-rows';
import { CONTACT_KIND_LABEL, CONTACT_KINDS, type ContactKind } from '@/clinical/contacts/kinds';
import { Button } from '@/components/ui/button';
import { Checkbox } from '@/components/ui/checkbox';
import { Field } from '@/components/ui/field';
import { Select } from '@/components/ui/select';
import { Table, TableCell, TableHead, TableRow } from '@/components/ui/table';
import { rowsUnder, type Columns } from './columns';

const SAMPLES = 3;

type MapColumnsProps = {
  table: CsvTable;
  columns: Columns;
  onChange: (columns: Columns) => void;
  onDone: () => void;
  onAnotherFile: () => void;
};

/** Says what each column of a file holds, beside the first values that stand in it. */
export function MapColumns({ table, columns, onChange, onDone, onAnotherFile }: MapColumnsProps) {
  const [isAsked, setIsAsked] = useState(false);
  const kindSelect = useRef<HTMLSelectElement>(null);
  const { mapping, hasHeadings, otherwise } = columns;
  const rows = rowsUnder(table, hasHeadings);
  const without = rowsWithoutKind(rows, mapping);
  const objection = mappingObjection(mapping);
  const needsKind = without > 0 && otherwise === null;
  const width = Math.max(mapping.length, table.first.cells.length);

  const map = (index: number, field: ImportField | null) => {
    const next: ColumnMapping = mapping.map((each, at) => (at === index ? field : each));
    onChange({ ...columns, mapping: next });
  };
  return (
    <form
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        setIsAsked(true);
        if (objection === null && !needsKind) onDone();
        else if (needsKind) kindSelect.current?.focus();
      }}
      className="flex flex-col gap-4 rounded-lg border bg-card p-4"
    >
      <p>Say what each column holds. Nothing is kept yet.</p>
      <Checkbox
        label="The first row holds headings"
        checked={hasHeadings}
        onChange={({ target }) => onChange({ ...columns, hasHeadings: target.checked })}
      />
      <Table>
        <thead>
          <TableRow>
            <TableHead>Column</TableHead>
            <TableHead>Holds</TableHead>
            <TableHead className="max-sm:hidden">For instance</TableHead>
          </TableRow>
        </thead>
        <tbody>
          {Array.from({ length: width }, (_, index) => {
            const heading = headingOf(table, index, hasHeadings);
            return (
              <TableRow key={index}>
                <TableHead scope="row" className="max-w-48 break-words">
                  {heading}
                </TableHead>
                <TableCell className="w-64">
                  <Field label={`${heading} holds`} isLabelHidden>
                    <Select
                      value={mapping[index] ?? ''}
                      onChange={({ target }) => map(index, fieldOf(target.value))}
                    >
                      <option value="">Leave out</option>
                      {IMPORT_FIELDS.map((field) => (
                        <option key={field} value={field}>
                          {IMPORT_FIELD_LABEL[field]}
                        </option>
                      ))}
                    </Select>
                  </Field>
                </TableCell>
                <TableCell className="max-w-72 text-muted-foreground max-sm:hidden">
                  <span className="line-clamp-2 break-words">{samplesOf(rows, index)}</span>
                </TableCell>
              </TableRow>
            );
          })}
        </tbody>
      </Table>
      {without > 0 && (
        <Field
          label={kindWords(without, rows.length)}
          error={isAsked && needsKind ? 'Choose what kind of contact they are.' : null}
          isRequired
          className="max-w-80"
        >
          <Select
            ref={kindSelect}
            value={otherwise ?? ''}
            onChange={({ target }) => onChange({ ...columns, otherwise: kindOf(target.value) })}
          >
            <option value="">Choose</option>
            {CONTACT_KINDS.map((kind) => (
              <option key={kind} value={kind}>
                {CONTACT_KIND_LABEL[kind]}
              </option>
            ))}
          </Select>
        </Field>
      )}
      <p role="alert" className="font-medium text-decision-ink empty:hidden">
        {isAsked ? objection : null}
      </p>
      <div className="flex flex-wrap gap-2">
        <Button type="submit" variant="primary">
          Show the contacts
        </Button>
        <Button variant="ghost" onClick={onAnotherFile}>
          Choose another file
        </Button>
      </div>
    </form>
  );
}

function headingOf({ first }: CsvTable, index: number, hasHeadings: boolean): string {
  const heading = hasHeadings ? (first.cells[index] ?? '').trim() : '';
  return heading === '' ? `Column ${index + 1}` : heading;
}

function samplesOf(rows: CsvTable['others'], index: number): string {
  return rows
    .map(({ cells }) => (cells[index] ?? '').trim())
    .filter((cell) => cell !== '')
    .slice(0, SAMPLES)
    .join(' · ');
}

const fieldOf = (value: string): ImportField | null =>
  IMPORT_FIELDS.find((field) => field === value) ?? null;
const kindOf = (value: string): ContactKind | null =>
  CONTACT_KINDS.find((kind) => kind === value) ?? null;

function kindWords(without: number, rows: number): string {
  if (without === rows) return 'What kind of contacts are these?';
  return `Kind of the ${without} that do not say theirs`;
}
