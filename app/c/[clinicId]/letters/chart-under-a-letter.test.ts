import { beforeAll, describe, expect, it } from 'vitest';
import { composeLetter } from '@/clinical/letters/compose-letter';
import { refusalWords } from '@/clinical/refusals';
import { letterRenderer } from '@/letters/letter-renderer';
import { applyChanges } from '@/db/notes/apply-changes';
import { batchOf, granted, type ClinicFixture } from '@/db/testing/clinic-fixture';
import { changeLetter } from '@/db/letters/change-letter';
import { openLetter } from '@/db/letters/open-letter';
import { foundLetterClinics, readyLetter, CHARTED, signing } from '@/db/testing/letter-fixture';
import { withTestDatabase } from '@/db/testing/with-test-database';

withTestDatabase();
let clinic: ClinicFixture;

beforeAll(async () => {
  ({ clinic } = await foundLetterClinics());
});

const sign = signing(letterRenderer(() => null));

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
    const signing = await sign(clinic.physio, note);
    expect(signing).toEqual({
      ok: false,
      refusal: { kind: 'stale', theirRevision: CHARTED + 4, of: 'chart' },
    });
    if (signing.ok) return;
    expect(refusalWords(signing.refusal)).toMatch(/chart has changed .* reload the page/);
    const { source } = granted(await openLetter(clinic.physio, note.letterId));
    expect(source?.noteRevision).toBe(CHARTED + 4);
    const now = await sign(clinic.physio, note, 2, source?.noteRevision);
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
    const reworded = async (revision: number, side: string) => {
      const { text, composedText } = await muscles();
      const edit = {
        paragraphId: 'examination.muscles',
        composed: composedText ?? text,
        text: `Muscles: the ${side} rhomboids are tender.`,
      };
      const answers = { ...note.answers, edits: [edit] };
      granted(await changeLetter(clinic.physio, { ...note, revision, answers }));
    };
    await reworded(2, 'left');
    await moveToTheRight(note);
    const signing = await sign(clinic.physio, note, 3, CHARTED + 4);
    if (signing.ok || signing.refusal.kind !== 'incomplete') throw new Error('Not refused');
    expect(signing.refusal.missing).toEqual([
      {
        id: 'paragraph:examination.muscles',
        words:
          'The chart has changed since you edited the wording “Muscles: the left rhomboids are tender.”: edit it again, or set it back to composed.',
      },
    ]);
    await reworded(3, 'left');
    const again = await sign(clinic.physio, note, 4, CHARTED + 4);
    if (again.ok || again.refusal.kind !== 'incomplete') throw new Error('Not refused');
    expect(again.refusal.missing).toHaveLength(1);
    expect(again.refusal.missing[0]?.words).toMatch(/^You wrote “left”.*the chart says right: “/);
    await reworded(4, 'right');
    granted(await sign(clinic.physio, note, 5, CHARTED + 4));
  });
});
