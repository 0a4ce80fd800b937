import { beforeAll, describe, expect, it } from 'vitest';
import { letterRenderer } from '@/letters/letter-renderer';
import { granted, type ClinicFixture } from '@/db/testing/clinic-fixture';
import { changeLetter } from '@/db/letters/change-letter';
import { discardLetter } from '@/db/letters/discard-letter';
import { downloadLetter } from '@/db/letters/download-letter';
import { openLetter } from '@/db/letters/open-letter';
import { writeLetter } from '@/db/letters/write-letter';
import { foundLetterClinics, readyLetter, signing } from '@/db/testing/letter-fixture';
import { withTestDatabase } from '@/db/testing/with-test-database';

withTestDatabase();
let clinic: ClinicFixture;
let other: ClinicFixture;

beforeAll(async () => {
  ({ clinic, other } = await foundLetterClinics());
});

const sign = signing(letterRenderer(() => null));

describe('who may', () => {
  it('only the author changes, signs and discards a draft', async () => {
    const letter = await readyLetter(clinic.physio);
    const notAuthor = { ok: false, refusal: { kind: 'not_author', author: 'Percy Physio-Test' } };
    const by = clinic.colleague;
    expect(await changeLetter(by, { ...letter, revision: 2 })).toEqual(notAuthor);
    expect(await sign(by, letter)).toEqual(notAuthor);
    expect(await discardLetter(by, { ...letter, revision: 2 })).toEqual(notAuthor);
  });

  it('reception may nothing, another clinic sees nothing', async () => {
    const ours = await readyLetter(clinic.physio);
    const { letterId } = ours;
    granted(await sign(clinic.physio, ours));
    for (const [actor, kind] of [
      [clinic.reception, 'not_permitted'],
      [other.physio, 'not_found'],
    ] as const) {
      const refused = { ok: false, refusal: { kind } };
      const letter = { ...ours, clinicId: actor.clinicId };
      expect(await writeLetter(actor, letter, 'imaging-request')).toEqual(refused);
      expect(await changeLetter(actor, { ...letter, revision: 2 })).toEqual(refused);
      expect(await openLetter(actor, letterId)).toEqual(refused);
      expect(await sign(actor, letter)).toEqual(refused);
      expect(await discardLetter(actor, { ...letter, revision: 2 })).toEqual(refused);
      expect(await downloadLetter(actor, letterId)).toEqual(refused);
    }
  });
});
