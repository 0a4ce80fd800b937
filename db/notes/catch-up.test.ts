import { v7 as uuid } from 'uuid';
import { beforeAll, describe, expect, it } from 'vitest';
import { CHANGE_FORMAT, type CatchUp } from '@/clinical/notes/change-batch';
import type { Actor } from '../actors/actor';
import {
  batchOf,
  chart,
  draftNote,
  foundClinic,
  granted,
  signedNote,
  type ClinicFixture,
} from '../testing/clinic-fixture';
import { withTestDatabase } from '../testing/with-test-database';
import { applyChanges } from './apply-changes';
import { catchUp } from './catch-up';
import { discardNote } from './discard-note';

withTestDatabase();
let clinic: ClinicFixture;

beforeAll(async () => {
  clinic = await foundClinic();
});

const PAIN = { code: 'pain.nprs.current' };
const WORST = { code: 'pain.nprs.worst-24h' };

type Draft = { noteId: string; patientId: string };

const ask = (actor: Actor, { noteId, patientId }: Draft, rest: Partial<CatchUp> = {}) =>
  catchUp(actor, {
    noteId,
    asked: {
      format: CHANGE_FORMAT,
      accountId: actor.accountId,
      clinicId: actor.clinicId,
      patientId,
      device: uuid(),
      since: 0,
      ...rest,
    },
  });

/** The same moment of the clock for every device but where a test moves it. */
const at = (actor: Actor, seconds: number): Actor => ({
  ...actor,
  clock: () => new Date(Date.UTC(2026, 5, 1) + seconds * 1000),
});

describe('catching up with a draft', () => {
  it('brings what was changed since, in order, and nothing twice', async () => {
    const draft = await draftNote(clinic.physio);
    await chart(clinic.physio, draft, [[PAIN, 'score', 4]]);
    await chart(clinic.physio, draft, [[WORST, 'score', 8]]);
    const all = granted(await ask(clinic.physio, draft));
    expect(all).toMatchObject({
      revision: 2,
      changes: [
        { revision: 1, key: PAIN, attribute: 'score', value: 4 },
        { revision: 2, key: WORST, attribute: 'score', value: 8 },
      ],
    });
    const later = granted(await ask(clinic.physio, draft, { since: 1 }));
    expect(later.changes.map(({ key }) => key.code)).toEqual([WORST.code]);
    const none = granted(await ask(clinic.physio, draft, { since: 2 }));
    expect(none).toMatchObject({ revision: 2, changes: [] });
  });

  it('brings a long absence in pieces, each of which says how far it goes', async () => {
    const draft = await draftNote(clinic.physio);
    const score = (step: number) => (step === 0 ? null : step % 10);
    for (let start = 0; start < 520; start += 130) {
      const steps = Array.from({ length: 130 }, (_, index) => start + index + 1);
      const batch = batchOf(
        clinic.physio,
        draft.patientId,
        steps.map((step) => [PAIN, 'score', score(step)]),
      );
      const changes = batch.changes.map((each, index) => ({
        ...each,
        base: score(start + index),
      }));
      const input = { noteId: draft.noteId, batch: { ...batch, changes } };
      const { answers } = granted(await applyChanges(clinic.physio, input));
      expect(new Set(answers.map(({ answer }) => answer))).toEqual(new Set(['applied']));
    }
    const first = granted(await ask(clinic.physio, draft));
    expect(first.changes).toHaveLength(500);
    const rest = granted(await ask(clinic.physio, draft, { since: first.revision }));
    expect(rest).toMatchObject({ revision: 520 });
    expect(rest.changes).toHaveLength(20);
  });

  it('knows of another device while that one keeps looking, and not of itself', async () => {
    const draft = await draftNote(clinic.physio);
    const [laptop, tablet] = [uuid(), uuid()];
    const look = async (device: string, seconds: number) =>
      granted(await ask(at(clinic.physio, seconds), draft, { device })).isOpenElsewhere;
    expect(await look(laptop, 0)).toBe(false);
    expect(await look(laptop, 5)).toBe(false);
    expect(await look(tablet, 6)).toBe(true);
    expect(await look(laptop, 10)).toBe(true);
    expect(await look(laptop, 30)).toBe(false);
    expect(await look(tablet, 31)).toBe(true);
  });

  it('is for the author alone, at the patient that the page shows, while it is a draft', async () => {
    const draft = await draftNote(clinic.physio);
    const refusalOf = async (actor: Actor, note: Draft, rest: Partial<CatchUp> = {}) => {
      const asked = await ask(actor, note, rest);
      return asked.ok ? null : asked.refusal;
    };
    expect(await refusalOf(clinic.colleague, draft)).toMatchObject({ kind: 'not_author' });
    expect(await refusalOf(clinic.reception, draft)).toEqual({ kind: 'not_permitted' });
    expect(await refusalOf(clinic.physio, draft, { patientId: uuid() })).toEqual({
      kind: 'mismatch',
      what: 'patient',
    });
    expect(await refusalOf(clinic.physio, draft, { clinicId: uuid() })).toEqual({
      kind: 'mismatch',
      what: 'clinic',
    });
    const strangers = await foundClinic('Strangers');
    expect(await refusalOf(strangers.physio, draft)).toEqual({ kind: 'not_found' });
    const signed = await signedNote(clinic.physio);
    expect(await refusalOf(clinic.physio, signed)).toEqual({
      kind: 'wrong_state',
      state: 'signed',
    });
  });

  it('is over when the draft is discarded', async () => {
    const draft = await draftNote(clinic.physio);
    granted(await ask(clinic.physio, draft));
    granted(await discardNote(clinic.physio, draft));
    expect(await ask(clinic.physio, draft)).toMatchObject({
      ok: false,
      refusal: { kind: 'wrong_state', state: 'discarded' },
    });
  });
});
