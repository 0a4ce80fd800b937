import { eq } from 'drizzle-orm';
import { beforeAll, describe, expect, it } from 'vitest';
import type { ImagingRequest } from '@/clinical/letters/imaging-request';
import type { LetterOf } from '@/clinical/patients/record-of';
import type { Actor } from '../actors/actor';
import { inClinic, inThisClinic } from '../clinic-transaction';
import { openNote } from '../notes/open-note';
import { takeOverNote } from '../notes/take-over-note';
import { auditEntries } from '../schema/audit';
import {
  chart,
  draftNote,
  granted,
  signedNote,
  type ClinicFixture,
} from '../testing/clinic-fixture';
import { foundLetterClinics, readyLetter, signing } from '../testing/letter-fixture';
import { withTestDatabase } from '../testing/with-test-database';
import { declineImaging } from './decline-imaging';
import { openLetter } from './open-letter';
import { replaceLetter } from './replace-letter';
import { suggestImaging } from './suggest-imaging';
import { writeLetter } from './write-letter';

withTestDatabase();
let clinic: ClinicFixture;

beforeAll(async () => {
  ({ clinic } = await foundLetterClinics());
});

const REASON = 'there is no red flag and it is 3 days old.';
const SENTENCE = 'I have not requested imaging because there is no red flag and it is 3 days old.';

const begun = async (note: Parameters<typeof writeLetter>[1]) =>
  granted(await writeLetter(clinic.physio, note, 'imaging-request'));

const decline = (letter: LetterOf, reason = REASON, actor: Actor = clinic.physio) =>
  declineImaging(actor, { ...letter, revision: 1, reason });

async function reasoningOf(noteId: string) {
  const { content } = granted(await openNote(clinic.physio, noteId));
  return content.findings.find(({ code }) => code === 'narrative.reasoning')?.attributes.body;
}

const statusOf = async ({ letterId }: LetterOf) =>
  granted(await openLetter(clinic.physio, letterId)).status;

const auditOf = ({ letterId }: LetterOf) =>
  inClinic(clinic.physio, async (tx) => {
    const rows = await tx.db
      .select({ act: auditEntries.act })
      .from(auditEntries)
      .where(inThisClinic(tx, auditEntries, eq(auditEntries.letterId, letterId)));
    return rows.map(({ act }) => act);
  });

describe('recording why imaging was not requested', () => {
  it('writes the sentence into the draft, discards the request, and is audited once', async () => {
    const note = await draftNote(clinic.physio);
    const letter = await begun(note);
    granted(await decline(letter));
    expect(await reasoningOf(note.noteId)).toBe(SENTENCE);
    expect(await statusOf(letter)).toBe('discarded');
    expect((await auditOf(letter)).filter((act) => act === 'letter.decline-imaging')).toHaveLength(
      1,
    );
    expect(granted(await openNote(clinic.physio, note.noteId)).revision).toBe(1);
  });

  it('keeps what is written there, and adds a line', async () => {
    const note = await draftNote(clinic.physio);
    await chart(clinic.physio, note, [
      [{ code: 'narrative.reasoning' }, 'body', 'Irritability is lower.'],
    ]);
    granted(await decline(await begun(note)));
    expect(await reasoningOf(note.noteId)).toBe(`Irritability is lower.\n${SENTENCE}`);
  });

  it('of a signed note is an addendum, and the note stays as it was', async () => {
    const note = await signedNote(clinic.physio);
    const before = granted(await openNote(clinic.physio, note.noteId));
    const letter = await begun(note);
    granted(await decline(letter));
    const after = granted(await openNote(clinic.physio, note.noteId));
    expect(after.addenda).toMatchObject([{ body: SENTENCE, authorName: 'Percy Physio-Test' }]);
    expect(after.signed).toEqual(before.signed);
    expect(await reasoningOf(note.noteId)).toBeUndefined();
    expect(await statusOf(letter)).toBe('discarded');
  });

  it('is refused whole where the draft is a colleague’s: neither half happens', async () => {
    const note = await draftNote(clinic.physio);
    const letter = await begun(note);
    granted(await takeOverNote(clinic.colleague, { ...note, revision: 0 }));
    expect(await decline(letter)).toMatchObject({ refusal: { kind: 'not_author' } });
    expect(await statusOf(letter)).toBe('draft');
    expect(await reasoningOf(note.noteId)).toBeUndefined();
    expect(await auditOf(letter)).not.toContain('letter.decline-imaging');
  });

  it('is refused whole where the words have no room', async () => {
    const note = await draftNote(clinic.physio);
    await chart(clinic.physio, note, [
      [{ code: 'narrative.reasoning' }, 'body', 'x'.repeat(19_990)],
    ]);
    const letter = await begun(note);
    expect(await decline(letter)).toMatchObject({ refusal: { kind: 'blocked' } });
    expect(await statusOf(letter)).toBe('draft');
  });

  it('is refused for another kind of letter, a newer one, and anybody but its author', async () => {
    const note = await draftNote(clinic.physio);
    const gp = granted(await writeLetter(clinic.physio, note, 'gp-letter'));
    expect(await decline(gp)).toMatchObject({ refusal: { kind: 'wrong_state' } });
    const letter = await begun(note);
    expect(await declineImaging(clinic.physio, { ...letter, revision: 7, reason: REASON })).toEqual(
      { ok: false, refusal: { kind: 'stale', theirRevision: 1 } },
    );
    expect(await decline(letter, REASON, clinic.colleague)).toMatchObject({
      refusal: { kind: 'not_author' },
    });
    expect(await decline(letter, REASON, clinic.reception)).toEqual({
      ok: false,
      refusal: { kind: 'not_permitted' },
    });
    granted(await decline(letter));
    expect(await decline(letter)).toMatchObject({ refusal: { kind: 'wrong_state' } });
    expect(await reasoningOf(note.noteId)).toBe(SENTENCE);
  });
});

describe('asking the GP to consider imaging in place of a request', () => {
  const asked: Partial<ImagingRequest> = {
    modality: 'mri',
    regions: ['hip'],
    side: 'left',
    question: 'Is there a stress fracture?',
  };
  const answersOf = async (letterId: string) => {
    const opened = granted(await openLetter(clinic.physio, letterId));
    if (opened.source?.kind !== 'imaging-suggestion') throw new Error('Another kind of letter');
    return opened.source.answers;
  };

  it('begins the letter with what the request asks, and leaves the request', async () => {
    const letter = await readyLetter(clinic.physio, undefined, asked);
    const begunLetter = granted(await suggestImaging(clinic.physio, { ...letter, revision: 2 }));
    expect(await answersOf(begunLetter.letterId)).toMatchObject({
      ...{ modality: 'mri', regions: ['hip'], side: 'left' },
      purpose: 'Is there a stress fracture?',
      whyAsked: '',
      guidelineReason: '',
    });
    expect(await statusOf(letter)).toBe('draft');
    const again = granted(await suggestImaging(clinic.physio, { ...letter, revision: 2 }));
    expect(again.letterId).toBe(begunLetter.letterId);
  });

  it('overwrites nothing in one that was begun before, and loses no long question', async () => {
    const question = `Is there a stress fracture? ${'x'.repeat(700)}`;
    const letter = await readyLetter(clinic.physio, undefined, { ...asked, question });
    const { clinicId, patientId, noteId } = letter;
    const note = { clinicId, patientId, noteId };
    const before = granted(await writeLetter(clinic.physio, note, 'imaging-suggestion'));
    const regions = (await answersOf(before.letterId)).regions;
    expect(regions).toEqual(['thoracic']);
    const { letterId } = granted(await suggestImaging(clinic.physio, { ...letter, revision: 2 }));
    expect(letterId).toBe(before.letterId);
    expect(await answersOf(letterId)).toMatchObject({
      ...{ modality: 'mri', regions, side: 'left', purpose: '', asks: question },
    });
  });

  it('is refused from another kind of letter and to anybody but its author', async () => {
    const letter = await readyLetter(clinic.physio, undefined, asked);
    const at = { ...letter, revision: 2 };
    expect(await suggestImaging(clinic.colleague, at)).toMatchObject({
      refusal: { kind: 'not_author' },
    });
    const gp = granted(await writeLetter(clinic.physio, letter, 'gp-letter'));
    expect(await suggestImaging(clinic.physio, { ...gp, revision: 1 })).toMatchObject({
      refusal: { kind: 'wrong_state' },
    });
  });
});

describe('imaging requested before', () => {
  const earlierOf = async (letterId: string) =>
    granted(await openLetter(clinic.physio, letterId)).source?.earlierImaging;

  it('is what was signed for this patient, in this clinic, and not replaced', async () => {
    const sign = signing(() => Promise.resolve(Buffer.from('%PDF-')));
    const letter = await readyLetter(clinic.physio);
    const { clinicId, patientId, noteId } = letter;
    const next = () =>
      writeLetter(clinic.physio, { clinicId, patientId, noteId }, 'gp-letter').then(granted);
    const gp = await next();
    expect(await earlierOf(gp.letterId)).toEqual([]);
    granted(await sign(clinic.physio, letter));
    expect(await earlierOf(gp.letterId)).toEqual([
      { signedAt: expect.any(String), modality: 'xray', regions: ['thoracic'] },
    ]);
    const replacing = granted(await replaceLetter(clinic.physio, letter));
    granted(await sign(clinic.physio, replacing, 1));
    expect(await earlierOf(gp.letterId)).toHaveLength(1);
    const other = await readyLetter(clinic.physio);
    expect(await earlierOf(other.letterId)).toEqual([]);
  });
});
