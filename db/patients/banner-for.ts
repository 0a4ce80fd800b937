import { asc, eq, isNull } from 'drizzle-orm';
import type { AllergyRecord, BannerPatient } from '@/clinical/patients/banner-patient';
import { SEX_LABEL } from '@/clinical/patients/words';
import { inThisClinic, type ClinicTransaction } from '../clinic-transaction';
import { refuse } from '../refuse';
import { patientFacts, patients } from '../schema/patients';

/**
 * What the banner of every clinical screen shows, for work under a clinical act: allergies and
 * alerts are in it. Refuses `not_found`.
 */
export async function bannerFor(tx: ClinicTransaction, patientId: string): Promise<BannerPatient> {
  const [patient] = await tx.db
    .select()
    .from(patients)
    .where(inThisClinic(tx, patients, eq(patients.id, patientId)));
  if (!patient) return refuse({ kind: 'not_found' });
  const facts = await tx.db
    .select()
    .from(patientFacts)
    .where(
      inThisClinic(
        tx,
        patientFacts,
        eq(patientFacts.patientId, patientId),
        isNull(patientFacts.endedAt),
      ),
    )
    .orderBy(asc(patientFacts.recordedAt), asc(patientFacts.id));
  const words = ({ name, remark }: (typeof facts)[number]) =>
    remark === null ? name : `${name} (${remark})`;
  const items = facts.filter(({ kind }) => kind === 'allergy').map(words);
  const claim = [patient.claim?.kind, patient.claim?.insurer, patient.claim?.number]
    .filter((part) => part !== undefined && part !== '')
    .join(' · ');
  return {
    familyName: patient.familyName,
    givenNames: patient.givenNames,
    title: patient.title,
    preferredName: patient.preferredName,
    dateOfBirth: patient.dateOfBirth,
    sex: SEX_LABEL[patient.sex],
    recordNumber: patient.recordNumber,
    allergies: { status: allergyStatus(items, patient.hasNoKnownAllergies), items },
    alerts: facts.filter(({ kind, isAlert }) => kind !== 'allergy' && isAlert).map(words),
    deceasedOn: patient.deceasedOn,
    claim: claim === '' ? null : claim,
  };
}

function allergyStatus(items: readonly string[], isNoneKnown: boolean): AllergyRecord['status'] {
  if (items.length > 0) return 'recorded';
  return isNoneKnown ? 'none_known' : 'not_recorded';
}
