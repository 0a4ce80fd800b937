'use client';

import { useState } from 'react';
import { lowerFirst } from '@/clinical/notes/value-words';
import { templateItemOf } from '@/clinical/templates/template-items';
import type { ItemsTemplate, Template } from '@/clinical/templates/template';
import { ItemsForm, type KeptItems } from '@/components/templates/items-form';
import { Dialog } from '@/components/ui/dialog';
import { toast } from '@/components/ui/toast';
import { useChart } from '../chart-context';
import { itemsOf, type ItemStem } from '../items/item-writes';
import { useRun } from '../note-actions/use-run';
import { wordsField } from './template-writes';
import { useItemsTemplates } from './use-templates';

type SaveTemplateProps = { stem: ItemStem; onClose: () => void };

/** Keeps the items of the section under a name, without what belongs to this patient. */
export function SaveTemplate({ stem, onClose }: SaveTemplateProps) {
  const { draft, templates } = useChart();
  const known = useItemsTemplates(stem);
  // As it stood when the dialog opened: what is being named must not change underneath.
  const [{ read, words }] = useState(() => {
    const written = draft.value(wordsField(stem));
    return {
      read: itemsOf(stem, draft.findings()).flatMap((each) => templateItemOf(stem, each) ?? []),
      words: typeof written === 'string' ? written : '',
    };
  });
  const left = [...new Set(read.flatMap((each) => each.left))];
  const { run, isPending, refusal } = useRun<Template>((template) => {
    templates.put(template);
    onClose();
    toast(`Saved the template “${template.name}”`);
  });
  const submit = (kept: KeptItems) => {
    const replaced = sameName(known, kept);
    run(async () => {
      if (!replaced) return templates.save(kept);
      const { templateId, keeper, revision } = replaced;
      const changed = await templates.change({ templateId, keeper, revision }, kept);
      if (!changed.ok) return changed;
      const { name, content } = kept;
      return {
        ok: true,
        value: { ...replaced, ...content, name, revision: changed.value.revision },
      };
    });
  };
  return (
    <Dialog
      title={stem === 'treatment' ? 'Save a treatment template' : 'Save a plan template'}
      description={
        left.length > 0
          ? `Left out, because it belongs to this patient or this day: ${left.map(lowerFirst).join(', ')}.`
          : 'What belongs to this patient or this day is never part of it.'
      }
      open
      onOpenChange={(isOpen) => !isOpen && onClose()}
      keepsOnOutsidePress
    >
      <ItemsForm
        kind={stem}
        items={read.map(({ item }) => item)}
        words={words}
        areWordsKept={false}
        name=""
        keeper="own"
        mayChooseKeeper={templates.mayKeepClinics}
        submitLabel={(kept) =>
          sameName(known, kept) ? `Replace “${kept.name.trim()}”` : 'Save template'
        }
        isPending={isPending}
        refusal={refusal}
        onSubmit={submit}
      />
    </Dialog>
  );
}

/** The template that has this name already. */
function sameName(
  known: readonly ItemsTemplate[],
  { keeper, name }: Pick<KeptItems, 'keeper' | 'name'>,
): ItemsTemplate | undefined {
  const asked = name.trim().toLowerCase();
  return known.find((each) => each.keeper === keeper && each.name.toLowerCase() === asked);
}
