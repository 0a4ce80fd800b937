import type pg from 'pg';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { letterObjections } from '@/clinical/letters/letter-objections';
import { renderLetterPdf } from '@/letters/render-letter-pdf';
import { letterRenderer } from '@/letters/letter-renderer';
import { canonicalBytes, sha256Hex } from '@/db/canonical';
import { discardNote } from '@/db/notes/discard-note';
import { granted, type ClinicFixture } from '@/db/testing/clinic-fixture';
import { changeLetter } from '@/db/letters/change-letter';
import { discardLetter } from '@/db/letters/discard-letter';
import { downloadLetter } from '@/db/letters/download-letter';
import { openLetter } from '@/db/letters/open-letter';
import { writeLetter } from '@/db/letters/write-letter';
import {
  foundLetterClinics,
  rawClients,
  chartedNote,
  readyLetter,
  signing,
} from '@/db/testing/letter-fixture';
import { withTestDatabase } from '@/db/testing/with-test-database';

const database = withTestDatabase();
let clinic: ClinicFixture;
let app: pg.Client;
let owner: pg.Client;

beforeAll(async () => {
  ({ clinic } = await foundLetterClinics());
  ({ app, owner } = await rawClients(database, clinic.clinicId));
});
afterAll(async () => {
  await Promise.all([app.end(), owner.end()]);
});

const sign = signing(letterRenderer(() => null));

describe('an imaging request, from the note to the frozen PDF', () => {
  it('begins with what the record knows, and goes on with the unfinished one', async () => {
    const note = await chartedNote(clinic.physio);
    const [first, second] = await Promise.all([
      writeLetter(clinic.physio, note, 'imaging-request'),
      writeLetter(clinic.physio, note, 'imaging-request'),
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
    const letter = await readyLetter(clinic.physio);
    const { sha256 } = granted(await sign(clinic.physio, letter));
    const opened = granted(await openLetter(clinic.colleague, letter.letterId));
    expect(opened).toMatchObject({ status: 'signed', noteStatus: 'draft', isAuthor: false });
    const signed = opened.signed ?? expect.fail();
    expect(signed.sha256).toBe(sha256);
    expect(sha256Hex(canonicalBytes(signed.document))).toBe(sha256);
    expect(signed.document.signature.statement).toContain('Signed electronically');
    const one = granted(await downloadLetter(clinic.physio, letter.letterId));
    const again = granted(await downloadLetter(clinic.colleague, letter.letterId));
    expect(one.pdf.subarray(0, 5).toString()).toBe('%PDF-');
    expect(again.pdf.equals(one.pdf)).toBe(true);
    expect(
      one.pdf.equals(
        await renderLetterPdf(signed.document, {
          ...{ sha256, recipientId: 'r1', verifyAddress: null, logo: null },
        }),
      ),
    ).toBe(true);
    expect(one.fileName).toBe(`letter-${letter.letterId}-r1.pdf`);
    const { rows } = await app.query<{ act: string }>(
      'select act from audit_entries where letter_id = $1 order by at, id',
      [letter.letterId],
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
    const note = await chartedNote(clinic.physio);
    const letter = granted(await writeLetter(clinic.physio, note, 'imaging-request'));
    const signing = await sign(clinic.physio, letter, 1);
    expect(signing).toMatchObject({ ok: false, refusal: { kind: 'incomplete' } });
    if (signing.ok || signing.refusal.kind !== 'incomplete') return;
    expect(signing.refusal.missing.map(({ id }) => id)).toContain('modality');
  });

  it('refuses a name that the font cannot print, naming text and character', async () => {
    const letter = await readyLetter(clinic.physio, 'अ-Test');
    const signing = await sign(clinic.physio, letter);
    expect(signing).toMatchObject({ ok: false, refusal: { kind: 'unsupported_script' } });
    if (signing.ok || signing.refusal.kind !== 'unsupported_script') return;
    expect(signing.refusal.words).toContain('अ (U+0905)');
  });

  it('refuses a stale revision and keeps what the other page saved', async () => {
    const letter = await readyLetter(clinic.physio);
    const late = { ...letter, revision: 1, answers: { ...letter.answers, question: 'Late?' } };
    expect(await changeLetter(clinic.physio, late)).toEqual({
      ok: false,
      refusal: { kind: 'stale', theirRevision: 2 },
    });
    expect(await sign(clinic.physio, letter, 1)).toMatchObject({ refusal: { kind: 'stale' } });
    const opened = granted(await openLetter(clinic.physio, letter.letterId));
    expect(opened.source?.answers).toMatchObject({ question: letter.answers.question });
  });

  it('lets one of two signatures win', async () => {
    const letter = await readyLetter(clinic.physio);
    const both = await Promise.all([sign(clinic.physio, letter), sign(clinic.physio, letter)]);
    expect(both.map(({ ok }) => ok).toSorted()).toEqual([false, true]);
    expect(both.find(({ ok }) => !ok)).toMatchObject({
      refusal: { kind: 'wrong_state', state: 'signed' },
    });
  });

  it('is closed once signed or discarded, and does not outlive its note', async () => {
    const signed = await readyLetter(clinic.physio);
    granted(await sign(clinic.physio, signed));
    const wrongState = { ok: false, refusal: { kind: 'wrong_state' } };
    expect(await changeLetter(clinic.physio, { ...signed, revision: 2 })).toMatchObject(wrongState);
    expect(await discardLetter(clinic.physio, { ...signed, revision: 2 })).toMatchObject(
      wrongState,
    );
    const dropped = await readyLetter(clinic.physio);
    granted(await discardLetter(clinic.physio, { ...dropped, revision: 2 }));
    expect(await sign(clinic.physio, dropped, 3)).toMatchObject(wrongState);
    expect(await downloadLetter(clinic.physio, dropped.letterId)).toMatchObject(wrongState);
    const orphan = await readyLetter(clinic.physio);
    granted(await discardNote(clinic.physio, orphan));
    expect(await sign(clinic.physio, orphan)).toMatchObject(wrongState);
  });
});
