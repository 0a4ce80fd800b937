'use client';

import { useId, useState, type SyntheticEvent } from 'react';
import type { ItemsContent, Keeper, TemplateItem } from '@/clinical/templates/template';
import { Button } from '@/components/ui/button';
import { Checkbox } from '@/components/ui/checkbox';
import { Field } from '@/components/ui/field';
import { Input } from '@/components/ui/input';
import { RadioGroup } from '@/components/ui/radio-group';
import { Textarea } from '@/components/ui/textarea';
import { KEEPER_CHOICES } from './keeper-choices';
import { itemLine } from './template-lines';

/** What somebody asked to be kept. */
export type KeptItems = { keeper: Keeper; name: string; content: ItemsContent };

type ItemsFormProps = {
  kind: ItemsContent['kind'];
  items: readonly TemplateItem[];
  words: string;
  /** Words are ticked to begin with: they are the template's own, not one patient's. */
  areWordsKept: boolean;
  name: string;
  keeper: Keeper;
  mayChooseKeeper: boolean;
  /** What the button says for a name. */
  submitLabel: (kept: Pick<KeptItems, 'keeper' | 'name'>) => string;
  isPending: boolean;
  refusal: string | null;
  onSubmit: (kept: KeptItems) => void;
};

/** Name, whose it is, and a tick for each item that it shall hold. */
export function ItemsForm(props: ItemsFormProps) {
  const { kind, items, isPending, refusal, submitLabel, onSubmit } = props;
  const heading = useId();
  const [name, setName] = useState(props.name);
  const [keeper, setKeeper] = useState<Keeper>(props.keeper);
  const [dropped, setDropped] = useState<readonly number[]>([]);
  const [hasWords, setHasWords] = useState(props.areWordsKept && props.words !== '');
  const [words, setWords] = useState(props.words);
  const submit = (event: SyntheticEvent<HTMLFormElement>) => {
    event.preventDefault();
    // A dialog stands in the page's tree: a form around it must not hear of this.
    event.stopPropagation();
    const kept = items.filter((_, index) => !dropped.includes(index));
    onSubmit({ keeper, name, content: { kind, items: kept, words: hasWords ? words : null } });
  };
  return (
    <form onSubmit={submit} noValidate className="flex flex-col gap-4">
      <Field label="Name" error={refusal} isRequired>
        <Input value={name} autoComplete="off" onChange={({ target }) => setName(target.value)} />
      </Field>
      {props.mayChooseKeeper && (
        <RadioGroup
          legend="For whom"
          options={KEEPER_CHOICES}
          value={keeper}
          onChange={({ target }) => setKeeper(target.value === 'clinic' ? 'clinic' : 'own')}
        />
      )}
      {items.length > 0 && (
        <div role="group" aria-labelledby={heading} className="flex flex-col">
          <p id={heading} className="font-medium">
            It holds
          </p>
          {items.map((item, index) => (
            <Checkbox
              key={index}
              label={itemLine(item)}
              checked={!dropped.includes(index)}
              onChange={({ target }) =>
                setDropped(
                  target.checked ? dropped.filter((each) => each !== index) : [...dropped, index],
                )
              }
            />
          ))}
        </div>
      )}
      {props.words !== '' && (
        <div className="flex flex-col gap-1">
          <Checkbox
            label="The text as well"
            hint="Nothing about one patient"
            checked={hasWords}
            onChange={({ target }) => setHasWords(target.checked)}
          />
          {hasWords && (
            <Field label="Text" isLabelHidden>
              <Textarea value={words} onChange={({ target }) => setWords(target.value)} />
            </Field>
          )}
        </div>
      )}
      <Button type="submit" variant="primary" isPending={isPending} className="self-end">
        {submitLabel({ keeper, name })}
      </Button>
    </form>
  );
}
