import type { AttributeValue } from '@/clinical/findings/attribute';
import type { Actor } from '../actors/actor';
import { openNote } from '../notes/open-note';
import { signNote } from '../notes/sign-note';
import { startNote } from '../notes/start-note';
import { chart, granted } from './clinic-fixture';

type Episode = { title: string } | { episodeId: string };
type Said = [{ code: string }, string, AttributeValue];

/** Of which episode, how many days ago, and what was said. */
export type Contact = [episode: Episode, daysAgo: number, said: readonly Said[]];

export type ContactVisit = Awaited<ReturnType<typeof contactVisit>>;

/** A note of a call some days ago with what it says; signed unless it is today's. */
export async function contactVisit(
  actor: Actor,
  patientId: string,
  ...[episode, daysAgo, said]: Contact
) {
  const occurredAt = new Date(Date.now() - daysAgo * 86_400_000).toISOString();
  const note = granted(
    await startNote(actor, { patientId, kind: 'contact', occurredAt, episodes: [episode] }),
  );
  await chart(actor, note, [[{ code: 'narrative.contact' }, 'body', 'By video.'], ...said]);
  const { revision, content } = granted(await openNote(actor, note.noteId));
  if (daysAgo > 0) granted(await signNote(actor, { ...note, revision }));
  const [served] = content.episodes;
  return { ...note, content, episode: { episodeId: served?.episodeId ?? '' } };
}
