import type pg from 'pg';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { letterRenderer } from '@/letters/letter-renderer';
import { granted, type ClinicFixture } from '@/db/testing/clinic-fixture';
import { foundLetterClinics, rawClients, readyLetter, signing } from '@/db/testing/letter-fixture';
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

describe('a signed letter, attacked with raw SQL', () => {
  it('refuses update, delete and truncate, to the app and to the owner of the tables', async () => {
    const letter = await readyLetter(clinic.physio);
    const { letterId } = letter;
    granted(await sign(clinic.physio, letter));
    const refused =
      /never changed|never deleted|insert only|permission denied|cannot be emptied|stays whose/;
    for (const client of [app, owner]) {
      for (const statement of [
        `update letters set status = 'draft' where id = '${letterId}'`,
        `update letters set answers = '{}' where id = '${letterId}'`,
        `delete from letters where id = '${letterId}'`,
        `update signed_letters set number = 'X' where letter_id = '${letterId}'`,
        `update letter_recipients set pdf = '\\x00' where letter_id = '${letterId}'`,
        `update letter_recipients set name = 'Another' where letter_id = '${letterId}'`,
        `delete from letter_recipients where letter_id = '${letterId}'`,
        `update loop_steps set remark = 'Another' where letter_id = '${letterId}'`,
        `delete from loop_steps where letter_id = '${letterId}'`,
        `update letter_loops set urgency = 'routine', revision = 2 where letter_id = '${letterId}'`,
        `update letter_loops set state = 'closed' where letter_id = '${letterId}'`,
        `delete from letter_loops where letter_id = '${letterId}'`,
        'truncate loop_steps',
        `delete from signed_letters where letter_id = '${letterId}'`,
        'truncate signed_letters',
        'truncate letters cascade',
      ]) {
        const outcome = await client.query(statement).then(
          ({ rowCount }) => `${rowCount ?? 0} rows`,
          (error: unknown) => String(error),
        );
        // Under FORCE the owner of the tables may see no row to touch: as good as refused.
        expect(outcome, statement).toMatch(
          client === app ? refused : /0 rows|insert|never|cannot|stays/,
        );
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
