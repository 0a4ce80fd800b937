import { and, asc, eq, exists, not } from 'drizzle-orm';
import { alias } from 'drizzle-orm/pg-core';
import { imagingRequestDraftSchema } from '@/clinical/letters/imaging-request';
import type { EarlierImaging } from '@/clinical/letters/letter-source';
import { inThisClinic, type ClinicTransaction } from '../clinic-transaction';
import { letters, signedLetters } from '../schema/letters';

const asked = imagingRequestDraftSchema.pick({ modality: true, regions: true });

/** The patient's signed imaging requests, without those that a signed letter took the place of. */
export async function earlierImaging(
  tx: ClinicTransaction,
  patientId: string,
): Promise<readonly EarlierImaging[]> {
  const later = alias(letters, 'later');
  const replaced = tx.db
    .select({ id: later.id })
    .from(later)
    .where(
      and(
        eq(later.clinicId, letters.clinicId),
        eq(later.replacesLetterId, letters.id),
        eq(later.status, 'signed'),
      ),
    );
  const requests = await tx.db
    .select({ answers: letters.answers, signedAt: signedLetters.signedAt })
    .from(letters)
    .innerJoin(
      signedLetters,
      and(eq(signedLetters.clinicId, letters.clinicId), eq(signedLetters.letterId, letters.id)),
    )
    .where(
      inThisClinic(
        tx,
        letters,
        eq(letters.patientId, patientId),
        eq(letters.kind, 'imaging-request'),
        eq(letters.status, 'signed'),
        not(exists(replaced)),
      ),
    )
    .orderBy(asc(signedLetters.signedAt));
  return requests.map(({ answers, signedAt }) => ({
    signedAt: signedAt.toISOString(),
    ...asked.parse(answers),
  }));
}
