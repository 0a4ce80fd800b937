'use client';

import { useRouter } from 'next/navigation';
import { LETTER_KIND_LABEL } from '@/clinical/letters/letter-kinds';
import { LETTER_TEXTS } from '@/clinical/letters/letter-texts';
import type { LetterTemplate } from '@/clinical/templates/template';
import { KEEPER_WORDS } from '@/clinical/templates/template-words';
import type { LetterTemplateInput, TemplateRef } from '@/clinical/templates/template-schema';
import type { ActionResult } from '@/components/forms/action-result';
import { Badge } from '@/components/ui/badge';
import { Button } from '@/components/ui/button';
import { EmptyState } from '@/components/ui/empty-state';
import { LetterTemplateForm } from './letter-template-form';
import { RemoveTemplate, type RemoveActs } from './remove-template';

type LetterTemplateListProps = RemoveActs & {
  templates: readonly LetterTemplate[];
  mayKeepClinics: boolean;
  change: (ref: TemplateRef, values: LetterTemplateInput) => Promise<ActionResult<unknown>>;
};

/** How letters begin, one's own and the clinic's. */
export function LetterTemplateList(props: LetterTemplateListProps) {
  const { templates, mayKeepClinics, change, ...acts } = props;
  const router = useRouter();
  if (templates.length === 0) {
    return (
      <EmptyState title="No letter templates yet">
        Write a letter as it should begin, then choose “Keep as a template” in it.
      </EmptyState>
    );
  }
  return (
    <ul className="divide-y">
      {templates.map((template) => {
        const { templateId, keeper, revision, name, letterKind, texts } = template;
        const ref = { templateId, keeper, revision };
        return (
          <li key={templateId} className="flex flex-wrap items-start gap-x-4 gap-y-1 py-2.5">
            <div className="min-w-0 flex-1 basis-64">
              <p className="flex flex-wrap items-center gap-x-2 font-medium">
                {name}
                <Badge tone="outline">{KEEPER_WORDS[keeper]}</Badge>
                <span className="font-normal text-muted-foreground">
                  {LETTER_KIND_LABEL[letterKind]}, version {revision}
                </span>
              </p>
              {LETTER_TEXTS[letterKind].map(({ name: text, label }) =>
                texts[text] ? (
                  <p key={text} className="max-w-prose text-muted-foreground whitespace-pre-line">
                    {label}: {texts[text]}
                  </p>
                ) : null,
              )}
            </div>
            {(keeper === 'own' || mayKeepClinics) && (
              <div className="flex gap-1">
                <LetterTemplateForm
                  key={revision}
                  kind={letterKind}
                  opening={template}
                  change={template}
                  mayKeepClinics={mayKeepClinics}
                  save={(values) => change(ref, values)}
                  onSaved={() => router.refresh()}
                  trigger={
                    <Button size="sm">
                      Change<span className="sr-only"> {name}</span>
                    </Button>
                  }
                />
                <RemoveTemplate templateRef={ref} name={name} {...acts} />
              </div>
            )}
          </li>
        );
      })}
    </ul>
  );
}
