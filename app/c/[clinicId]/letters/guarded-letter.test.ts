import { beforeAll, describe, expect, it } from 'vitest';
import { composeLetter } from '@/clinical/letters/compose-letter';
import type { LetterSource } from '@/clinical/letters/letter-source';
import { changeLetter } from '@/db/letters/change-letter';
import { openLetter } from '@/db/letters/open-letter';
import { granted, type ClinicFixture } from '@/db/testing/clinic-fixture';
import { foundLetterClinics, readyLetter, signing } from '@/db/testing/letter-fixture';
import { withTestDatabase } from '@/db/testing/with-test-database';
import { letterRenderer } from '@/letters/letter-renderer';

withTestDatabase();
let clinic: ClinicFixture;
beforeAll(async () => {
  ({ clinic } = await foundLetterClinics());
});

const sign = signing(letterRenderer(() => null));

function composedText(source: LetterSource, id: string): string {
  const blocks = composeLetter(source).sections.flatMap((section) => section.blocks);
  const found = blocks.find((each) => each.kind === 'paragraph' && each.id === id);
  return found?.kind === 'paragraph' ? found.text : expect.fail(`No paragraph ${id}`);
}

const CHANGED = [
  ['another side', 'examination.muscles', 'rhomboids left', 'rhomboids right', 'right', 'left'],
  ['another level', 'words.special-tests', 'T8', 'T9', 'T9', 'T8'],
  ['another number', 'examination.range.thoracic', '15°', '51°', '51°', '15°'],
  [
    ...['a denied flag called present', 'red-flags.denied', 'Absent when asked or examined'],
    ...['Present', 'present', 'absent'],
  ],
] as const satisfies readonly (readonly string[])[];

describe('wording against the chart', () => {
  it.each(CHANGED)('is not signed by the verb: %s', async (_what, id, was, is, wrote, charted) => {
    const letter = await readyLetter(clinic.physio);
    const { source } = granted(await openLetter(clinic.physio, letter.letterId));
    const composed = composedText(source ?? expect.fail(), id);
    expect(composed).toContain(was);
    const edited = (text: string) => ({
      ...letter.answers,
      edits: [{ paragraphId: id, composed, text }],
    });
    const answers = edited(composed.replace(was, is));
    granted(await changeLetter(clinic.physio, { ...letter, revision: 2, answers }));
    const refused = await sign(clinic.physio, letter, 3);
    if (refused.ok || refused.refusal.kind !== 'incomplete') return expect.fail();
    expect(new Set(refused.refusal.missing.map((each) => each.id))).toEqual(
      new Set([`paragraph:${id}`]),
    );
    const words = refused.refusal.missing.map((each) => each.words).join(' ');
    expect(words).toMatch(new RegExp(`You wrote “.*${wrote}.*, the chart says ${charted}`));
    const corrected = edited(`${composed} Discussed with her.`);
    granted(await changeLetter(clinic.physio, { ...letter, revision: 3, answers: corrected }));
    granted(await sign(clinic.physio, letter, 4));
  });

  it('is not signed by the verb in an answer either', async () => {
    const question = 'Is T8 stable? Saddle numbness present.';
    const letter = await readyLetter(clinic.physio, undefined, { question });
    expect(await sign(clinic.physio, letter)).toMatchObject({
      refusal: { kind: 'incomplete', missing: [{ id: 'question' }] },
    });
  });
});
