'use client';

import { EXAMINER, PROVENANCE } from '@/clinical/findings/attribute-of';
import { codeDefinition } from '@/clinical/findings/codes';
import type { FindingKey } from '@/clinical/findings/finding-key';
import { useChart, WriteContext } from '../chart-context';
import { recordToday } from '../examination/record-reading';
import { AttributeField } from '../fields/attribute-field';

type RowDetailsProps = {
  /** “Spurling A, left”, and what is shown above its fields where that is worded otherwise. */
  rows: readonly { key: FindingKey; name: string; legend?: string }[];
  /** Attributes that have a cell. */
  inCells: readonly string[];
};

/** Whatever else can be said of a row, by side. */
export function RowDetails({ rows, inCells }: RowDetailsProps) {
  const { draft } = useChart();
  return (
    <WriteContext value={(field, value) => recordToday(draft, field.key, field.attribute, value)}>
      <div className="mb-2 flex flex-col gap-3 rounded-md border bg-muted p-3">
        {rows.map(({ key, name, legend = name }) => (
          <DetailFields key={name} findingKey={key} name={name} legend={legend} except={inCells} />
        ))}
      </div>
    </WriteContext>
  );
}

type DetailFieldsProps = {
  findingKey: FindingKey;
  name: string;
  legend: string;
  except: readonly string[];
};

/** Every field of one finding but those shown elsewhere and where it was carried from. */
export function DetailFields({ findingKey, name, legend, except }: DetailFieldsProps) {
  const attributes = Object.entries(codeDefinition(findingKey.code)?.attributes ?? {});
  return (
    <fieldset className="flex flex-wrap items-end gap-x-4 gap-y-2">
      <legend className="float-left mb-1 w-full text-xs font-medium">{legend}</legend>
      {attributes
        .filter(([attribute]) => ![...except, ...PROVENANCE, ...EXAMINER].includes(attribute))
        .map(([attribute, definition]) => (
          <AttributeField
            key={attribute}
            field={{ key: findingKey, attribute }}
            definition={definition}
            caption={definition.label}
            label={`${name}, ${definition.label}`}
          />
        ))}
    </fieldset>
  );
}
