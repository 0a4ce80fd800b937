'use client';

import { useRouter } from 'next/navigation';
import { useState } from 'react';
import { useFormContext, useWatch } from 'react-hook-form';
import type { CommonAnswersInput } from '@/clinical/letters/letter-answers';
import { LETTER_TEXTS } from '@/clinical/letters/letter-texts';
import type { LetterTemplate } from '@/clinical/templates/template';
import type { LetterTemplateInput } from '@/clinical/templates/template-schema';
import type { ActionResult } from '@/components/forms/action-result';
import { LetterTemplateForm } from '@/components/templates/letter-template-form';
import { AlertDialog } from '@/components/ui/alert-dialog';
import { Button } from '@/components/ui/button';
import { Field } from '@/components/ui/field';
import { Select } from '@/components/ui/select';
import { toast } from '@/components/ui/toast';
import { InsertField } from './insert-field';
import { useLetterLive } from './letter-live';
import { LetterSection } from './letter-section';
import { SectionOrder } from './section-order';

export type LetterTemplates = {
  /** Of this letter's kind, what one uses most first. */
  templates: readonly LetterTemplate[];
  mayKeepClinics: boolean;
  keep: (values: LetterTemplateInput) => Promise<ActionResult<unknown>>;
  count: (templateId: string) => Promise<ActionResult<null>>;
};

/** Begins the letter as one of its kind usually does, or keeps it as such a beginning. */
export function TemplateSection({ templates, mayKeepClinics, keep, count }: LetterTemplates) {
  const router = useRouter();
  const { kind } = useLetterLive().source;
  const [chosen, setChosen] = useState('');
  const form = useFormContext<CommonAnswersInput & Record<string, unknown>>();
  const values = useWatch<CommonAnswersInput & Record<string, unknown>>();
  const names = LETTER_TEXTS[kind].map(({ name }) => name);
  const template = templates.find(({ templateId }) => templateId === chosen);
  // What is stated anew each time is neither begun from a template nor filled from the chart.
  const isStatedAnew = names.length === 0;
  const typed = (name: string) => String(values[name] ?? '').trim();
  const overwritten = names.filter(
    (name) => template?.texts[name] && typed(name) !== '' && typed(name) !== template.texts[name],
  );
  const use = (of: LetterTemplate) => {
    const before = form.getValues();
    const put = (name: string, value: unknown) =>
      form.setValue(name, value as never, { shouldDirty: true });
    for (const name of names) if (of.texts[name]) put(name, of.texts[name]);
    put('sections', [...of.sections]);
    put('template', { templateId: of.templateId, revision: of.revision, name: of.name });
    void count(of.templateId).catch(() => null);
    toast(`“${of.name}” used`, {
      action: {
        label: 'Undo',
        onClick: () => {
          for (const name of [...names, 'sections', 'template']) put(name, before[name]);
        },
      },
    });
  };
  const button = (
    <Button
      disabled={!template}
      onClick={template && overwritten.length === 0 ? () => use(template) : undefined}
    >
      Use it
    </Button>
  );
  if (isStatedAnew) return null;
  return (
    <LetterSection title="Template">
      {templates.length > 0 && (
        <div className="flex items-end gap-2">
          <Field label="Begin from" className="flex-1">
            <Select value={chosen} onChange={(event) => setChosen(event.target.value)}>
              <option value="">Choose</option>
              {templates.map(({ templateId, name, keeper }) => (
                <option key={templateId} value={templateId}>
                  {keeper === 'clinic' ? `${name} (the clinic’s)` : name}
                </option>
              ))}
            </Select>
          </Field>
          {template && overwritten.length > 0 ? (
            <AlertDialog
              title="Replace what is typed?"
              description={`${overwritten.length} ${overwritten.length === 1 ? 'text is' : 'texts are'} typed already and would be replaced. It can be undone.`}
              confirmLabel="Replace"
              onConfirm={() => use(template)}
              trigger={button}
            />
          ) : (
            button
          )}
        </div>
      )}
      <InsertField names={names} />
      <SectionOrder />
      <LetterTemplateForm
        kind={kind}
        opening={{
          texts: Object.fromEntries(names.map((name) => [name, typed(name)])),
          sections: values.sections ?? [],
        }}
        change={null}
        mayKeepClinics={mayKeepClinics}
        save={keep}
        onSaved={() => router.refresh()}
        trigger={
          <Button variant="ghost" size="sm" className="self-start">
            Keep as a template
          </Button>
        }
      />
    </LetterSection>
  );
}
