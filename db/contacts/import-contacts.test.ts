import { beforeEach, describe, expect, it } from 'vitest';
import type { ImportRequest } from '@/clinical/contacts/import/import-request';
import { foundClinic, granted, type ClinicFixture } from '../testing/clinic-fixture';
import { audited } from '../testing/person-fixture';
import { withTestDatabase } from '../testing/with-test-database';
import { archiveContact } from './archive-contact';
import { changeContact } from './change-contact';
import { findContacts } from './find-contacts';
import { importContacts } from './import-contacts';
import { keepContact } from './keep-contact';
import { matchContacts } from './match-contacts';

withTestDatabase();
let clinic: ClinicFixture;

beforeEach(async () => {
  clinic = await foundClinic('Import-Test Clinic');
});

const GP = { kind: 'gp', name: 'Dr Zoë Test', organisation: 'Mill', fax: '03 5550 0101' } as const;
type Row = ImportRequest['rows'][number];
const added = (row: number, given: Row['given'], isAnother = false): Row => ({
  row,
  given,
  decision: { what: 'add', isAnother },
});
const importing = (rows: readonly Row[], actor = clinic.reception) =>
  importContacts(actor, { otherwise: 'gp', rows: [...rows] });
const everybody = async () => granted(await findContacts(clinic.physio, { query: '', limit: 50 }));

describe('matching rows of a file', () => {
  it('finds those in the book by name and organisation or by e-mail, archived ones too', async () => {
    const zoe = granted(await keepContact(clinic.physio, { ...GP, email: 'zoe@mill.example' }));
    const gone = granted(
      await keepContact(clinic.physio, { kind: 'gp', name: 'Dr Gone Test', organisation: '' }),
    );
    granted(await archiveContact(clinic.physio, gone));
    const row = { organisation: '', email: '' };
    const matches = granted(
      await matchContacts(clinic.reception, {
        rows: [
          { ...row, row: 2, name: 'dr zoe test', organisation: 'MILL' },
          { ...row, row: 3, name: 'Dr Gone Test' },
          { ...row, row: 4, name: 'Reception', email: 'ZOE@mill.example' },
          { ...row, row: 5, name: 'Dr New Test' },
        ],
      }),
    );
    expect(
      matches.map(({ row: at, because, contact }) => [at, because, contact.contactId]),
    ).toEqual([
      [2, 'same_name', zoe.contactId],
      [3, 'same_name', gone.contactId],
      [4, 'same_email', zoe.contactId],
    ]);
    expect(matches[1]?.contact.isArchived).toBe(true);
  });

  it('never reaches another clinic', async () => {
    granted(await keepContact(clinic.physio, GP));
    const elsewhere = await foundClinic('Import-Test Elsewhere');
    const rows = [{ row: 2, name: GP.name, organisation: GP.organisation, email: '' }];
    expect(granted(await matchContacts(elsewhere.owner, { rows }))).toEqual([]);
  });
});

describe('importing', () => {
  it('adds what is new, updates what was decided, skips what came meanwhile, audited once', async () => {
    const zoe = granted(await keepContact(clinic.physio, { ...GP, remark: 'Prefers fax' }));
    granted(await keepContact(clinic.physio, { kind: 'gp', name: 'Dr Meanwhile Test' }));
    const outcome = granted(
      await importing([
        added(2, { name: 'Dr New Test', telephone: '03 5550 0200' }),
        added(3, { kind: 'insurer', organisation: 'Sample Insurance' }),
        added(4, { name: 'dr meanwhile test' }),
        added(5, { name: 'Dr Meanwhile Test' }, true),
        {
          row: 6,
          given: { name: GP.name, organisation: GP.organisation, telephone: '03 5550 0300' },
          decision: { what: 'update', over: { contactId: zoe.contactId, revision: 1 } },
        },
      ]),
    );
    expect(outcome).toEqual({ added: 3, updated: 1, skipped: [4] });
    const { contacts, total } = await everybody();
    expect(total).toBe(5);
    expect(contacts.find(({ contactId }) => contactId === zoe.contactId)).toEqual({
      ...zoe,
      telephone: '03 5550 0300',
      revision: 2,
    });
    expect(contacts.find(({ name }) => name === 'Dr New Test')?.kind).toBe('gp');
    expect(contacts.find(({ organisation }) => organisation === 'Sample Insurance')?.kind).toBe(
      'insurer',
    );
    expect(await audited(clinic.reception, 'contact.import')).toBe(1);
    expect(granted(await findContacts(clinic.physio, { query: '5550 0300' })).total).toBe(1);
  });

  it('brings an archived contact back by updating it, and leaves one alone that is as it was', async () => {
    const zoe = granted(await keepContact(clinic.physio, GP));
    const over = { contactId: zoe.contactId, revision: 1 };
    const same: Row = { row: 2, given: { name: GP.name }, decision: { what: 'update', over } };
    expect(granted(await importing([same]))).toEqual({ added: 0, updated: 0, skipped: [2] });
    granted(await archiveContact(clinic.physio, over));
    const restoring: Row = {
      ...same,
      decision: { what: 'update', over: { ...over, revision: 2 } },
    };
    expect(granted(await importing([restoring]))).toEqual({ added: 0, updated: 1, skipped: [] });
    expect((await everybody()).contacts).toMatchObject([{ revision: 3, isArchived: false }]);
  });

  it('is all or nothing: a contact changed meanwhile, or a row that cannot be, refuses it', async () => {
    const zoe = granted(await keepContact(clinic.physio, GP));
    granted(await changeContact(clinic.physio, { ...zoe, contact: { ...GP, fax: '' } }));
    const stale: Row = {
      row: 3,
      given: { telephone: '03 5550 0300' },
      decision: { what: 'update', over: { contactId: zoe.contactId, revision: 1 } },
    };
    expect(await importing([added(2, { name: 'Dr New Test' }), stale])).toMatchObject({
      refusal: {
        kind: 'blocked',
        words: expect.stringMatching(/changed “Dr Zoë Test, Mill” \(row 3\)/),
      },
    });
    expect(
      await importing([added(2, { name: 'Dr New Test' }), added(3, { telephone: '03 5550 0200' })]),
    ).toMatchObject({
      refusal: { kind: 'blocked', words: expect.stringContaining('row 3, Enter a name') },
    });
    expect((await everybody()).contacts).toMatchObject([{ name: GP.name, fax: '', revision: 2 }]);
    expect(await audited(clinic.reception, 'contact.import')).toBe(0);
  });

  it('updates no contact of another clinic', async () => {
    const zoe = granted(await keepContact(clinic.physio, GP));
    const elsewhere = await foundClinic('Import-Test Elsewhere');
    const over = { contactId: zoe.contactId, revision: 1 };
    expect(
      await importing(
        [{ row: 2, given: { fax: '' }, decision: { what: 'update', over } }],
        elsewhere.owner,
      ),
    ).toEqual({ ok: false, refusal: { kind: 'not_found' } });
  });

  it('does not import one file twice for two people at once', async () => {
    const rows = Array.from({ length: 40 }, (_, index) =>
      added(index + 2, { name: `Dr ${index}` }),
    );
    const both = await Promise.all([importing(rows), importing(rows, clinic.physio)]);
    expect(both.map((each) => granted(each).added).sort((a, b) => a - b)).toEqual([0, 40]);
  });

  it('takes five thousand rows at once', async () => {
    const rows = Array.from({ length: 5000 }, (_, index) =>
      added(index + 2, { name: `Dr Number ${index} Test`, organisation: 'Mill' }),
    );
    expect(granted(await importing(rows)).added).toBe(5000);
    const found = granted(await findContacts(clinic.physio, { query: 'number 4321' }));
    expect(found).toMatchObject({ total: 1, contacts: [{ name: 'Dr Number 4321 Test' }] });
  });
});
