import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { mailAddress, mailFormSchema } from './mail-form';
import { mailMessage } from './mail-message';
import { isFinalTrouble, MAIL_TROUBLE_WORDS, MAIL_TROUBLES } from './mail-words';

describe('the address of a letter', () => {
  const isTaken = (address: string) => mailAddress.safeParse(address).success;

  it('is one address as mail servers spell it', () => {
    for (const good of [
      'rooms@practice.example',
      ' Rooms.One+letters@sub.practice-2.example ',
      "o'brien@a.example",
      'x@y.zz',
    ])
      expect(isTaken(good), good).toBe(true);
    expect(mailAddress.parse(' Rooms@Practice.example ')).toBe('Rooms@Practice.example');
  });

  it('is never none, two, or one with a name', () => {
    for (const wrong of [
      '',
      'rooms',
      'rooms@practice',
      'rooms@@practice.example',
      'a@b.example,c@d.example',
      'a@b.example;c@d.example',
      'a@b.example c@d.example',
      'Rooms <rooms@practice.example>',
      'rooms@practice.example\r\nBcc: x@y.example',
      'rooms@.example',
      'rooms@-practice.example',
      'rooms.@practice.example',
      'rooms@practice..example',
      'rooms@127.0.0.1',
      `${'a'.repeat(250)}@b.example`,
    ])
      expect(isTaken(wrong), wrong).toBe(false);
  });

  it('holds nothing that could end a line or begin another recipient, whatever was typed', () => {
    const unit = fc.constantFrom(...'abcdefghij.-@,;:<>"\\é \r\n\0');
    const part = fc.string({ unit, minLength: 1, maxLength: 4 });
    let taken = 0;
    fc.assert(
      fc.property(part, part, (one, two) => {
        const read = mailAddress.safeParse(`${one}@${two}.example`);
        if (!read.success) return;
        taken += 1;
        expect(read.data).toMatch(/^[\w.+-]+@[\w.-]+$/);
      }),
      { numRuns: 5000 },
    );
    expect(taken).toBeGreaterThan(50);
  });

  it('is not enough: the patient agreed, or nothing is asked for', () => {
    const address = 'rooms@practice.example';
    expect(mailFormSchema.safeParse({ address, hasAgreed: true }).success).toBe(true);
    const refused = mailFormSchema.safeParse({ address, hasAgreed: false });
    expect(refused.error?.issues[0]?.message).toMatch(/^Ask the patient/);
  });
});

describe('the words around a letter', () => {
  const facts = {
    clinicName: 'Lighthouse Physio',
    clinicTelephone: '03 5550 0100',
    number: '7K3Q-9TXB-2MPA',
    verifyAddress: 'https://notes.example.org/verify/c/7K3Q-9TXB-2MPA',
  };

  it('name the clinic, the number and where it can be compared', () => {
    expect(mailMessage(facts)).toEqual({
      subject: 'Letter 7K3Q-9TXB-2MPA from Lighthouse Physio',
      text:
        'Attached is letter 7K3Q-9TXB-2MPA from Lighthouse Physio as a PDF.\n\n' +
        'Whether it is genuine and still stands can be compared at https://notes.example.org/verify/c/7K3Q-9TXB-2MPA\n\n' +
        'If it is not meant for you, please delete it unread and tell Lighthouse Physio (telephone 03 5550 0100).\n',
      fileName: 'letter-7K3Q-9TXB-2MPA.pdf',
    });
  });

  it('do without a number, an address and a telephone', () => {
    const words = mailMessage({
      ...facts,
      ...{ number: null, verifyAddress: null, clinicTelephone: '' },
    });
    expect(words.subject).toBe('Letter from Lighthouse Physio');
    expect(words.fileName).toBe('letter.pdf');
    expect(words.text).toContain('Attached is a letter from');
    expect(JSON.stringify(words)).not.toMatch(/null|undefined|compared|telephone/);
  });
});

it('tries again by itself unless the address, the message or the time forbids it', () => {
  expect(MAIL_TROUBLES.filter(isFinalTrouble)).toEqual([
    'address_refused',
    'letter_refused',
    'waited_too_long',
  ]);
  expect(new Set(Object.values(MAIL_TROUBLE_WORDS)).size).toBe(MAIL_TROUBLES.length);
});
