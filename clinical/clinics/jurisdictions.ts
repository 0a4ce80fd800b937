/** Where the clinic stands: decides country rules, identifiers and paper size. */
export const JURISDICTIONS = ['AU', 'UK', 'NZ', 'US'] as const;
export type Jurisdiction = (typeof JURISDICTIONS)[number];

export const JURISDICTION_LABEL = {
  AU: 'Australia',
  UK: 'United Kingdom',
  NZ: 'New Zealand',
  US: 'United States',
} as const satisfies Record<Jurisdiction, string>;
