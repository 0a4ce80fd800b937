import type { OwnUse } from '@/clinical/templates/own-use';
import { inOrderOfUse, type Template } from '@/clinical/templates/template';
import type { TemplateRef } from '@/clinical/templates/template-schema';
import type { ActionResult } from '@/components/forms/action-result';
import type { KeptItems } from '@/components/templates/items-form';
import { createListeners } from '../draft-store/listeners';

/** What a physiotherapist has made their own: templates, phrases, and what they chart most. */
export type OwnWays = {
  templates: readonly Template[];
  use: OwnUse;
  mayKeepClinics: boolean;
  save: (kept: KeptItems) => Promise<ActionResult<Template>>;
  change: (ref: TemplateRef, kept: KeptItems) => Promise<ActionResult<{ revision: number }>>;
  count: (templateId: string) => Promise<unknown>;
};

export type OwnTemplates = ReturnType<typeof createOwnTemplates>;

/** The templates of an open chart. Their order stays while it is open: nothing jumps under a hand. */
export function createOwnTemplates({ templates, count, ...ways }: OwnWays) {
  const listeners = createListeners();
  let all = inOrderOfUse(templates);
  return {
    ...ways,
    all: () => all,
    on: (listener: () => void) => listeners.on('templates', listener),
    /** One that was just saved, in the place of an earlier state of it or last. */
    put(template: Template) {
      const isKnown = all.some(({ templateId }) => templateId === template.templateId);
      all = isKnown
        ? all.map((each) => (each.templateId === template.templateId ? template : each))
        : [...all, template];
      listeners.tell('templates');
    },
    /** Only for the order at the next opening: nothing waits for it, and nothing is lost without it. */
    used({ templateId }: Template) {
      count(templateId).catch(() => {});
    },
  };
}
