import type pg from 'pg';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Finding } from '@/clinical/findings/finding';
import { mainRecipient } from '@/clinical/letters/recipients';
import { caudaEquinaFindings, emergencyAction } from '@/clinical/letters/testing/cauda-equina-case';
import { letterRenderer } from '@/letters/letter-renderer';
import type { Actor } from '@/db/actors/actor';
import { openTimeline } from '@/db/history/open-timeline';
import { granted, type ClinicFixture } from '@/db/testing/clinic-fixture';
import { changeLetter } from '@/db/letters/change-letter';
import { openLetter } from '@/db/letters/open-letter';

import { writeLetter } from '@/db/letters/write-letter';
import { foundLetterClinics, rawClients, chartedNote, signing } from '@/db/testing/letter-fixture';
import { withTestDatabase } from '@/db/testing/with-test-database';

const database = withTestDatabase();
let clinic: ClinicFixture;
let other: ClinicFixture;
let app: pg.Client;
let owner: pg.Client;

beforeAll(async () => {
  ({ clinic, other } = await foundLetterClinics());
  ({ app, owner } = await rawClients(database, clinic.clinicId));
});
afterAll(async () => {
  await Promise.all([app.end(), owner.end()]);
});

const sign = signing(letterRenderer(() => null));

describe('an emergency letter, from a draft note to the frozen PDF', () => {
  /** Begun from a note in which the emergency is charted, and its action when it is given. */
  async function begun(actor: Actor, ...action: Finding[]) {
    const findings = [...caudaEquinaFindings, ...action];
    const note = await chartedNote(actor, 'Ngũgĩ-Test', findings);
    const letter = granted(await writeLetter(actor, note, 'emergency-handover'));
    const opened = granted(await openLetter(actor, letter.letterId));
    if (opened.source?.kind !== 'emergency-handover') throw new Error('Another letter');
    return { letter, source: opened.source };
  }

  it('goes where the action says, is gone on with, and stands beside an imaging request', async () => {
    const { letter, source } = await begun(clinic.physio, emergencyAction);
    expect(mainRecipient(source.answers.recipients).name).toBe(
      'Emergency department, Northgate Hospital',
    );
    const again = granted(await writeLetter(clinic.physio, letter, 'emergency-handover'));
    expect(again).toEqual(letter);
    const request = granted(await writeLetter(clinic.physio, letter, 'imaging-request'));
    expect(request.letterId).not.toBe(letter.letterId);
    const timeline = granted(await openTimeline(clinic.physio, source.patient.patientId));
    expect(timeline).toContainEqual(
      expect.objectContaining({
        type: 'letter',
        title: 'Emergency letter',
        recipient: 'Emergency department, Northgate Hospital',
      }),
    );
  });

  it('is signed while its note is a draft, and audited', async () => {
    const { letter, source } = await begun(clinic.physio, emergencyAction);
    const { noteRevision } = source;
    granted(await sign(clinic.physio, letter, 1, noteRevision));
    const opened = granted(await openLetter(clinic.colleague, letter.letterId));
    expect(opened).toMatchObject({ status: 'signed', noteStatus: 'draft' });
    expect(opened.signed?.document).toMatchObject({
      kind: 'emergency-handover',
      signature: { isSigned: true },
    });
    const { rows } = await app.query<{ act: string }>(
      'select act from audit_entries where letter_id = $1 order by at, id',
      [letter.letterId],
    );
    expect(rows.map(({ act }) => act)).toEqual([
      'letter.write',
      'record.open',
      'letter.sign',
      'record.open',
    ]);
  });

  it('waits for a recipient, and takes only answers of its own form', async () => {
    const { letter, source } = await begun(clinic.physio);
    expect(await sign(clinic.physio, letter, 1, source.noteRevision)).toMatchObject({
      refusal: { kind: 'incomplete', missing: [{ id: 'recipients.0.name' }] },
    });
    const save = (answers: Record<string, unknown>, revision = 1) =>
      changeLetter(clinic.physio, { ...letter, revision, answers });
    expect(await save({ ...source.answers, message: 1 })).toMatchObject({
      refusal: { kind: 'invalid' },
    });
    const [to = expect.fail()] = source.answers.recipients;
    const recipients = [{ ...to, name: 'Emergency department' }];
    granted(await save({ ...source.answers, recipients }));
    expect(await save(source.answers)).toMatchObject({
      refusal: { kind: 'stale', theirRevision: 2 },
    });
    granted(await sign(clinic.physio, letter, 2, source.noteRevision));
  });

  it('is refused without permission and from another clinic', async () => {
    const note = await chartedNote(clinic.physio);
    for (const [actor, kind] of [
      [clinic.reception, 'not_permitted'],
      [other.physio, 'not_found'],
    ] as const) {
      expect(
        await writeLetter(actor, { ...note, clinicId: actor.clinicId }, 'emergency-handover'),
      ).toEqual({
        ok: false,
        refusal: { kind },
      });
    }
  });
});
