import { KEEPERS, type Keeper } from '@/clinical/templates/template';

const LABELS = {
  own: { label: 'Yours', hint: 'Nobody else sees it' },
  clinic: { label: 'The clinic’s', hint: 'For everybody who charts here; you keep it' },
} as const satisfies Record<Keeper, { label: string; hint: string }>;

/** Whose a new template is, for somebody who may keep the clinic's. */
export const KEEPER_CHOICES = KEEPERS.map((value) => ({ value, ...LABELS[value] }));
