import { permits } from '@/clinical/acts';
import { isOfALetter } from '@/clinical/templates/template';
import type { OwnWays } from '@/components/charting/templates/own-templates';
import type { Actor } from '@/db/actors/actor';
import { ownUse } from '@/db/notes/own-use';
import { listTemplates } from '@/db/templates/list-templates';
import { changeItems, countUse, saveItems } from '../../templates/actions';

/** What the author of a draft charts with: templates, phrases, and the order of lists. */
export async function ownWays(actor: Actor, noteId: string): Promise<OwnWays> {
  const { clinicId } = actor;
  const [templates, use] = await Promise.all([listTemplates(actor), ownUse(actor, noteId)]);
  if (!templates.ok || !use.ok) throw new Error('Who charts may read their own templates.');
  return {
    templates: templates.value.filter((each) => !isOfALetter(each)),
    use: use.value,
    mayKeepClinics: permits(actor.role, 'template.keep-clinic'),
    save: saveItems.bind(null, clinicId),
    change: changeItems.bind(null, clinicId),
    count: countUse.bind(null, clinicId),
  };
}
