import type { NoteOf } from '@/clinical/patients/record-of';
import { CHANGE_FORMAT, type ChangeBatch } from '@/clinical/notes/change-batch';
import { refusalWords, type Result } from '@/clinical/refusals';
import type { Actor } from '@/db/actors/actor';
import { seedActor } from '@/db/actors/actor-of-account';
import { newId } from '@/db/new-id';
import { addAddendum } from '@/db/notes/add-addendum';
import { applyChanges } from '@/db/notes/apply-changes';
import { markInError } from '@/db/notes/mark-in-error';
import { openNote } from '@/db/notes/open-note';
import { signNote } from '@/db/notes/sign-note';
import { startNote } from '@/db/notes/start-note';
import { recordFact } from '@/db/patients/record-fact';
import { recordNoKnownAllergies } from '@/db/patients/record-no-known-allergies';
import { registerPatient } from '@/db/patients/register-patient';
import { localDay, minutesBefore, momentOf } from './calendar';
import type { SeedPatient, SeedVisit } from './chart';
import { changesOf, idsByName, keyed, type CarriedFrom, type Ids } from './keyed';

const MOST_CHANGES = 200;

export type Author = SeedVisit['author'];

/** Who writes in the clinic, by part. */
export type Staff = { clinicId: string; accounts: Readonly<Record<Author | 'reception', string>> };

/** The value, or an error that names what a verb refused: a seed has nobody to ask. */
export function valueOf<T>(result: Result<T>, what: string): T {
  if (result.ok) return result.value;
  const { refusal } = result;
  const fields = refusal.kind === 'invalid' ? ` ${JSON.stringify(refusal.fields)}` : '';
  throw new Error(`${what}: ${refusalWords(refusal)}${fields}`);
}

/** An actor whose clock is set before each thing that happens. */
export type TimedActor = { at: (moment: Date) => Actor };

export async function timedActor(staff: Staff, part: Author | 'reception'): Promise<TimedActor> {
  let now = new Date(0);
  const actor = await seedActor(staff.accounts[part], staff.clinicId, () => now);
  return {
    at: (moment) => {
      now = moment;
      return actor;
    },
  };
}

export type WrittenPatient = {
  patientId: string;
  name: string;
  /** In the order of the visits. */
  notes: readonly NoteOf[];
};

/** Registers a patient and writes their visits, everything through the verbs and at its own time. */
export async function writePatient(staff: Staff, seed: SeedPatient): Promise<WrittenPatient> {
  const { details } = seed;
  const name = `${details.familyName}, ${details.givenNames ?? ''}`;
  const reception = await timedActor(staff, 'reception');
  const registeredAt = minutesBefore(momentOf(seed.registeredAt), 5);
  const { patientId } = valueOf(
    await registerPatient(reception.at(registeredAt), { patient: details, isNotDuplicate: true }),
    `Registering ${name}`,
  );
  const authors = {
    physio: await timedActor(staff, 'physio'),
    second: await timedActor(staff, 'second'),
  };
  const factsBy = authors[seed.visits[0]?.author ?? 'physio'].at(momentOf(seed.registeredAt));
  if (seed.hasNoKnownAllergies) {
    valueOf(await recordNoKnownAllergies(factsBy, { patientId }), `Allergies of ${name}`);
  }
  for (const fact of seed.facts) {
    valueOf(await recordFact(factsBy, { ...fact, patientId }), `A fact about ${name}`);
  }
  const record: PatientRecord = {
    patientId,
    name,
    ids: idsByName(),
    episodes: new Map(),
    last: null,
  };
  const notes: NoteOf[] = [];
  for (const visit of seed.visits) {
    notes.push(await writeVisit(authors[visit.author], record, visit));
  }
  return { patientId, name, notes };
}

type PatientRecord = {
  patientId: string;
  name: string;
  ids: Ids;
  /** Episode id by title. */
  episodes: Map<string, string>;
  last: CarriedFrom | null;
};

async function writeVisit(
  author: TimedActor,
  record: PatientRecord,
  visit: SeedVisit,
): Promise<NoteOf> {
  const { patientId, episodes } = record;
  const what = `${record.name}, ${visit.kind} ${visit.at}`;
  const occurredAt = momentOf(visit.at);
  const begun = visit.enteredAt ? momentOf(visit.enteredAt) : occurredAt;
  const later = (minutes: number) => author.at(minutesBefore(begun, -minutes));
  const note = valueOf(
    await startNote(author.at(begun), {
      patientId,
      kind: visit.kind,
      occurredAt: occurredAt.toISOString(),
      episodes: visit.episodes.map((title) => {
        const episodeId = episodes.get(title);
        return episodeId === undefined ? { title } : { episodeId };
      }),
    }),
    what,
  );
  const { noteId } = note;
  if (visit.episodes.some((title) => !episodes.has(title))) {
    const { content } = valueOf(await openNote(later(0), noteId), what);
    for (const { title, episodeId } of content.episodes) episodes.set(title, episodeId);
  }
  const changes = changesOf(keyed(visit.findings, record.ids, record.last));
  const length = visit.signedAfterMinutes ?? 20;
  let revision = 0;
  for (let from = 0; from < changes.length; from += MOST_CHANGES) {
    const actor = later(Math.min(length, 5 + from / 20));
    const batch: ChangeBatch = {
      format: CHANGE_FORMAT,
      clinicId: actor.clinicId,
      patientId,
      device: newId(),
      changes: changes.slice(from, from + MOST_CHANGES),
    };
    const answered = valueOf(await applyChanges(actor, { noteId, batch }), what);
    revision = answered.revision;
    const refused = answered.answers.find(({ answer }) => answer !== 'applied');
    if (refused) throw new Error(`${what}: ${JSON.stringify(refused)}`);
  }
  if (visit.signedAfterMinutes === null) return note;
  valueOf(await signNote(later(visit.signedAfterMinutes), { ...note, revision }), what);
  for (const { at, body } of visit.addenda ?? []) {
    valueOf(await addAddendum(author.at(momentOf(at)), { ...note, body }), what);
  }
  const { error } = visit;
  if (error) {
    const marked = await markInError(author.at(momentOf(error.at)), {
      ...note,
      reason: error.reason,
    });
    valueOf(marked, what);
  } else if (visit.kind !== 'contact' && visit.kind !== 'did-not-attend') {
    record.last = { noteId, on: localDay(visit.at) };
  }
  return note;
}
