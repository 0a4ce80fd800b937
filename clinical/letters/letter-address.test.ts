import { describe, expect, it } from 'vitest';
import { letterAddress } from './letter-address';
import type { DocumentRecipient } from './letter-document';

const recipients: DocumentRecipient[] = [
  { id: 'r1', role: 'to', name: 'Bramble Radiology', lines: ['9 Specimen Road'] },
  { id: 'r2', role: 'copy', name: 'Dr Ottoline Grebe', lines: ['Millstream Surgery'] },
  { id: 'r3', role: 'to', name: 'Northgate Hospital', lines: [] },
  { id: 'r4', role: 'copy', name: '', lines: [] },
];

const [bramble, grebe, northgate] = recipients;

describe('how a letter is addressed', () => {
  it('to whom it is written, naming who else has it', () => {
    expect(letterAddress({ recipients }, 'r1')).toEqual({
      to: bramble,
      others: [
        { label: 'Also to', parties: [northgate] },
        { label: 'Copy to', parties: [grebe] },
      ],
    });
    expect(letterAddress({ recipients }, null)).toEqual(letterAddress({ recipients }, 'r1'));
  });

  it('to a second one under their own name', () => {
    expect(letterAddress({ recipients }, 'r3')).toEqual({
      to: northgate,
      others: [
        { label: 'Also to', parties: [bramble] },
        { label: 'Copy to', parties: [grebe] },
      ],
    });
  });

  it('as a copy, which says whose it is', () => {
    expect(letterAddress({ recipients }, 'r2')).toEqual({
      to: bramble,
      others: [
        { label: 'Copy for', parties: [grebe] },
        { label: 'Also to', parties: [northgate] },
        { label: 'Copy to', parties: [grebe] },
      ],
    });
  });

  it('to nobody while nobody is named', () => {
    const nobody = [{ id: 'r1', role: 'to' as const, name: '', lines: [] }];
    expect(letterAddress({ recipients: nobody }, 'r1')).toEqual({ to: null, others: [] });
  });
});
