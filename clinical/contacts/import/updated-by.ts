import { changedFields } from '../changed-fields';
import type { ContactDetails, GivenFields } from '../contact-schema';
import { IMPORT_FIELD_LABEL } from './import-fields';

/** A contact with what a row gives in place of what stood there; a remark that stands is kept. */
export function updatedBy(standing: ContactDetails, given: GivenFields): ContactDetails {
  const remark = standing.remark || (given.remark ?? '');
  return { ...standing, ...given, remark };
}

/** The names of the fields that a row would change, in words. */
export function changedWords(standing: ContactDetails, given: GivenFields): readonly string[] {
  return changedFields(standing, updatedBy(standing, given)).map(
    (field) => IMPORT_FIELD_LABEL[field],
  );
}
