'use client';

import { useDeferredValue, useMemo, useSyncExternalStore } from 'react';
import type { AttributeValue } from '@/clinical/findings/attribute';
import type { Finding } from '@/clinical/findings/finding';
import { keyText, type FindingKey } from '@/clinical/findings/finding-key';
import type { NoteContent } from '@/clinical/notes/note-content';
import type { JournalState } from '@/components/journal/journal';
import { useChart } from './chart-context';
import type { DraftStatus, Trouble } from './draft-store/draft';
import { fieldText, type FieldRef } from './draft-store/field-ref';
import type { Connection } from './draft-store/sender';

/** A field that stays the same object while it names the same thing. */
export function useStableField(field: FieldRef): FieldRef {
  const name = fieldText(field);
  // eslint-disable-next-line react-hooks/exhaustive-deps -- the text says all of the field
  return useMemo(() => field, [name]);
}

/** One value of the draft; only this component renders when it changes. */
export function useValue(given: FieldRef): AttributeValue | null {
  const { draft } = useChart();
  const field = useStableField(given);
  const read = () => draft.value(field);
  return useSyncExternalStore((listener) => draft.onField(field, listener), read, read);
}

/** Every attribute of one finding. */
export function useAttributes(given: FindingKey): Readonly<Record<string, AttributeValue>> {
  const { draft } = useChart();
  const name = keyText(given);
  // eslint-disable-next-line react-hooks/exhaustive-deps -- the text says all of the key
  const key = useMemo(() => given, [name]);
  const read = () => draft.attributes(key);
  return useSyncExternalStore((listener) => draft.onKey(key, listener), read, read);
}

export function useTrouble(given: FieldRef): Trouble | null {
  const { draft } = useChart();
  const field = useStableField(given);
  const read = () => draft.trouble(field);
  return useSyncExternalStore((listener) => draft.onField(field, listener), read, read);
}

/** The findings as they stand, rendered again only when one comes, goes or moves. */
export function useStructure(): readonly Finding[] {
  const { draft } = useChart();
  useSyncExternalStore(draft.onStructure, draft.structure, draft.structure);
  return draft.findings();
}

/** The findings after a pause in typing. */
export function useSettledFindings(): readonly Finding[] {
  const { settled } = useChart();
  return useSyncExternalStore(settled.on, settled.findings, settled.findings);
}

/**
 * The same for summaries: what is made of them is rendered between key presses, and a key that
 * comes meanwhile goes first. Not for what asks or warns.
 */
export function useFindingsInPause(): readonly Finding[] {
  return useDeferredValue(useSettledFindings());
}

/** The note's content with today's findings, after a pause in typing. */
export function useSettledContent(): NoteContent {
  const { content } = useChart();
  const findings = useSettledFindings();
  return useMemo(() => ({ ...content, findings }), [content, findings]);
}

export function useDraftStatus(): DraftStatus {
  const { draft } = useChart();
  return useSyncExternalStore(draft.onStatus, draft.status, draft.status);
}

export function useConnection(): Connection {
  const { sender } = useChart();
  return useSyncExternalStore(sender.onConnection, sender.connection, sender.connection);
}

export function useJournalState(): JournalState {
  const { journal } = useChart();
  return useSyncExternalStore(journal.onState, journal.state, journal.state);
}

/** Whether another device shows this draft now. */
export function useIsOpenElsewhere(): boolean {
  const { follower } = useChart();
  return useSyncExternalStore(follower.onElsewhere, follower.isOpenElsewhere, () => false);
}
