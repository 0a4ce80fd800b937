import { createHash, randomBytes } from 'node:crypto';
import type pg from 'pg';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { LOGO_LIMITS, type MadeLogo } from '@/clinical/clinics/clinic-logo';
import { composeLetter } from '@/clinical/letters/compose-letter';
import type { LetterRenderer } from '../letters/freeze-letter';
import { openLetter } from '../letters/open-letter';
import type { ClinicFixture } from '../testing/clinic-fixture';
import { granted } from '../testing/clinic-fixture';
import { foundLetterClinics, rawClients, readyLetter, signing } from '../testing/letter-fixture';
import { audited } from '../testing/person-fixture';
import { withTestDatabase } from '../testing/with-test-database';
import { changeClinicLogo } from './change-clinic-logo';
import { currentLogo } from './current-logo';
import { openLogo } from './open-logo';

const database = withTestDatabase();
let clinic: ClinicFixture;
let other: ClinicFixture;
let clients: Record<'app' | 'owner', pg.Client>;

const picture = (): MadeLogo => ({
  ...{ mediaType: 'image/png', width: 600, height: 150 },
  content: randomBytes(64),
});
const hashOf = ({ content }: MadeLogo) => createHash('sha256').update(content).digest('hex');
const shown = async () => granted(await currentLogo(clinic.physio))?.sha256 ?? null;

/** Another logo than the one that stands. */
async function changed(logo: MadeLogo | null = picture()) {
  granted(await changeClinicLogo(clinic.owner, { over: await shown(), logo }));
  return { logo, sha256: logo && hashOf(logo) };
}

beforeAll(async () => {
  ({ clinic, other } = await foundLetterClinics());
  clients = await rawClients(database, clinic.clinicId);
});
afterAll(() => Promise.all(Object.values(clients).map((client) => client.end())));

describe('the clinic’s logo', () => {
  it('is none, then the owner’s, seen by everybody of the clinic and audited', async () => {
    expect(await shown()).toBeNull();
    const logo = picture();
    const { sha256 } = await changed(logo);
    for (const actor of [clinic.owner, clinic.physio, clinic.reception]) {
      expect(granted(await currentLogo(actor))).toEqual({ sha256, width: 600, height: 150 });
      expect(granted(await openLogo(actor, hashOf(logo))).content.equals(logo.content)).toBe(true);
    }
    expect(await audited(clinic.owner, 'clinic.change-logo')).toBe(1);
  });

  it('is changed by nobody but the owner', async () => {
    const before = await shown();
    for (const actor of [clinic.physio, clinic.reception])
      for (const logo of [picture(), null])
        expect(await changeClinicLogo(actor, { over: before, logo })).toEqual({
          ok: false,
          refusal: { kind: 'not_permitted' },
        });
    expect(await shown()).toBe(before);
  });

  it('is not changed over one that the page did not show; of two at once one is', async () => {
    await changed();
    const over = await shown();
    const both = await Promise.all(
      [picture(), picture()].map((logo) => changeClinicLogo(clinic.owner, { over, logo })),
    );
    expect(both.filter(({ ok }) => ok)).toHaveLength(1);
    expect(both.find(({ ok }) => !ok)).toMatchObject({
      refusal: { kind: 'blocked', words: expect.stringContaining('meanwhile') },
    });
    const now = await shown();
    expect(await changeClinicLogo(clinic.owner, { over: null, logo: null })).toMatchObject({
      ok: false,
    });
    expect(await shown()).toBe(now);
  });

  it('is removed, kept, and the same one when it is chosen again', async () => {
    const { logo, sha256 } = await changed();
    if (!logo || !sha256) return expect.fail();
    await changed(null);
    expect(await shown()).toBeNull();
    expect(granted(await openLogo(clinic.physio, sha256)).content.equals(logo.content)).toBe(true);
    await changed(logo);
    expect(await shown()).toBe(sha256);
  });

  it('is not there for another clinic', async () => {
    const { sha256 } = await changed();
    expect(await openLogo(other.owner, sha256 ?? '')).toEqual({
      ok: false,
      refusal: { kind: 'not_found' },
    });
    expect(granted(await currentLogo(other.owner))).toBeNull();
  });
});

describe('a letter', () => {
  it('follows the logo as a draft, and keeps the one it was signed with', async () => {
    const first = await changed();
    const letter = await readyLetter(clinic.physio);
    const opened = async () => granted(await openLetter(clinic.physio, letter.letterId));
    const draft = async () => {
      const { source } = await opened();
      return source ? composeLetter(source).logo?.sha256 : expect.fail();
    };
    expect(await draft()).toBe(first.sha256);
    const second = await changed();
    expect(await draft()).toBe(second.sha256);

    const rendered: unknown[] = [];
    const render: LetterRenderer = (document, { logo }) => {
      rendered.push([document.logo?.sha256, logo && hashOf({ ...picture(), content: logo })]);
      return Promise.resolve(Buffer.from('%PDF-'));
    };
    granted(await signing(render)(clinic.physio, letter));
    expect(rendered).toEqual(letter.answers.recipients.map(() => [second.sha256, second.sha256]));
    await changed();
    expect((await opened()).signed?.document.logo).toEqual({
      ...{ sha256: second.sha256, width: 600, height: 150 },
    });
  });

  it('of a clinic without a logo has none', async () => {
    await changed(null);
    const letter = await readyLetter(clinic.physio);
    const render: LetterRenderer = (document, { logo }) =>
      document.logo === null && logo === null
        ? Promise.resolve(Buffer.from('%PDF-'))
        : Promise.reject(new Error('A logo from nowhere.'));
    granted(await signing(render)(clinic.physio, letter));
  });
});

describe('the database', () => {
  const insert = (
    values: Partial<Record<'clinic' | 'sha256' | 'type' | 'width', unknown>> = {},
  ) => {
    const content = randomBytes(64);
    const sha256 = createHash('sha256').update(content).digest('hex');
    const given = { clinic: clinic.clinicId, sha256, type: 'image/png', width: 600, ...values };
    return clients.app.query(
      `insert into clinic_logos (clinic_id, sha256, media_type, width, height, content, created_by, created_at)
       values ($1, $2, $3, $4, 150, $5, $6, now())`,
      [given.clinic, given.sha256, given.type, given.width, content, clinic.owner.accountId],
    );
  };

  it('keeps a logo as it came: the app may not change or delete one, nor its owner', async () => {
    await insert();
    const update = 'update clinic_logos set width = 1';
    const remove = 'delete from clinic_logos';
    const empty = 'truncate clinic_logos cascade';
    for (const statement of [update, remove, empty])
      await expect(clients.app.query(statement)).rejects.toThrow('permission denied');
    await expect(clients.owner.query(empty)).rejects.toThrow('cannot be emptied');
    // The owner sees no row under the forced policy; once let through, the trigger refuses.
    for (const statement of [update, remove]) {
      await clients.owner.query('begin; alter table clinic_logos no force row level security');
      await expect(clients.owner.query(statement)).rejects.toThrow('insert only');
      await clients.owner.query('rollback');
    }
  });

  it('refuses another hash, type or size, and a row of another clinic', async () => {
    await expect(insert({ sha256: 'ab'.repeat(32) })).rejects.toThrow('clinic_logos_hash');
    await expect(insert({ type: 'image/svg+xml' })).rejects.toThrow('clinic_logos_media_type');
    await expect(insert({ width: LOGO_LIMITS.width + 1 })).rejects.toThrow('clinic_logos_width');
    await expect(insert({ clinic: other.clinicId })).rejects.toThrow('row-level security');
  });

  it('lets letters show no logo that is not kept, nor another clinic’s', async () => {
    const theirs = picture();
    granted(await changeClinicLogo(other.owner, { over: null, logo: theirs }));
    for (const sha256 of ['cd'.repeat(32), hashOf(theirs)])
      await expect(
        clients.app.query(`update clinics set logo_sha256 = $1 where clinic_id = $2`, [
          sha256,
          clinic.clinicId,
        ]),
      ).rejects.toThrow('clinics_logo');
  });
});
