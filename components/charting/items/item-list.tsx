'use client';

import { CopyPlus, Plus } from 'lucide-react';
import { useMemo, useRef, useState } from 'react';
import { keyText, type FindingKey } from '@/clinical/findings/finding-key';
import type { DateFormat } from '@/clinical/dates';
import type { Finding } from '@/clinical/findings/finding';
import { itemWords } from '@/clinical/notes/compose-items';
import { upperFirst } from '@/clinical/notes/value-words';
import { refusedItems } from '@/clinical/safety/refused-items';
import { warningsFor } from '@/clinical/safety/warnings-for';
import { ITEM_TYPES } from '@/clinical/vocabulary/plan-items';
import { Button } from '@/components/ui/button';
import { Combobox } from '@/components/ui/combobox';
import { useChart } from '../chart-context';
import { useSettledContent, useStructure } from '../use-draft';
import { Narrative } from '../fields/narrative';
import { TemplateButtons } from '../templates/template-buttons';
import { useOwnOrder } from '../templates/use-templates';
import { ItemCard } from './item-card';
import { NotGiven } from './not-given';
import { addItem, doseOf, itemsOf, notYetOf, type ItemStem } from './item-writes';

const WORDS = {
  treatment: { add: 'Add a treatment…', last: 'Given last visit', text: 'Treatment in words' },
  plan: { add: 'Add to the plan…', last: 'Planned last visit', text: 'Plan in words' },
} as const satisfies Record<ItemStem, Record<string, string>>;

/** The items of a stem, in the order that was given to them, and the ways to add one or all of last time's. */
export function ItemList({ stem }: { stem: ItemStem }) {
  const { draft, content } = useChart();
  const items = itemsOf(stem, useStructure());
  const settled = useSettledContent();
  const warnings = useMemo(() => warningsFor(settled), [settled]);
  const refused = useMemo(() => refusedItems(settled.findings), [settled]);
  const [open, setOpen] = useState<readonly string[]>([]);
  const [added, setAdded] = useState<string | null>(null);
  const addBox = useRef<HTMLInputElement>(null);
  const inOwnOrder = useOwnOrder();
  const last = itemsOf(stem, content.previous?.findings ?? []).filter(
    ({ attributes }) => attributes.status !== 'stopped' && attributes.status !== 'not_given',
  );
  const types = Object.entries(ITEM_TYPES)
    .filter(([, type]) => (stem === 'treatment' ? type.mayBeTreatment : type.mayBePlan))
    .map(([value, { label }]) => ({ value, label }));

  const openNew = (key: FindingKey) => {
    setOpen([keyText(key)]);
    setAdded(keyText(key));
  };
  const copy = (item: Finding) =>
    addItem(draft, stem, item.code.slice(stem.length + 1), doseOf(item));
  // Pressed again, it brings only what is not there yet.
  const missing = notYetOf(last, items);
  const copyAll = () => {
    const keys = missing.map(copy);
    setOpen(keys.map(keyText));
    setAdded(null);
  };

  return (
    <div className="flex flex-col gap-3">
      {items.length > 0 && (
        <ul className="flex flex-col gap-1.5">
          {items.map((item) => {
            const { code, side, at, moment } = item;
            const text = keyText(item);
            return (
              <ItemCard
                key={text}
                stem={stem}
                itemKey={{ code, side, at, moment }}
                isOpen={open.includes(text)}
                onToggle={() => {
                  setOpen(open.includes(text) ? open.filter((each) => each !== text) : [text]);
                  setAdded(null);
                }}
                isNew={added === text}
                warnings={warnings.filter((each) => each.at === at)}
                refused={refused.find((each) => each.item.at === at) ?? null}
                addBox={addBox}
              />
            );
          })}
        </ul>
      )}
      <div className="flex flex-wrap items-center gap-2">
        <Combobox
          inputRef={addBox}
          aria-label={WORDS[stem].add.replace('…', '')}
          placeholder={WORDS[stem].add}
          items={inOwnOrder(types, ({ value }) => `${stem}.${value}`)}
          value={null}
          onChange={(type) => type && openNew(addItem(draft, stem, type))}
          className="w-72 max-w-full"
        />
        <TemplateButtons stem={stem} />
      </div>
      {stem === 'plan' && <NotGiven onAdded={openNew} />}
      {last.length > 0 && (
        <section aria-label={WORDS[stem].last} className="flex flex-col gap-1">
          <h3 className="text-xs text-muted-foreground">
            {WORDS[stem].last}: copies the dose; checks and consent are asked again
          </h3>
          <Button
            size="sm"
            onClick={copyAll}
            disabled={missing.length === 0}
            className="self-start"
          >
            <CopyPlus aria-hidden />
            Same as last visit: all
          </Button>
          <ul className="flex flex-col items-start gap-1">
            {last.map((item) => (
              <li key={item.at} className="max-w-full">
                <Button
                  size="sm"
                  variant="ghost"
                  onClick={() => openNew(copy(item))}
                  className="h-auto min-h-7 max-w-full justify-start py-1 text-left font-normal whitespace-normal pointer-coarse:min-h-control"
                >
                  <Plus aria-hidden />
                  <span className="sr-only">Same as last visit: </span>
                  {copyWords(item, content.clinic.dateFormat)}
                </Button>
              </li>
            ))}
          </ul>
        </section>
      )}
      <Narrative name={stem} label={WORDS[stem].text} />
      {stem === 'plan' && (content.previous || content.kind === 'review') && (
        <Narrative
          name="reasoning"
          label="Reasoning for the change"
          placeholder="Reasoning, where treatment or plan differ from the last visit"
        />
      )}
    </div>
  );
}

/** The line that a copy would make: what is left out of it is not promised. */
function copyWords(item: Finding, format: DateFormat): string {
  return upperFirst(itemWords({ ...item, attributes: doseOf(item) }, format));
}
