import { eq, isNull } from 'drizzle-orm';
import { z } from 'zod';
import { isoDateIn } from '@/clinical/dates';
import type { NoteOf } from '@/clinical/patients/record-of';
import type { Result } from '@/clinical/refusals';
import { NOTE_KINDS, type NoteKind } from '@/clinical/vocabulary/sections';
import type { Actor } from '../actors/actor';
import { change } from '../change';
import { inThisClinic, type ClinicTransaction } from '../clinic-transaction';
import { newId } from '../new-id';
import { refuse } from '../refuse';
import { clinics } from '../schema/clinics';
import { episodes, noteEpisodes, notes } from '../schema/notes';
import { arrivals, patients } from '../schema/patients';

export const startNoteSchema = z.object({
  patientId: z.uuid(),
  kind: z.enum(NOTE_KINDS),
  /** The problems that the visit is about: known episodes, new ones by title, or both. */
  episodes: z
    .array(
      z.union([
        z.object({ episodeId: z.uuid() }),
        z.object({
          title: z
            .string()
            .trim()
            .min(1, 'Say in a few words what the problem is, for instance "Low back pain".')
            .max(200),
        }),
      ]),
    )
    .max(6),
  /** When the visit takes or took place; now when left out. */
  occurredAt: z.iso.datetime().optional(),
});
export type StartNote = z.input<typeof startNoteSchema>;

/** Begins the draft of a visit; an arrival of the patient that waits is taken as seen. */
export async function startNote(actor: Actor, input: StartNote): Promise<Result<NoteOf>> {
  const visit = startNoteSchema.parse(input);
  return change(actor, 'note.start', async (tx) => {
    const [patient] = await tx.db
      .select({ id: patients.id })
      .from(patients)
      .where(inThisClinic(tx, patients, eq(patients.id, visit.patientId)))
      .for('share');
    if (!patient) return refuse({ kind: 'not_found' });
    const occurredAt = visit.occurredAt ? new Date(visit.occurredAt) : tx.now;
    if (occurredAt.getTime() > tx.now.getTime() + 60_000) {
      refuse({ kind: 'invalid', fields: { occurredAt: 'A visit cannot lie in the future.' } });
    }
    const noteId = newId();
    await tx.db.insert(notes).values({
      clinicId: tx.clinicId,
      id: noteId,
      patientId: visit.patientId,
      kind: visit.kind,
      status: 'draft',
      revision: 0,
      authorAccountId: actor.accountId,
      occurredAt,
      startedAt: tx.now,
      changedAt: tx.now,
    });
    for (const each of visit.episodes) {
      const episodeId =
        'episodeId' in each
          ? await knownEpisode(tx, visit.patientId, each.episodeId)
          : await openEpisode(tx, visit.patientId, each.title, occurredAt);
      await tx.db
        .insert(noteEpisodes)
        .values({ clinicId: tx.clinicId, noteId, episodeId })
        .onConflictDoNothing();
    }
    if (isVisitOfToday(visit.kind, occurredAt, tx.now)) await takeAsSeen(tx, visit.patientId);
    return {
      value: { clinicId: tx.clinicId, patientId: visit.patientId, noteId },
      about: { patientId: visit.patientId, noteId, detail: { kind: visit.kind } },
    };
  });
}

const HALF_A_DAY = 12 * 60 * 60 * 1000;

/** Writing up another day, a telephone call or a missed visit leaves the waiting patient waiting. */
function isVisitOfToday(kind: NoteKind, occurredAt: Date, now: Date): boolean {
  const isVisit = kind === 'initial' || kind === 'review' || kind === 'discharge';
  return isVisit && now.getTime() - occurredAt.getTime() < HALF_A_DAY;
}

/** The patient waits no longer, whomever they came to see. */
async function takeAsSeen(tx: ClinicTransaction, patientId: string): Promise<void> {
  await tx.db
    .update(arrivals)
    .set({ seenAt: tx.now })
    .where(
      inThisClinic(
        tx,
        arrivals,
        eq(arrivals.patientId, patientId),
        isNull(arrivals.seenAt),
        isNull(arrivals.takenBackAt),
      ),
    );
}

async function knownEpisode(
  tx: ClinicTransaction,
  patientId: string,
  episodeId: string,
): Promise<string> {
  const [episode] = await tx.db
    .select({ id: episodes.id })
    .from(episodes)
    .where(
      inThisClinic(tx, episodes, eq(episodes.id, episodeId), eq(episodes.patientId, patientId)),
    );
  return episode?.id ?? refuse({ kind: 'not_found' });
}

async function openEpisode(
  tx: ClinicTransaction,
  patientId: string,
  title: string,
  at: Date,
): Promise<string> {
  const [clinic] = await tx.db
    .select({ timeZone: clinics.timeZone })
    .from(clinics)
    .where(inThisClinic(tx, clinics));
  const id = newId();
  await tx.db.insert(episodes).values({
    clinicId: tx.clinicId,
    id,
    patientId,
    title,
    openedOn: isoDateIn(at, clinic?.timeZone ?? 'UTC'),
  });
  return id;
}
