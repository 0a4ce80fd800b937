import pg from 'pg';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Finding } from '@/clinical/findings/finding';
import { letterObjections } from '@/clinical/letters/letter-objections';
import { caudaEquinaFindings, emergencyAction } from '@/clinical/letters/testing/cauda-equina-case';
import { thoracicAnswers, thoracicFindings } from '@/clinical/letters/testing/thoracic-case';
import { composeLetter } from '@/clinical/letters/compose-letter';
import type { ImagingRequest } from '@/clinical/letters/imaging-request';
import { refusalWords } from '@/clinical/refusals';
import { renderLetterPdf } from '@/letters/render-letter-pdf';
import type { Actor } from '@/db/actors/actor';
import { canonicalBytes, sha256Hex } from '@/db/canonical';
import { changeClinicSettings } from '@/db/clinics/change-clinic-settings';
import { clinicSettings } from '@/db/clinics/clinic-settings';
import { applyChanges } from '@/db/notes/apply-changes';
import { startNote } from '@/db/notes/start-note';
import { openTimeline } from '@/db/history/open-timeline';
import { discardNote } from '@/db/notes/discard-note';
import { registerPatient } from '@/db/patients/register-patient';
import {
  batchOf,
  chart,
  foundClinic,
  granted,
  type ClinicFixture,
} from '@/db/testing/clinic-fixture';
import { withTestDatabase } from '@/db/testing/with-test-database';
import { changeLetter } from '@/db/letters/change-letter';
import { discardLetter } from '@/db/letters/discard-letter';
import { downloadLetter } from '@/db/letters/download-letter';
import { openLetter } from '@/db/letters/open-letter';
import { signLetter } from '@/db/letters/sign-letter';
import { writeEmergencyLetter } from '@/db/letters/write-emergency-letter';
import { writeImagingRequest } from '@/db/letters/write-imaging-request';

const database = withTestDatabase();
let clinic: ClinicFixture;
let other: ClinicFixture;
let app: pg.Client;
let owner: pg.Client;

beforeAll(async () => {
  clinic = await foundClinic();
  other = await foundClinic('Another Clinic');
  const { clinicId: _id, revision, ...settings } = granted(await clinicSettings(clinic.owner));
  granted(
    await changeClinicSettings(clinic.owner, {
      revision,
      settings: { ...settings, address: '12 Invented Parade', telephone: '03 5550 0100' },
    }),
  );
  app = new pg.Client({ connectionString: database().appUrl });
  owner = new pg.Client({ connectionString: database().ownerUrl });
  await Promise.all([app.connect(), owner.connect()]);
  for (const client of [app, owner]) {
    await client.query(`set app.clinic_id = '${clinic.clinicId}'`);
  }
});
afterAll(async () => {
  await Promise.all([app.end(), owner.end()]);
});

let people = 0;

async function chartedNote(
  actor: Actor,
  familyName = 'Żółtowska-Test',
  findings: readonly Finding[] = thoracicFindings,
) {
  people += 1;
  const { patientId } = granted(
    await registerPatient(actor, {
      patient: {
        familyName,
        givenNames: `Wilhelmina ${people}`,
        dateOfBirth: '1951-07-09',
        sex: 'female',
        address: '3 Bobbin Lane',
      },
      isNotDuplicate: true,
    }),
  );
  const { noteId } = granted(
    await startNote(actor, { patientId, kind: 'initial', episodes: [{ title: 'Mid-back pain' }] }),
  );
  const note = { noteId, patientId };
  await chart(actor, note, findings.flatMap(asChanges));
  return note;
}

function asChanges({ attributes, ...key }: Finding) {
  return Object.entries(attributes).map(
    ([attribute, value]) => [key, attribute, value] as [typeof key, string, typeof value],
  );
}

/** A draft letter in which everything is answered, at revision 2. */
async function readyLetter(actor: Actor, familyName?: string, more: Partial<ImagingRequest> = {}) {
  const note = await chartedNote(actor, familyName);
  const { letterId } = granted(await writeImagingRequest(actor, { noteId: note.noteId }));
  const opened = granted(await openLetter(actor, letterId));
  if (opened.status !== 'draft') throw new Error('Not a draft');
  const { includedFindings } = opened.source.answers;
  const answers = { ...thoracicAnswers(), includedFindings, ...more };
  granted(await changeLetter(actor, { letterId, revision: 1, answers }));
  return { ...note, letterId, answers };
}

/** Each charted value raises the note's revision by one. */
const CHARTED = thoracicFindings.flatMap(asChanges).length;

const sign = (actor: Actor, letterId: string, revision = 2, noteRevision = CHARTED) =>
  signLetter(actor, { letterId, revision, noteRevision }, renderLetterPdf);

describe('an imaging request, from the note to the frozen PDF', () => {
  it('begins with what the record knows, and goes on with the unfinished one', async () => {
    const { noteId } = await chartedNote(clinic.physio);
    const [first, second] = await Promise.all([
      writeImagingRequest(clinic.physio, { noteId }),
      writeImagingRequest(clinic.physio, { noteId }),
    ]);
    const { letterId } = granted(first);
    expect(granted(second).letterId).toBe(letterId);
    const opened = granted(await openLetter(clinic.physio, letterId));
    expect(opened).toMatchObject({ status: 'draft', revision: 1, isAuthor: true, signed: null });
    expect(opened.source?.answers).toMatchObject({
      regions: ['thoracic'],
      pregnancy: { answer: 'not_applicable' },
      provisionalDiagnosis: 'Suspected osteoporotic vertebral compression fracture T8',
      weeksOfCare: 0,
      guidelineReason: '',
      urgency: null,
    });
    expect(letterObjections(opened.source ?? expect.fail()).length).toBeGreaterThan(5);
  });

  it('signs while its note is a draft, freezes bytes and PDF, and gives them back', async () => {
    const { letterId } = await readyLetter(clinic.physio);
    const { sha256 } = granted(await sign(clinic.physio, letterId));
    const opened = granted(await openLetter(clinic.colleague, letterId));
    expect(opened).toMatchObject({ status: 'signed', noteStatus: 'draft', isAuthor: false });
    const signed = opened.signed ?? expect.fail();
    expect(signed.sha256).toBe(sha256);
    expect(sha256Hex(canonicalBytes(signed.document))).toBe(sha256);
    expect(signed.document.signature.statement).toContain('Signed electronically');
    const one = granted(await downloadLetter(clinic.physio, letterId));
    const again = granted(await downloadLetter(clinic.colleague, letterId));
    expect(one.pdf.subarray(0, 5).toString()).toBe('%PDF-');
    expect(again.pdf.equals(one.pdf)).toBe(true);
    expect(one.pdf.equals(await renderLetterPdf(signed.document, { sha256 }))).toBe(true);
    expect(one.fileName).toBe(`letter-${letterId}.pdf`);
    const { rows } = await app.query<{ act: string }>(
      'select act from audit_entries where letter_id = $1 order by at, id',
      [letterId],
    );
    expect(rows.map(({ act }) => act)).toEqual([
      'letter.write',
      'record.open',
      'letter.sign',
      'record.open',
      'letter.download',
      'letter.download',
    ]);
  });

  it('refuses what is incomplete, naming each', async () => {
    const { noteId } = await chartedNote(clinic.physio);
    const { letterId } = granted(await writeImagingRequest(clinic.physio, { noteId }));
    const signing = await sign(clinic.physio, letterId, 1);
    expect(signing).toMatchObject({ ok: false, refusal: { kind: 'incomplete' } });
    if (signing.ok || signing.refusal.kind !== 'incomplete') return;
    expect(signing.refusal.missing.map(({ id }) => id)).toContain('modality');
  });

  it('refuses a name that the font cannot print, naming text and character', async () => {
    const { letterId } = await readyLetter(clinic.physio, '王-Test');
    const signing = await sign(clinic.physio, letterId);
    expect(signing).toMatchObject({ ok: false, refusal: { kind: 'unsupported_script' } });
    if (signing.ok || signing.refusal.kind !== 'unsupported_script') return;
    expect(signing.refusal.words).toContain('王 (U+738B)');
  });

  it('refuses a stale revision and keeps what the other page saved', async () => {
    const { letterId, answers } = await readyLetter(clinic.physio);
    const late = { letterId, revision: 1, answers: { ...answers, question: 'Late?' } };
    expect(await changeLetter(clinic.physio, late)).toEqual({
      ok: false,
      refusal: { kind: 'stale', theirRevision: 2 },
    });
    expect(await sign(clinic.physio, letterId, 1)).toMatchObject({ refusal: { kind: 'stale' } });
    const opened = granted(await openLetter(clinic.physio, letterId));
    expect(opened.source?.answers).toMatchObject({ question: answers.question });
  });

  it('lets one of two signatures win', async () => {
    const { letterId } = await readyLetter(clinic.physio);
    const both = await Promise.all([sign(clinic.physio, letterId), sign(clinic.physio, letterId)]);
    expect(both.map(({ ok }) => ok).toSorted()).toEqual([false, true]);
    expect(both.find(({ ok }) => !ok)).toMatchObject({
      refusal: { kind: 'wrong_state', state: 'signed' },
    });
  });

  it('is closed once signed or discarded, and does not outlive its note', async () => {
    const signed = await readyLetter(clinic.physio);
    granted(await sign(clinic.physio, signed.letterId));
    const { letterId, answers } = signed;
    const wrongState = { ok: false, refusal: { kind: 'wrong_state' } };
    expect(await changeLetter(clinic.physio, { letterId, revision: 2, answers })).toMatchObject(
      wrongState,
    );
    expect(await discardLetter(clinic.physio, { letterId, revision: 2 })).toMatchObject(wrongState);
    const dropped = await readyLetter(clinic.physio);
    granted(await discardLetter(clinic.physio, { letterId: dropped.letterId, revision: 2 }));
    expect(await sign(clinic.physio, dropped.letterId, 3)).toMatchObject(wrongState);
    expect(await downloadLetter(clinic.physio, dropped.letterId)).toMatchObject(wrongState);
    const orphan = await readyLetter(clinic.physio);
    granted(await discardNote(clinic.physio, orphan.noteId));
    expect(await sign(clinic.physio, orphan.letterId)).toMatchObject(wrongState);
  });
});

describe('an emergency letter, from a draft note to the frozen PDF', () => {
  /** Begun from a note in which the emergency is charted, and its action when it is given. */
  async function begun(actor: Actor, ...action: Finding[]) {
    const findings = [...caudaEquinaFindings, ...action];
    const note = await chartedNote(actor, 'Ngũgĩ-Test', findings);
    const { letterId } = granted(await writeEmergencyLetter(actor, { noteId: note.noteId }));
    const opened = granted(await openLetter(actor, letterId));
    if (opened.source?.kind !== 'emergency-handover') throw new Error('Another letter');
    return { ...note, letterId, source: opened.source };
  }

  it('goes where the action says, is gone on with, and stands beside an imaging request', async () => {
    const { noteId, letterId, source } = await begun(clinic.physio, emergencyAction);
    expect(source.answers.recipient.name).toBe('Emergency department, Northgate Hospital');
    const again = granted(await writeEmergencyLetter(clinic.physio, { noteId }));
    expect(again.letterId).toBe(letterId);
    const request = granted(await writeImagingRequest(clinic.physio, { noteId }));
    expect(request.letterId).not.toBe(letterId);
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
    const { letterId, source } = await begun(clinic.physio, emergencyAction);
    const { noteRevision } = source;
    granted(await sign(clinic.physio, letterId, 1, noteRevision));
    const opened = granted(await openLetter(clinic.colleague, letterId));
    expect(opened).toMatchObject({ status: 'signed', noteStatus: 'draft' });
    expect(opened.signed?.document).toMatchObject({
      kind: 'emergency-handover',
      signature: { isSigned: true },
    });
    const { rows } = await app.query<{ act: string }>(
      'select act from audit_entries where letter_id = $1 order by at, id',
      [letterId],
    );
    expect(rows.map(({ act }) => act)).toEqual([
      'letter.write',
      'record.open',
      'letter.sign',
      'record.open',
    ]);
  });

  it('waits for a recipient, and takes only answers of its own form', async () => {
    const { letterId, source } = await begun(clinic.physio);
    expect(await sign(clinic.physio, letterId, 1, source.noteRevision)).toMatchObject({
      refusal: { kind: 'incomplete', missing: [{ id: 'recipient.name' }] },
    });
    const save = (answers: Record<string, unknown>, revision = 1) =>
      changeLetter(clinic.physio, { letterId, revision, answers });
    expect(await save({ ...source.answers, message: 1 })).toMatchObject({
      refusal: { kind: 'invalid' },
    });
    const recipient = { ...source.answers.recipient, name: 'Emergency department' };
    granted(await save({ ...source.answers, recipient }));
    expect(await save(source.answers)).toMatchObject({
      refusal: { kind: 'stale', theirRevision: 2 },
    });
    granted(await sign(clinic.physio, letterId, 2, source.noteRevision));
  });

  it('is refused without permission and from another clinic', async () => {
    const { noteId } = await chartedNote(clinic.physio);
    for (const [actor, kind] of [
      [clinic.reception, 'not_permitted'],
      [other.physio, 'not_found'],
    ] as const) {
      expect(await writeEmergencyLetter(actor, { noteId })).toEqual({
        ok: false,
        refusal: { kind },
      });
    }
  });
});

describe('a chart that changes under an open letter', () => {
  const rhomboids = (side: 'left' | 'right') => ({ code: 'muscle.rhomboids', side });

  /** The guarded side was the other one; as the chart sends it from another tab. */
  async function moveToTheRight(note: { noteId: string; patientId: string }) {
    for (const [side, attribute, value, base] of [
      ['left', 'guarding', null, 1],
      ['left', 'tenderness', null, 2],
      ['right', 'guarding', 1, null],
      ['right', 'tenderness', 2, null],
    ] as const) {
      const change = [rhomboids(side), attribute, value] satisfies Parameters<typeof batchOf>[2][0];
      const batch = batchOf(clinic.physio, note.patientId, [change], base);
      const { answers } = granted(
        await applyChanges(clinic.physio, { noteId: note.noteId, batch }),
      );
      expect(answers).toMatchObject([{ answer: 'applied' }]);
    }
  }

  it('left made right: refused until the letter is read again', async () => {
    const note = await readyLetter(clinic.physio);
    await moveToTheRight(note);
    const signing = await sign(clinic.physio, note.letterId);
    expect(signing).toEqual({
      ok: false,
      refusal: { kind: 'stale', theirRevision: CHARTED + 4, of: 'chart' },
    });
    if (signing.ok) return;
    expect(refusalWords(signing.refusal)).toMatch(/chart has changed .* reload the page/);
    const { source } = granted(await openLetter(clinic.physio, note.letterId));
    expect(source?.noteRevision).toBe(CHARTED + 4);
    const now = await sign(clinic.physio, note.letterId, 2, source?.noteRevision);
    expect(now.ok).toBe(true);
  });

  it('edited wording that the chart overtook: refused until it is edited again or set back', async () => {
    const note = await readyLetter(clinic.physio);
    const { letterId } = note;
    const muscles = async () => {
      const { source } = granted(await openLetter(clinic.physio, letterId));
      const block = composeLetter(source ?? expect.fail())
        .sections.flatMap(({ blocks }) => blocks)
        .find(({ id }) => id === 'examination.muscles');
      if (block?.kind !== 'paragraph') throw new Error('No muscles in the letter');
      return block;
    };
    const reworded = async (revision: number) => {
      const { text, composedText } = await muscles();
      const edit = {
        paragraphId: 'examination.muscles',
        composed: composedText ?? text,
        text: 'Muscles: the left rhomboids are tender.',
      };
      const answers = { ...note.answers, edits: [edit] };
      granted(await changeLetter(clinic.physio, { letterId, revision, answers }));
    };
    await reworded(2);
    await moveToTheRight(note);
    const signing = await sign(clinic.physio, letterId, 3, CHARTED + 4);
    if (signing.ok || signing.refusal.kind !== 'incomplete') throw new Error('Not refused');
    expect(signing.refusal.missing).toEqual([
      {
        id: 'paragraph:examination.muscles',
        words:
          'The chart has changed since you edited the wording “Muscles: the left rhomboids are tender.”: edit it again, or set it back to composed.',
      },
    ]);
    await reworded(3);
    granted(await sign(clinic.physio, letterId, 4, CHARTED + 4));
  });
});

describe('who may', () => {
  it('only the author changes, signs and discards a draft', async () => {
    const { letterId, answers } = await readyLetter(clinic.physio);
    const notAuthor = { ok: false, refusal: { kind: 'not_author', author: 'Percy Physio-Test' } };
    const by = clinic.colleague;
    expect(await changeLetter(by, { letterId, revision: 2, answers })).toEqual(notAuthor);
    expect(await sign(by, letterId)).toEqual(notAuthor);
    expect(await discardLetter(by, { letterId, revision: 2 })).toEqual(notAuthor);
  });

  it('reception may nothing, another clinic sees nothing', async () => {
    const { letterId, noteId, answers } = await readyLetter(clinic.physio);
    granted(await sign(clinic.physio, letterId));
    for (const [actor, kind] of [
      [clinic.reception, 'not_permitted'],
      [other.physio, 'not_found'],
    ] as const) {
      const refused = { ok: false, refusal: { kind } };
      expect(await writeImagingRequest(actor, { noteId })).toEqual(refused);
      expect(await changeLetter(actor, { letterId, revision: 2, answers })).toEqual(refused);
      expect(await openLetter(actor, letterId)).toEqual(refused);
      expect(await sign(actor, letterId)).toEqual(refused);
      expect(await discardLetter(actor, { letterId, revision: 2 })).toEqual(refused);
      expect(await downloadLetter(actor, letterId)).toEqual(refused);
    }
  });
});

describe('a signed letter, attacked with raw SQL', () => {
  it('refuses update, delete and truncate, to the app and to the owner of the tables', async () => {
    const { letterId } = await readyLetter(clinic.physio);
    granted(await sign(clinic.physio, letterId));
    const refused = /never changed|never deleted|insert only|permission denied|cannot be emptied/;
    for (const client of [app, owner]) {
      for (const statement of [
        `update letters set status = 'draft' where id = '${letterId}'`,
        `update letters set answers = '{}' where id = '${letterId}'`,
        `delete from letters where id = '${letterId}'`,
        `update signed_letters set pdf = '\\x00' where letter_id = '${letterId}'`,
        `delete from signed_letters where letter_id = '${letterId}'`,
        'truncate signed_letters',
        'truncate letters cascade',
      ]) {
        const outcome = await client.query(statement).then(
          ({ rowCount }) => `${rowCount ?? 0} rows`,
          (error: unknown) => String(error),
        );
        // Under FORCE the owner of the tables may see no row to touch: as good as refused.
        expect(outcome, statement).toMatch(client === app ? refused : /0 rows|insert|never|cannot/);
      }
    }
  });

  it('refuses a signature without the document', async () => {
    const { letterId } = await readyLetter(clinic.physio);
    await app.query('begin');
    await app.query(`set local app.clinic_id = '${clinic.clinicId}'`);
    await app.query(`update letters set status = 'signed' where id = '${letterId}'`);
    await expect(app.query('commit')).rejects.toThrow('without its document');
  });

  it('shows no row of another clinic to the app role', async () => {
    const { letterId } = await readyLetter(clinic.physio);
    await app.query('begin');
    await app.query(`set local app.clinic_id = '${other.clinicId}'`);
    const { rows } = await app.query('select id from letters where id = $1', [letterId]);
    await app.query('rollback');
    expect(rows).toEqual([]);
  });
});
