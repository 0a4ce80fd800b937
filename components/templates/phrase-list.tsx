import type { Phrase } from '@/clinical/templates/template';
import { KEEPER_WORDS } from '@/clinical/templates/template-words';
import type { PhraseInput, TemplateRef } from '@/clinical/templates/template-schema';
import type { ActionResult } from '@/components/forms/action-result';
import { Badge } from '@/components/ui/badge';
import { EmptyState } from '@/components/ui/empty-state';
import { PhraseForm } from './phrase-form';
import { RemoveTemplate, type RemoveActs } from './remove-template';

type PhraseListProps = RemoveActs & {
  phrases: readonly Phrase[];
  mayKeepClinics: boolean;
  change: (ref: TemplateRef, values: PhraseInput) => Promise<ActionResult<unknown>>;
};

/** One's own phrases and the clinic's, with their words. */
export function PhraseList({ phrases, mayKeepClinics, change, ...acts }: PhraseListProps) {
  if (phrases.length === 0) {
    return (
      <EmptyState title="No phrases yet">
        Words that you write often, under a short name. In any text of a chart, type {'//'} and the
        beginning of the name, then Enter.
      </EmptyState>
    );
  }
  return (
    <ul className="divide-y">
      {phrases.map((phrase) => {
        const { templateId, keeper, revision, name, words } = phrase;
        const ref = { templateId, keeper, revision };
        return (
          <li key={templateId} className="flex flex-wrap items-start gap-x-4 gap-y-1 py-2.5">
            <div className="min-w-0 flex-1 basis-64">
              <p className="flex flex-wrap items-center gap-x-2 font-medium">
                {name}
                <Badge tone="outline">{KEEPER_WORDS[keeper]}</Badge>
              </p>
              <p className="max-w-prose text-muted-foreground whitespace-pre-line">{words}</p>
            </div>
            {(keeper === 'own' || mayKeepClinics) && (
              <div className="flex gap-1">
                <PhraseForm
                  key={revision}
                  change={phrase}
                  mayKeepClinics={mayKeepClinics}
                  save={change.bind(null, ref)}
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
