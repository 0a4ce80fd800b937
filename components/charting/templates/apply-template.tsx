'use client';

import { useState } from 'react';
import {
  applyTemplate,
  changesSomething,
  WAYS,
  type Way,
} from '@/clinical/templates/apply-template';
import type { ItemsTemplate } from '@/clinical/templates/template';
import { Button } from '@/components/ui/button';
import { Dialog } from '@/components/ui/dialog';
import { Field } from '@/components/ui/field';
import { RadioGroup } from '@/components/ui/radio-group';
import { Select } from '@/components/ui/select';
import { toast } from '@/components/ui/toast';
import { useChart } from '../chart-context';
import { itemsOf, type ItemStem } from '../items/item-writes';
import { useSettledFindings } from '../use-draft';
import { TemplatePreview } from './template-preview';
import { wordsField, writeApplication } from './template-writes';
import { useItemsTemplates } from './use-templates';

const HINTS = {
  skip: 'Adds what is not there yet',
  append: 'Adds all of it after what is there',
  overwrite: 'Gives what is there the template’s values, and adds the rest',
} as const satisfies Record<Way, string>;

type ApplyTemplateProps = { stem: ItemStem; onClose: () => void };

/** Chooses a template and what it does where something stands already; shows it before it is done. */
export function ApplyTemplate({ stem, onClose }: ApplyTemplateProps) {
  const { draft, content, templates } = useChart();
  const offered = useItemsTemplates(stem);
  const [chosen, setChosen] = useState(offered[0]?.templateId);
  const [way, setWay] = useState<Way>('skip');
  // Renders again when the note changes underneath, so that the preview is never of an old state.
  useSettledFindings();
  const template = offered.find(({ templateId }) => templateId === chosen);
  const written = draft.value(wordsField(stem));
  const application =
    template &&
    applyTemplate(template, way, {
      items: itemsOf(stem, draft.findings()),
      words: typeof written === 'string' ? written : '',
    });
  const apply = () => {
    if (!template || !application) return;
    const { added, replaced, undo } = writeApplication(draft, stem, application);
    templates.used(template);
    onClose();
    toast(`Applied “${template.name}”: ${said(added, replaced)}`, {
      action: {
        label: 'Undo',
        onClick: () => {
          const { stayed } = undo();
          if (stayed > 0) toast(`Taken back but for ${stayed}, which you have changed since`);
        },
      },
    });
  };
  return (
    <Dialog
      title={stem === 'treatment' ? 'Apply a treatment template' : 'Apply a plan template'}
      description="Consent, checks, side and level are never part of it: they are asked of each patient."
      open
      onOpenChange={(isOpen) => !isOpen && onClose()}
      keepsOnOutsidePress
      footer={
        <>
          <Button onClick={onClose}>Cancel</Button>
          <Button
            variant="primary"
            onClick={apply}
            disabledBecause={
              application && changesSomething(application)
                ? null
                : 'All that it holds stands there already.'
            }
          >
            Apply template
          </Button>
        </>
      }
    >
      <div className="flex flex-col gap-4">
        <Field label="Template">
          <Select value={chosen} onChange={({ target }) => setChosen(target.value)}>
            {offered.map((each) => (
              <option key={each.templateId} value={each.templateId}>
                {optionWords(each)}
              </option>
            ))}
          </Select>
        </Field>
        <RadioGroup
          legend="Where something is there already"
          options={(Object.keys(WAYS) as Way[]).map((value) => ({
            value,
            label: WAYS[value],
            hint: HINTS[value],
          }))}
          value={way}
          onChange={({ target }) => setWay(target.value as Way)}
        />
        {application && (
          <TemplatePreview application={application} format={content.clinic.dateFormat} />
        )}
      </div>
    </Dialog>
  );
}

const optionWords = ({ name, keeper }: ItemsTemplate) =>
  keeper === 'clinic' ? `${name} (the clinic’s)` : name;

function said(added: number, replaced: number): string {
  const parts = [
    added > 0 ? `${added} added` : '',
    replaced > 0 ? `${replaced} ${replaced === 1 ? 'value' : 'values'} replaced` : '',
  ];
  return parts.filter(Boolean).join(', ') || 'nothing changed';
}
