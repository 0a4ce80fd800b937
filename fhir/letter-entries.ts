import type { BundleEntry, Reference, Resource } from '@medplum/fhirtypes';
import { v5 } from 'uuid';

/** The resources of one letter: each by a name, from which its address follows. */
export type LetterEntries = {
  /** Points at a resource of the bundle by its name. */
  to: (name: string, display?: string) => Reference<never>;
  entry: <R extends Resource>(name: string, resource: R) => BundleEntry<R>;
};

/**
 * The same letter always gives the same addresses, so that a second copy of it can be recognised;
 * two letters never share one, and no id of the record is in them.
 */
export function entriesOf(letterId: string): LetterEntries {
  const idOf = (name: string) => v5(name, letterId);
  return {
    to: (name, display) => ({
      reference: `urn:uuid:${idOf(name)}`,
      ...(display ? { display } : {}),
    }),
    entry: (name, resource) => ({
      fullUrl: `urn:uuid:${idOf(name)}`,
      resource: { ...resource, id: idOf(name) },
    }),
  };
}
