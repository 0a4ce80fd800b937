import type { ItemsTemplate } from '@/clinical/templates/template';
import { KEEPER_WORDS } from '@/clinical/templates/template-words';
import type { TemplateRef } from '@/clinical/templates/template-schema';
import type { ActionResult } from '@/components/forms/action-result';
import { Badge } from '@/components/ui/badge';
import { EmptyState } from '@/components/ui/empty-state';
import { ChangeItems } from './change-items';
import type { KeptItems } from './items-form';
import { RemoveTemplate, type RemoveActs } from './remove-template';
import { itemLine } from './template-lines';

const SECTION = { treatment: 'Treatment', plan: 'Plan' } as const;

type ItemsTemplateListProps = RemoveActs & {
  templates: readonly ItemsTemplate[];
  mayKeepClinics: boolean;
  change: (ref: TemplateRef, values: KeptItems) => Promise<ActionResult<unknown>>;
};

/** Templates of treatment and plan, with what they hold. */
export function ItemsTemplateList(props: ItemsTemplateListProps) {
  const { templates, mayKeepClinics, change, ...acts } = props;
  if (templates.length === 0) {
    return (
      <EmptyState title="No templates yet">
        They are made in a chart: under Treatment today or Plan, “Save as template…” keeps the items
        that stand there and leaves out what belongs to one patient.
      </EmptyState>
    );
  }
  return (
    <ul className="divide-y">
      {templates.map((template) => {
        const { templateId, keeper, revision, name, kind, items, words } = template;
        const ref = { templateId, keeper, revision };
        return (
          <li key={templateId} className="flex flex-wrap items-start gap-x-4 gap-y-1 py-2.5">
            <div className="min-w-0 flex-1 basis-64">
              <p className="flex flex-wrap items-center gap-x-2 font-medium">
                {name}
                <Badge>{SECTION[kind]}</Badge>
                <Badge tone="outline">{KEEPER_WORDS[keeper]}</Badge>
              </p>
              <ul className="max-w-prose text-muted-foreground">
                {items.map((item, index) => (
                  <li key={index}>{itemLine(item)}</li>
                ))}
              </ul>
              {words && <p className="max-w-prose text-muted-foreground">{words}</p>}
            </div>
            {(keeper === 'own' || mayKeepClinics) && (
              <div className="flex gap-1">
                <ChangeItems key={revision} template={template} save={change.bind(null, ref)} />
                <RemoveTemplate templateRef={ref} name={name} {...acts} />
              </div>
            )}
          </li>
        );
      })}
    </ul>
  );
}
