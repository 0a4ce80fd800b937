import type { ContactDetails } from '@/clinical/contacts/contact-schema';
import {
  updateWords,
  type PreviewRow,
  type RowChoice,
} from '@/clinical/contacts/import/preview-rows';
import { SAME_WORDS } from '@/clinical/contacts/same-contact';
import { Badge } from '@/components/ui/badge';
import { Button } from '@/components/ui/button';
import { Card } from '@/components/ui/card';
import { Field } from '@/components/ui/field';
import { Select } from '@/components/ui/select';
import { ShowAll, useShown } from './show-all';

const TITLE = 'In the contacts already, or repeated';
const CHOICE_WORDS = {
  skip: 'Skip',
  update: 'Update the contact',
  add: 'Add as another',
} as const satisfies Record<RowChoice, string>;

type KnownRowsProps = {
  rows: readonly PreviewRow[];
  choiceOf: (row: PreviewRow) => RowChoice;
  onChoose: (rows: readonly PreviewRow[], choice: RowChoice) => void;
};

/** Rows that are in the contacts already, or twice in the file: skipped unless somebody decides. */
export function KnownRows({ rows, choiceOf, onChoose }: KnownRowsProps) {
  const { shown, showAll } = useShown(rows);
  if (rows.length === 0) return null;
  const updatable = rows.filter((row) => updateWords(row).length > 0);
  return (
    <Card
      title={TITLE}
      aria-label={TITLE}
      actions={
        <>
          <Button size="sm" onClick={() => onChoose(rows, 'skip')}>
            Skip all
          </Button>
          <Button
            size="sm"
            disabledBecause={updatable.length === 0 ? 'Nothing would change.' : null}
            onClick={() => onChoose(updatable, 'update')}
          >
            Update all
          </Button>
        </>
      }
    >
      <ul className="divide-y">
        {shown.map((row) => (
          <li
            key={row.row}
            className="grid grid-cols-[4rem_minmax(0,1fr)] gap-x-3 gap-y-2 py-2.5 md:grid-cols-[4rem_minmax(0,1fr)_minmax(0,1fr)_14rem]"
          >
            <span className="text-muted-foreground">Row {row.row}</span>
            <Described contact={row.contact} />
            <div className="min-w-0 max-md:col-start-2">
              <Like row={row} />
            </div>
            <div className="max-md:col-start-2">
              <Choice
                row={row}
                choice={choiceOf(row)}
                onChoose={(choice) => onChoose([row], choice)}
              />
            </div>
          </li>
        ))}
      </ul>
      <ShowAll total={rows.length} shown={shown.length} onShowAll={showAll} />
    </Card>
  );
}

function Described({ contact }: { contact: ContactDetails }) {
  const { name, organisation, address, telephone } = contact;
  const told = [name === '' ? '' : organisation, ...address.split('\n'), telephone];
  return (
    <p className="min-w-0 break-words">
      <span className="font-medium">{name || organisation}</span>
      {told
        .filter((part) => part !== '')
        .map((part, index) => (
          <span key={index} className="block text-muted-foreground">
            {part}
          </span>
        ))}
    </p>
  );
}

function Like({ row: { match, repeats } }: { row: PreviewRow }) {
  if (!match) return <p className="text-muted-foreground">Repeats row {repeats} of the file</p>;
  return (
    <>
      <p className="text-xs text-muted-foreground">In the contacts</p>
      <Described contact={match.contact} />
      <p className="flex flex-wrap gap-x-2 text-xs text-muted-foreground">
        {SAME_WORDS[match.because]}
        {match.contact.isArchived && <Badge>Archived</Badge>}
      </p>
    </>
  );
}

type ChoiceProps = { row: PreviewRow; choice: RowChoice; onChoose: (choice: RowChoice) => void };

function Choice({ row, choice, onChoose }: ChoiceProps) {
  const changes = updateWords(row);
  const offered: readonly RowChoice[] =
    changes.length > 0 ? ['skip', 'update', 'add'] : ['skip', 'add'];
  return (
    <>
      <Field label={`What becomes of row ${row.row}`} isLabelHidden>
        <Select
          value={choice}
          onChange={({ target }) =>
            onChoose(offered.find((each) => each === target.value) ?? 'skip')
          }
        >
          {offered.map((each) => (
            <option key={each} value={each}>
              {CHOICE_WORDS[each]}
            </option>
          ))}
        </Select>
      </Field>
      <p className="mt-1 text-xs text-muted-foreground">
        {row.match && (changes.length > 0 ? `Would change: ${changes.join(', ')}` : 'Nothing new')}
      </p>
    </>
  );
}
