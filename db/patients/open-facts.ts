import { asc, desc, eq } from 'drizzle-orm';
import type { BannerPatient } from '@/clinical/patients/banner-patient';
import type { PatientFact } from '@/clinical/patients/fact-schema';
import type { Result } from '@/clinical/refusals';
import type { NoteKind } from '@/clinical/vocabulary/sections';
import type { Actor } from '../actors/actor';
import { inThisClinic, type ClinicTransaction } from '../clinic-transaction';
import { look } from '../look';
import { episodes, notes } from '../schema/notes';
import { patientFacts } from '../schema/patients';
import { bannerFor } from './banner-for';
import { memberNames } from './member-names';

/** The clinical cover of a record: banner, facts, and the problems there are. Dates are ISO. */
export type OpenFacts = {
  banner: BannerPatient;
  facts: readonly PatientFact[];
  episodes: readonly {
    episodeId: string;
    title: string;
    openedOn: string;
    closedOn: string | null;
  }[];
  /** The actor's own unsigned notes of this patient, the latest visit first; ISO 8601 UTC. */
  drafts: readonly { noteId: string; kind: NoteKind; occurredAt: string }[];
};

/** Opens what is clinical about a patient apart from the visits. */
export async function openFacts(actor: Actor, patientId: string): Promise<Result<OpenFacts>> {
  return look(actor, 'record.open', async (tx) => {
    const banner = await bannerFor(tx, patientId);
    const problems = await tx.db
      .select({
        episodeId: episodes.id,
        title: episodes.title,
        openedOn: episodes.openedOn,
        closedOn: episodes.closedOn,
      })
      .from(episodes)
      .where(inThisClinic(tx, episodes, eq(episodes.patientId, patientId)))
      .orderBy(desc(episodes.openedOn), desc(episodes.id));
    return {
      value: {
        banner,
        facts: await factsOf(tx, patientId),
        episodes: problems,
        drafts: await ownDraftsOf(tx, patientId),
      },
      about: { patientId },
    };
  });
}

async function factsOf(tx: ClinicTransaction, patientId: string): Promise<PatientFact[]> {
  const names = await memberNames(tx);
  const nameOf = (accountId: string | null) => names.get(accountId ?? '') ?? 'a former colleague';
  const rows = await tx.db
    .select()
    .from(patientFacts)
    .where(inThisClinic(tx, patientFacts, eq(patientFacts.patientId, patientId)))
    .orderBy(asc(patientFacts.recordedAt), asc(patientFacts.id));
  return rows.map((fact) => ({
    factId: fact.id,
    kind: fact.kind,
    name: fact.name,
    remark: fact.remark,
    since: fact.since,
    isAlert: fact.isAlert,
    recordedAt: fact.recordedAt.toISOString(),
    recordedBy: nameOf(fact.recordedBy),
    ended: fact.endedAt && {
      at: fact.endedAt.toISOString(),
      by: nameOf(fact.endedBy),
      because: fact.endedBecause ?? '',
    },
  }));
}

async function ownDraftsOf(tx: ClinicTransaction, patientId: string) {
  const rows = await tx.db
    .select({ noteId: notes.id, kind: notes.kind, occurredAt: notes.occurredAt })
    .from(notes)
    .where(
      inThisClinic(
        tx,
        notes,
        eq(notes.patientId, patientId),
        eq(notes.authorAccountId, tx.actor.accountId),
        eq(notes.status, 'draft'),
      ),
    )
    .orderBy(desc(notes.occurredAt), desc(notes.id));
  return rows.map((row) => ({ ...row, occurredAt: row.occurredAt.toISOString() }));
}
