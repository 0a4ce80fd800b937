import { and, asc, eq, isNull } from 'drizzle-orm';
import type { KnownFact, NoteAuthor, NoteContent } from '@/clinical/notes/note-content';
import { inThisClinic, type ClinicTransaction } from '../clinic-transaction';
import { refuse } from '../refuse';
import { clinics } from '../schema/clinics';
import { memberships } from '../schema/identity';
import { episodes, noteEpisodes } from '../schema/notes';
import { patientFacts, patients } from '../schema/patients';
import type { NoteRow } from './lock-note';
import { asterisksOf } from './asterisks-of';
import { findingsInTime } from './findings-in-time';
import { standingAnswers } from './standing-answers';

/** Everything that a note says, from the typed rows as they stand in this transaction. */
export async function noteContentOf(tx: ClinicTransaction, note: NoteRow): Promise<NoteContent> {
  const [clinic] = await tx.db.select().from(clinics).where(inThisClinic(tx, clinics));
  const [patient] = await tx.db
    .select()
    .from(patients)
    .where(inThisClinic(tx, patients, eq(patients.id, note.patientId)));
  if (!clinic || !patient) return refuse({ kind: 'not_found' });
  const served = await tx.db
    .select({ episodeId: episodes.id, title: episodes.title })
    .from(noteEpisodes)
    .innerJoin(
      episodes,
      and(eq(episodes.clinicId, noteEpisodes.clinicId), eq(episodes.id, noteEpisodes.episodeId)),
    )
    .where(inThisClinic(tx, noteEpisodes, eq(noteEpisodes.noteId, note.id)))
    .orderBy(episodes.openedOn, episodes.id);
  const episodeIds = served.map(({ episodeId }) => episodeId);
  return {
    noteId: note.id,
    kind: note.kind,
    occurredAt: note.occurredAt.toISOString(),
    startedAt: note.startedAt.toISOString(),
    patient: {
      patientId: patient.id,
      recordNumber: patient.recordNumber,
      familyName: patient.familyName,
      givenNames: patient.givenNames,
      title: patient.title,
      preferredName: patient.preferredName,
      dateOfBirth: patient.dateOfBirth,
      sex: patient.sex,
      handedness: patient.handedness,
    },
    author: await authorOf(tx, note.authorAccountId),
    clinic: {
      clinicId: clinic.clinicId,
      name: clinic.name,
      timeZone: clinic.timeZone,
      dateFormat: clinic.dateFormat,
      jurisdiction: clinic.jurisdiction,
    },
    episodes: served,
    ...(await findingsInTime(tx, note, episodeIds)),
    facts: await knownFacts(tx, note.patientId),
    asterisks: await asterisksOf(tx, note, episodeIds),
    standing: await standingAnswers(tx, note, clinic.timeZone),
  };
}

async function knownFacts(tx: ClinicTransaction, patientId: string): Promise<KnownFact[]> {
  return tx.db
    .select({ kind: patientFacts.kind, name: patientFacts.name, remark: patientFacts.remark })
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
}

async function authorOf(tx: ClinicTransaction, accountId: string): Promise<NoteAuthor> {
  const [member] = await tx.db
    .select()
    .from(memberships)
    .where(inThisClinic(tx, memberships, eq(memberships.accountId, accountId)));
  return {
    accountId,
    name: member?.displayName ?? 'Former colleague',
    profession: member?.profession ?? '',
    registration: member?.registration ?? null,
  };
}
