import { inThisClinic, type ClinicTransaction } from '../clinic-transaction';
import { refuse } from '../refuse';
import { clinics } from '../schema/clinics';
import { contacts } from '../schema/contacts';
import type { ContactRow } from './contact-of';

/**
 * Every contact of the clinic, archived ones too, while nobody else adds one: two people who add the
 * same contact at once take turns, so that the second is told.
 */
export async function lockContacts(tx: ClinicTransaction): Promise<readonly ContactRow[]> {
  const [clinic] = await tx.db
    .select({ id: clinics.clinicId })
    .from(clinics)
    .where(inThisClinic(tx, clinics))
    .for('update');
  if (!clinic) return refuse({ kind: 'not_found' });
  return tx.db.select().from(contacts).where(inThisClinic(tx, contacts)).orderBy(contacts.id);
}
