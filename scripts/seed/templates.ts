import type { Finding } from '@/clinical/findings/finding';
import { templateItemOf } from '@/clinical/templates/template-items';
import type { TemplateInput } from '@/clinical/templates/template-schema';
import { saveTemplate } from '@/db/templates/save-template';
import { LUMBAR_GUARDING } from './cases/lumbar-guarding';
import { WHIPLASH_NECK } from './cases/whiplash-neck';
import type { SeedPatient } from './chart';
import { timedActor, valueOf, type Staff } from './write-patient';

type Stem = 'treatment' | 'plan';

const firstVisitOf = ({ visits: [first] }: SeedPatient) => first?.findings ?? [];

/** The treatment or plan of a paper chart's first visit, as a template holds it. */
function itemsOf(seed: SeedPatient, stem: Stem): TemplateInput['content'] {
  const charted = firstVisitOf(seed) as readonly Finding[];
  const items = charted
    .filter(({ code, at }) => code.startsWith(`${stem}.`) && at !== '')
    .flatMap((finding) => templateItemOf(stem, finding)?.item ?? []);
  return { kind: stem, items, words: null };
}

function impressionOf(seed: SeedPatient): TemplateInput['content'] {
  const found = firstVisitOf(seed).find(({ code }) => code === 'narrative.impression');
  return { kind: 'phrase', words: String(found?.attributes.body ?? '') };
}

/** What somebody who works here for a while has kept, taken from the paper charts. */
const KEPT: readonly Pick<TemplateInput, 'name' | 'content'>[] = [
  { name: 'Low back, acute: first treatment', content: itemsOf(LUMBAR_GUARDING, 'treatment') },
  { name: 'Low back, acute: first plan', content: itemsOf(LUMBAR_GUARDING, 'plan') },
  { name: 'Impression low back', content: impressionOf(LUMBAR_GUARDING) },
  { name: 'Impression neck', content: impressionOf(WHIPLASH_NECK) },
];

/** Gives each physiotherapist templates and phrases of their own. */
export async function keepTemplates(staff: Staff, now: Date): Promise<void> {
  for (const part of ['physio', 'second'] as const) {
    const physio = (await timedActor(staff, part)).at(now);
    for (const template of KEPT) {
      valueOf(await saveTemplate(physio, { keeper: 'own', ...template }), template.name);
    }
  }
}
