import { sql } from 'drizzle-orm';
import { v7 as uuid } from 'uuid';
import { describe, expect, it } from 'vitest';
import type { NoteOf } from '@/clinical/patients/record-of';
import type { Actor } from '../actors/actor';
import { inClinic } from '../clinic-transaction';
import { chart, draftNote, foundClinic, granted } from '../testing/clinic-fixture';
import { withTestDatabase } from '../testing/with-test-database';
import { discardNote } from './discard-note';
import { ownUse, usedCodes } from './own-use';

withTestDatabase();

async function charted(actor: Actor, codes: readonly string[]): Promise<NoteOf> {
  const note = await draftNote(actor);
  for (const code of codes)
    await chart(actor, note, [[{ code, at: `item:${uuid()}` }, 'minutes', 10]]);
  return note;
}

describe('what one charts most', () => {
  it('is in how many of one’s own notes a code stands, this one and discarded ones apart', async () => {
    const { physio, colleague } = await foundClinic('Use-Test Clinic');
    await charted(physio, ['treatment.ice', 'treatment.ice', 'plan.heat']);
    await charted(physio, ['treatment.ice', 'treatment.heat']);
    await charted(colleague, ['treatment.heat', 'treatment.traction']);
    const thrown = await charted(physio, ['treatment.traction']);
    granted(await discardNote(physio, thrown));
    const now = await charted(physio, ['treatment.electrotherapy', 'treatment.heat']);
    expect(granted(await ownUse(physio, now.noteId))).toEqual({
      'treatment.ice': 2,
      'treatment.heat': 1,
      'plan.heat': 1,
    });
  });

  it('is read by indices, whatever the number of notes', async () => {
    const { physio } = await foundClinic('Plan-Test Clinic');
    const { noteId } = await charted(physio, ['treatment.ice']);
    const plan = await inClinic(physio, async (tx) => {
      await tx.db.execute(sql`set local enable_seqscan = off`);
      const { rows } = await tx.db.execute<{ 'QUERY PLAN': string }>(
        sql`explain ${usedCodes(tx, noteId)}`,
      );
      return rows.map((row) => row['QUERY PLAN']).join('\n');
    });
    expect(plan).toContain('notes_author');
    expect(plan).toContain('treatments_key');
    expect(plan).not.toContain('Seq Scan');
  });
});
