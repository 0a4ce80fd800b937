import type { Keeper, TemplateKind } from './template';

export const KIND_WORDS = {
  phrase: 'phrase',
  treatment: 'treatment template',
  plan: 'plan template',
  letter: 'letter template',
} as const satisfies Record<TemplateKind, string>;

export const KEEPER_WORDS = {
  own: 'Yours',
  clinic: 'The clinic’s',
} as const satisfies Record<Keeper, string>;
