'use client';

import { useRouter } from 'next/navigation';
import { useState } from 'react';
import type { ItemsTemplate } from '@/clinical/templates/template';
import { useRun } from '@/components/charting/note-actions/use-run';
import type { ActionResult } from '@/components/forms/action-result';
import { Button } from '@/components/ui/button';
import { Dialog } from '@/components/ui/dialog';
import { toast } from '@/components/ui/toast';
import { ItemsForm, type KeptItems } from './items-form';

type ChangeItemsProps = {
  template: ItemsTemplate;
  save: (values: KeptItems) => Promise<ActionResult<unknown>>;
};

/** Renames a template and takes items out of it. */
export function ChangeItems({ template, save }: ChangeItemsProps) {
  const { name, kind, keeper, items, words } = template;
  const router = useRouter();
  const [isOpen, setIsOpen] = useState(false);
  const { run, isPending, refusal } = useRun<unknown>(() => {
    setIsOpen(false);
    toast('Template changed');
    router.refresh();
  });
  return (
    <Dialog
      title={`Change “${name}”`}
      description="Another dose: apply it in a chart, change it there and save it under this name."
      open={isOpen}
      onOpenChange={setIsOpen}
      keepsOnOutsidePress
      trigger={
        <Button size="sm">
          Change
          <span className="sr-only"> {name}</span>
        </Button>
      }
    >
      <ItemsForm
        kind={kind}
        items={items}
        words={words ?? ''}
        areWordsKept
        name={name}
        keeper={keeper}
        mayChooseKeeper={false}
        submitLabel={() => 'Save changes'}
        isPending={isPending}
        refusal={refusal}
        onSubmit={(kept) => run(() => save(kept))}
      />
    </Dialog>
  );
}
