import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fold, partsOf } from '../patients/fold';
import { contactFullName, contactTitle, contactTown, partyOfContact } from './contact';
import { contactSchema, newContactSchema, type ContactInput } from './contact-schema';
import { contactOrder, contactQuery, contactWords } from './contact-words';
import { contactBook } from './same-contact';

const gp: ContactInput = { kind: 'gp', name: 'Dr Zoë Müller-Test', organisation: 'Łąka Surgery' };
const contact = (some: Partial<ContactInput> = {}) => contactSchema.parse({ ...gp, ...some });
const wrong = (some: Partial<ContactInput>) =>
  contactSchema.safeParse({ ...gp, ...some }).error?.issues.map(({ path }) => path.join('.')) ?? [];

describe('a contact', () => {
  it('has a name or an organisation, and a kind', () => {
    expect(wrong({ name: '', organisation: ' ' })).toEqual(['name']);
    expect(wrong({ name: '' })).toEqual([]);
    expect(wrong({ organisation: '' })).toEqual([]);
    expect(wrong({ kind: '' as never })).toEqual(['kind']);
    expect(wrong({ kind: '' as never, name: '', organisation: '' })).toEqual(['kind', 'name']);
    expect(newContactSchema.safeParse({ kind: 'gp', name: ' ' }).success).toBe(false);
  });

  it('is tidied: lines of the address, spaces, line breaks of the remark', () => {
    expect(
      contact({ name: '  Dr  A ', address: ' 1 Mill Rd \r\n\r\n Lakeside ', remark: ' a\r\nb ' }),
    ).toMatchObject({ name: 'Dr A', address: '1 Mill Rd\nLakeside', remark: 'a\nb', fax: '' });
  });

  it('refuses what is no telephone, fax, e-mail address or text', () => {
    expect(wrong({ telephone: 'ask', fax: '12', email: 'zoe@', remark: 'a\0' })).toEqual([
      'telephone',
      'fax',
      'email',
      'remark',
    ]);
    expect(wrong({ address: 'a\0' })).toEqual(['address']);
    expect(wrong({ name: 'x'.repeat(121) })).toEqual(['name']);
  });

  it('is called by the person, else the organisation', () => {
    expect(contactTitle(contact())).toBe('Dr Zoë Müller-Test');
    expect(contactTitle(contact({ name: '' }))).toBe('Łąka Surgery');
    expect(contactFullName(contact())).toBe('Dr Zoë Müller-Test, Łąka Surgery');
  });

  it('stands in a patient’s record as a person of a practice, or as the practice', () => {
    expect(partyOfContact(contact({ telephone: '03 5550 0100' }))).toMatchObject({
      name: 'Dr Zoë Müller-Test',
      relation: 'Łąka Surgery',
      telephone: '03 5550 0100',
    });
    expect(partyOfContact(contact({ name: '' }))).toMatchObject({
      name: 'Łąka Surgery',
      relation: '',
    });
  });

  it.each([
    ['1 Mill Rd\nLakeside VIC 3999', 'Lakeside VIC 3999'],
    ['1 Mill Rd\nLakeside VIC 3999\nAustralia', 'Lakeside VIC 3999'],
    ['1 High Street\nLondon\nSW1A 1AA', 'London SW1A 1AA'],
    ['1 Mill Rd, Lakeside VIC', 'Lakeside VIC'],
    ['12 Alone Street', '12 Alone Street'],
    ['', ''],
  ])('of %j is in %j', (address, town) => {
    expect(contactTown(address)).toBe(town);
  });

  it('stands in the alphabet without its title', () => {
    const order = (name: string) => contactOrder(contact({ name, organisation: '' }));
    expect(order('Dr Ambrose Fennimore')).toBe('ambrose fennimore');
    expect(order('A/Prof. Dr Ünal')).toBe('unal');
    expect(order('Mrs Drake')).toBe('drake');
    expect(order('Dr')).toBe('dr');
    expect(contactOrder(contact({ name: '' }))).toBe('laka surgery laka surgery');
  });
});

describe('searching', () => {
  const finds = (query: string, some: Partial<ContactInput> = {}) => {
    const words = contactWords(contact(some), 'AU');
    return contactQuery(query, 'AU').every((any) => any.some((each) => words.includes(` ${each}`)));
  };

  it.each([
    ...['zoe', 'ZOË mul', 'Müller', 'mueller', 'muller-t', 'laka', 'ŁĄKA', 'test zoe', 'gp', ''],
    ...[
      '03 5550 0100',
      '+61 3 5550',
      '(03) 5550',
      '035550',
      '5550',
      '5550 01',
      'zoe@',
      'millstream 3999',
    ],
    ...['laka@edi', '123 456', '123456a', 'sports'],
  ])('%j finds', (query) => {
    expect(
      finds(query, {
        telephone: '(03) 5550 0100',
        email: 'zoe@post.example',
        address: 'Suite 3, Level 2, The Old Mill House\n1 Long River Road\nMillstream VIC 3999',
        secureMessaging: 'laka@edi.example',
        providerNumber: '123 456A',
        role: 'Sports physician',
      }),
    ).toBe(true);
  });

  it.each(['oe', 'radiology', 'zoe nobody', '5551'])('%j does not', (query) => {
    expect(finds(query, { telephone: '(03) 5550 0100' })).toBe(false);
  });

  it('finds a contact by the beginnings of any of its words, as written and as folded', () => {
    const letters = fc.constantFrom(...'abŁøÉü陈ß’ -1'.split(''));
    const text = fc.array(letters, { minLength: 1, maxLength: 12 }).map((each) => each.join(''));
    fc.assert(
      fc.property(text, fc.nat(), fc.integer({ min: 1, max: 6 }), (name, at, length) => {
        const words = partsOf(fold(name));
        fc.pre(words.length > 0);
        const word = words[at % words.length] ?? '';
        expect(finds(word.slice(0, length), { name })).toBe(true);
        expect(finds(name.slice(0, length), { name })).toBe(true);
      }),
    );
  });
});

describe('contacts that may be one', () => {
  const there = [contact({ email: 'Rooms@laka.example' }), contact({ name: 'Dr Other' })];

  it('have the same name and organisation however they are written, or the same e-mail', () => {
    const book = contactBook(there);
    const like = (some: Partial<ContactInput>) => book.like(contact(some))?.because ?? null;
    expect(like({ name: 'DR. ZOE MULLER TEST', organisation: 'laka surgery' })).toBe('same_name');
    expect(like({ name: 'Dr New', email: 'rooms@LAKA.example' })).toBe('same_email');
    expect(like({ name: 'Dr New' })).toBeNull();
    expect(like({ organisation: '' })).toBeNull();
  });

  it('are known once they are added, the first of them', () => {
    const book = contactBook<ReturnType<typeof contact>>([]);
    const first = contact({ fax: '03 5550 0001' });
    expect(book.like(first)).toBeNull();
    book.add(first);
    book.add(contact());
    expect(book.like(contact())?.contact).toBe(first);
  });
});
