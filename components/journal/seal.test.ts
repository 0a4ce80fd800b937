import { describe, expect, it } from 'vitest';
import { JOURNAL_FORMAT } from './journal-secret';
import { accountKeys, noteTag, seal, unseal, type JournalEntry } from './seal';

const secret = (byte: number) => Buffer.alloc(32, byte).toString('base64url');
const DEVICE = 'the-page';

const entry: JournalEntry = {
  clinicId: '0197a000-0000-7000-8000-00000000000c',
  patientId: '0197a000-0000-7000-8000-00000000000d',
  noteId: '0197a000-0000-7000-8000-00000000000e',
  change: {
    patchId: '0197a000-0000-7000-8000-00000000000f',
    seq: 7,
    key: { code: 'narrative.story', side: 'midline', at: '', moment: 'before' },
    attribute: 'body',
    value: 'Fell off the jetty at Quillfeather’s.',
    base: null,
  },
};

const physio = () => accountKeys('physio', secret(1));
const colleague = () => accountKeys('colleague', secret(2));

describe('a sealed entry', () => {
  it('comes back as it was to the account that sealed it, at the next sign-in too', async () => {
    const sealed = await seal(await physio(), DEVICE, entry);
    expect(await unseal(await physio(), sealed)).toEqual(entry);
  });

  it('says nothing in plain of the patient, the note, the clinic or the words', async () => {
    const { sealed, iv, ...plain } = await seal(await physio(), DEVICE, entry);
    const stored = JSON.stringify(plain) + Buffer.from(sealed).toString('latin1');
    const { clinicId, patientId, noteId, change } = entry;
    for (const told of [clinicId, patientId, noteId, 'narrative', 'Quillfeather', 'physio'])
      expect(stored).not.toContain(told);
    expect(Object.keys(plain).sort()).toEqual([
      'account',
      'device',
      'format',
      'note',
      'patchId',
      'seq',
    ]);
    expect(plain.seq).toBe(change.seq);
    expect(iv).toHaveLength(12);
  });

  it('is closed to another account, whatever tags it is given', async () => {
    const sealed = await seal(await physio(), DEVICE, entry);
    const other = await colleague();
    expect(await unseal(other, sealed)).toBeNull();
    const note = await noteTag(other, entry.clinicId, entry.noteId);
    expect(note).not.toBe(sealed.note);
    expect(await unseal(other, { ...sealed, account: other.account, note })).toBeNull();
    expect(await unseal({ ...other, account: sealed.account }, sealed)).toBeNull();
  });

  it('is refused when a bit of it was changed, or what stands beside it', async () => {
    const keys = await physio();
    const sealed = await seal(keys, DEVICE, entry);
    for (let at = 0; at < sealed.sealed.byteLength; at += 7) {
      const bytes = new Uint8Array(sealed.sealed.slice(0));
      bytes[at] = (bytes[at] ?? 0) ^ 1;
      expect(await unseal(keys, { ...sealed, sealed: bytes.buffer })).toBeNull();
    }
    const elsewhere = await noteTag(keys, entry.clinicId, entry.patientId);
    const moved = [{ note: elsewhere }, { seq: 8 }, { device: 'other' }, { patchId: entry.noteId }];
    for (const each of moved) expect(await unseal(keys, { ...sealed, ...each })).toBeNull();
    expect(await unseal(keys, sealed)).toEqual(entry);
  });

  it('is sealed differently each time, under a key of its note', async () => {
    const keys = await physio();
    const [one, two] = await Promise.all([seal(keys, DEVICE, entry), seal(keys, DEVICE, entry)]);
    expect(Buffer.from(one.sealed).equals(Buffer.from(two.sealed))).toBe(false);
    const other = await seal(keys, DEVICE, { ...entry, noteId: entry.patientId });
    expect(await unseal(keys, { ...one, note: other.note })).toBeNull();
  });

  it('carries its form, bound to it: one of a form that is not known stays closed', async () => {
    const keys = await physio();
    const sealed = await seal(keys, DEVICE, entry);
    expect(sealed.format).toBe(JOURNAL_FORMAT);
    expect(await unseal(keys, { ...sealed, format: JOURNAL_FORMAT + 1 })).toBeNull();
  });

  it('leaves no key that could be read out', async () => {
    const { root, tags } = await physio();
    expect([root.extractable, tags.extractable]).toEqual([false, false]);
  });
});
