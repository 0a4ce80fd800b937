const contacts = (clinicId: string) => `/c/${encodeURIComponent(clinicId)}/contacts`;

/** What the list of contacts is asked for; left out is everybody who is not archived. */
export type ContactsAsked = { q?: string; kind?: string; archived?: '1'; show?: string };

/** The question of an address; what is empty is not asked. */
function query(asked: Record<string, string | undefined>): string {
  const pairs = Object.entries(asked).flatMap(([name, text]) =>
    text ? `${name}=${encodeURIComponent(text)}` : [],
  );
  return pairs.length > 0 ? `?${pairs.join('&')}` : '';
}

/** The addresses of the contacts: apart from the others, so that a chart does not load them. */
export const contactPaths = {
  list: (clinicId: string, { q, kind, archived, show }: ContactsAsked = {}) =>
    `${contacts(clinicId)}${query({ q, kind, archived, show })}`,
  import: (clinicId: string) => `${contacts(clinicId)}/import`,
  /** The contacts that are offered as one types, of the kinds that are wanted first. */
  search: (clinicId: string, q: string, kinds: readonly string[]) =>
    `/api${contacts(clinicId)}/search${query({ q, kind: kinds.join() })}`,
  matches: (clinicId: string) => `/api${contacts(clinicId)}/matches`,
  importRows: (clinicId: string) => `/api${contacts(clinicId)}/import`,
} as const;
