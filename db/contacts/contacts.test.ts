import { eq } from 'drizzle-orm';
import { v7 as uuid } from 'uuid';
import { beforeAll, describe, expect, it } from 'vitest';
import type { Contact } from '@/clinical/contacts/contact';
import type { NewContactInput } from '@/clinical/contacts/contact-schema';
import type { Actor } from '../actors/actor';
import { inClinic, inThisClinic } from '../clinic-transaction';
import { auditEntries } from '../schema/audit';
import { foundClinic, granted, type ClinicFixture } from '../testing/clinic-fixture';
import { rawClients } from '../testing/letter-fixture';
import { audited } from '../testing/person-fixture';
import { withTestDatabase } from '../testing/with-test-database';
import { archiveContact } from './archive-contact';
import { changeContact } from './change-contact';
import { findContacts, type FindContacts } from './find-contacts';
import { keepContact } from './keep-contact';
import { restoreContact } from './restore-contact';
import { touchContact } from './touch-contact';

const database = withTestDatabase();
let ours: ClinicFixture;
let theirs: ClinicFixture;

const GP: NewContactInput = {
  kind: 'gp',
  name: 'Dr Zoë Müller-Test',
  organisation: 'Łąka Surgery',
  address: '1 Mill Rd\nLakeside VIC 3999',
  telephone: '(03) 5550 0100',
};

const keep = async (actor: Actor, some: Partial<NewContactInput> = {}) =>
  granted(await keepContact(actor, { ...GP, ...some }));
const found = async (actor: Actor, asked: Partial<FindContacts>) =>
  granted(await findContacts(actor, { query: '', ...asked }));
const names = async (actor: Actor, asked: Partial<FindContacts>) =>
  (await found(actor, asked)).contacts.map(({ name }) => name);
const refOf = ({ contactId, revision }: Contact) => ({ contactId, revision });

beforeAll(async () => {
  ours = await foundClinic('Contacts-Test Clinic');
  theirs = await foundClinic('Contacts-Test Elsewhere');
});

describe('keeping a contact', () => {
  it('is done by reception too, tidied, and audited by id', async () => {
    const contact = await keep(ours.reception, { name: '  Dr  Tidy-Test ', organisation: '' });
    expect(contact).toMatchObject({
      name: 'Dr Tidy-Test',
      revision: 1,
      lastUsedAt: null,
      isArchived: false,
    });
    expect(await audited(ours.reception, 'contact.keep', contact.contactId)).toBe(1);
    expect(await names(ours.physio, { query: 'tidy' })).toEqual(['Dr Tidy-Test']);
  });

  it('refuses what cannot be, field by field', async () => {
    expect(await keepContact(ours.physio, { ...GP, email: 'nowhere' })).toMatchObject({
      refusal: { kind: 'invalid', fields: { email: expect.stringContaining('e-mail') } },
    });
    expect(await keepContact(ours.physio, { kind: 'gp', name: ' ' })).toMatchObject({
      refusal: { kind: 'invalid', fields: { name: expect.any(String) } },
    });
  });

  it('asks about one of the same name, until somebody says that it is another', async () => {
    const first = await keep(ours.physio);
    const again = { ...GP, name: 'DR ZOE MULLER TEST', organisation: 'Laka surgery' };
    const refusal = {
      kind: 'invalid',
      fields: { isAnother: expect.stringContaining('“Dr Zoë Müller-Test, Łąka Surgery” is in') },
    };
    expect(await keepContact(ours.reception, again)).toMatchObject({ refusal });
    granted(await archiveContact(ours.physio, refOf(first)));
    expect(await keepContact(ours.reception, again)).toMatchObject({
      refusal: { fields: { isAnother: expect.stringContaining('archived') } },
    });
    granted(await keepContact(ours.reception, { ...again, isAnother: true }));
    // Another clinic's contacts are nobody's duplicates.
    await keep(theirs.reception);
  });

  it('lets one of two people who add the same contact at once through', async () => {
    const contact = { ...GP, name: 'Dr Twice-Test' };
    const both = await Promise.all([
      keepContact(ours.reception, contact),
      keepContact(ours.physio, contact),
    ]);
    expect(both.map(({ ok }) => ok).sort()).toEqual([false, true]);
  });
});

describe('changing a contact', () => {
  it('is done over the revision that was read, and the audit names the fields', async () => {
    const contact = await keep(ours.physio, { name: 'Dr Before-Test' });
    const input = {
      ...refOf(contact),
      contact: { ...GP, name: 'Dr After-Test', fax: '03 5550 0101' },
    };
    expect(granted(await changeContact(ours.reception, input))).toMatchObject({
      name: 'Dr After-Test',
      revision: 2,
    });
    expect(await changeContact(ours.physio, input)).toEqual({
      ok: false,
      refusal: { kind: 'stale', theirRevision: 2 },
    });
    expect(await names(ours.physio, { query: 'after-test' })).toEqual(['Dr After-Test']);
    expect(await names(ours.physio, { query: 'before-test' })).toEqual([]);
    const details = await inClinic(ours.physio, (tx) =>
      tx.db
        .select({ detail: auditEntries.detail })
        .from(auditEntries)
        .where(
          inThisClinic(
            tx,
            auditEntries,
            eq(auditEntries.subjectId, contact.contactId),
            eq(auditEntries.act, 'contact.change'),
          ),
        ),
    );
    expect(details).toEqual([{ detail: { fields: 'name fax', revision: 2 } }]);
  });

  it('refuses what cannot be, and an archived one', async () => {
    const contact = await keep(ours.physio, { name: 'Dr Refused-Test' });
    expect(
      await changeContact(ours.physio, { ...refOf(contact), contact: { ...GP, fax: 'x' } }),
    ).toMatchObject({ refusal: { kind: 'invalid' } });
    granted(await archiveContact(ours.physio, refOf(contact)));
    expect(
      await changeContact(ours.physio, { ...refOf(contact), revision: 2, contact: GP }),
    ).toMatchObject({ refusal: { kind: 'wrong_state' } });
  });
});

describe('archiving', () => {
  it('takes out of what is offered, and puts back; each over its revision and audited', async () => {
    const contact = await keep(ours.reception, { name: 'Dr Retired-Test' });
    const ref = refOf(contact);
    expect(granted(await archiveContact(ours.reception, ref))).toEqual({ revision: 2 });
    expect(await archiveContact(ours.physio, ref)).toMatchObject({ refusal: { kind: 'stale' } });
    expect(await archiveContact(ours.physio, { ...ref, revision: 2 })).toMatchObject({
      refusal: { kind: 'wrong_state' },
    });
    expect(await names(ours.physio, { query: 'retired' })).toEqual([]);
    expect(await names(ours.physio, { query: 'retired', isArchived: true })).toHaveLength(1);
    expect(await restoreContact(ours.physio, ref)).toMatchObject({ refusal: { kind: 'stale' } });
    expect(granted(await restoreContact(ours.physio, { ...ref, revision: 2 }))).toEqual({
      revision: 3,
    });
    expect(await restoreContact(ours.physio, { ...ref, revision: 3 })).toMatchObject({
      refusal: { kind: 'wrong_state' },
    });
    expect(await names(ours.physio, { query: 'retired' })).toHaveLength(1);
    expect(await audited(ours.reception, 'contact.archive', ref.contactId)).toBe(1);
    expect(await audited(ours.physio, 'contact.restore', ref.contactId)).toBe(1);
  });

  it('is the most that happens: nobody is deleted, by the owner of the tables neither', async () => {
    await keep(ours.physio, { name: 'Dr Undeletable-Test' });
    const { app, owner } = await rawClients(database, ours.clinicId);
    try {
      for (const statement of ['delete from contacts', 'truncate contacts'])
        await expect(app.query(statement)).rejects.toThrow('permission denied');
      await owner.query('alter table contacts no force row level security');
      await expect(owner.query('delete from contacts')).rejects.toThrow('never deleted');
      await expect(owner.query('truncate contacts')).rejects.toThrow('cannot be emptied');
    } finally {
      await owner.query('alter table contacts force row level security');
      await Promise.all([app.end(), owner.end()]);
    }
  });
});

describe('finding contacts', () => {
  let clinic: ClinicFixture;
  beforeAll(async () => {
    clinic = await foundClinic('Finding-Test Clinic');
    for (const some of [
      { name: 'Dr Beatrix Test' },
      { name: 'Mr Adam Test', kind: 'specialist' as const },
      { name: '', organisation: 'Bramble Radiology', kind: 'radiology' as const, address: '' },
      { name: 'Dr Żółta Test', organisation: 'Harbour' },
    ])
      await keep(clinic.reception, some);
  });
  const order = async (asked: Partial<FindContacts>) =>
    (await found(clinic.physio, asked)).contacts.map((each) => each.name || each.organisation);

  it('goes by the alphabet without titles, and counts what is not listed', async () => {
    expect(await order({})).toEqual([
      'Mr Adam Test',
      'Dr Beatrix Test',
      'Bramble Radiology',
      'Dr Żółta Test',
    ]);
    expect(await found(clinic.physio, { limit: 2 })).toMatchObject({ total: 4 });
    expect((await found(clinic.physio, { limit: 2 })).contacts).toHaveLength(2);
  });

  it.each(['zolta', 'ŻÓŁT harb', '5550 0100 zol', '+61 3 5550 01 '])('%j', async (query) => {
    expect(await order({ query })).toContain('Dr Żółta Test');
  });

  it('by kind alone, or with some kinds before the others', async () => {
    expect(await order({ kind: 'radiology' })).toEqual(['Bramble Radiology']);
    expect(await order({ preferred: ['radiology', 'gp'] })).toEqual([
      'Bramble Radiology',
      'Dr Beatrix Test',
      'Dr Żółta Test',
      'Mr Adam Test',
    ]);
  });

  it('has the one first whom the last letter went to, without outdating an open form', async () => {
    const [contact] = (await found(clinic.physio, { query: 'zolta' })).contacts;
    if (!contact) throw new Error('Not found');
    await inClinic(clinic.physio, (tx) => touchContact(tx, contact.contactId));
    expect((await order({}))[0]).toBe('Dr Żółta Test');
    const [used] = (await found(clinic.physio, { query: 'zolta' })).contacts;
    expect(used).toMatchObject({ revision: 1, lastUsedAt: expect.any(String) });
    // Of another clinic it changes nothing, and fails nothing.
    await inClinic(theirs.physio, (tx) => touchContact(tx, contact.contactId));
    expect((await found(clinic.physio, { query: 'zolta' })).contacts[0]).toEqual(used);
  });

  it('never reaches another clinic, which finds, changes and archives none of ours', async () => {
    const stranger = theirs.owner;
    expect((await found(stranger, { query: 'bramble' })).total).toBe(0);
    const [contact] = (await found(clinic.physio, { query: 'bramble' })).contacts;
    if (!contact) throw new Error('Not found');
    for (const refused of [
      await changeContact(stranger, { ...refOf(contact), contact: GP }),
      await archiveContact(stranger, refOf(contact)),
      await restoreContact(stranger, refOf(contact)),
      await changeContact(clinic.physio, { contactId: uuid(), revision: 1, contact: GP }),
    ])
      expect(refused).toEqual({ ok: false, refusal: { kind: 'not_found' } });
  });

  it('writes nothing into the audit', async () => {
    await found(clinic.colleague, { query: 'zolta' });
    expect(await audited(clinic.colleague, 'contact.find')).toBe(0);
  });
});
