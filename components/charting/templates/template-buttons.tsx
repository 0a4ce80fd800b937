'use client';

import { BookmarkPlus, LayoutTemplate } from 'lucide-react';
import { useEffect, useState, type ComponentType } from 'react';
import { Button } from '@/components/ui/button';
import { toast } from '@/components/ui/toast';
import { useStructure } from '../use-draft';
import { itemsOf, type ItemStem } from '../items/item-writes';
import { useItemsTemplates } from './use-templates';

type DialogProps = { stem: ItemStem; onClose: () => void };

const loadApply = () => import('./apply-template').then(({ ApplyTemplate }) => ApplyTemplate);
const loadSave = () => import('./save-template').then(({ SaveTemplate }) => SaveTemplate);

const NONE = {
  treatment: 'No treatment templates yet. Add treatments, then save them as one.',
  plan: 'No plan templates yet. Add to the plan, then save it as one.',
} as const satisfies Record<ItemStem, string>;

/** Applies a template to the section, or keeps its items as one. The dialogs are fetched apart from the chart. */
export function TemplateButtons({ stem }: { stem: ItemStem }) {
  const templates = useItemsTemplates(stem);
  const items = itemsOf(stem, useStructure());
  const [shown, setShown] = useState<{ dialog: ComponentType<DialogProps> } | null>(null);
  useEffect(() => {
    // Ready before they are wanted, so that a network that goes takes nothing away.
    void Promise.all([loadApply(), loadSave()]).catch(() => {});
  }, []);
  const show = (load: () => Promise<ComponentType<DialogProps>>) => {
    load().then(
      (dialog) => setShown({ dialog }),
      () =>
        toast(
          'This part of the page could not be fetched. Check the connection, then press again.',
        ),
    );
  };
  const Dialog = shown?.dialog;
  return (
    <>
      <Button
        onClick={() => show(loadApply)}
        disabledBecause={templates.length === 0 ? NONE[stem] : null}
      >
        <LayoutTemplate aria-hidden />
        Apply template…
      </Button>
      <Button
        onClick={() => show(loadSave)}
        disabledBecause={items.length === 0 ? 'Nothing stands here that could be saved.' : null}
      >
        <BookmarkPlus aria-hidden />
        Save as template…
      </Button>
      {Dialog && <Dialog stem={stem} onClose={() => setShown(null)} />}
    </>
  );
}
