'use client';

import { MonitorSmartphone } from 'lucide-react';
import { useSyncExternalStore } from 'react';
import { SavedIndicator, type SavedState } from '@/components/shell/saved-indicator';
import type { DraftStatus } from './draft-store/draft';
import type { Connection } from './draft-store/sender';
import { useConnection, useDraftStatus, useIsOpenElsewhere } from './use-draft';

function subscribeOnline(listener: () => void): () => void {
  window.addEventListener('online', listener);
  window.addEventListener('offline', listener);
  return () => {
    window.removeEventListener('online', listener);
    window.removeEventListener('offline', listener);
  };
}

/** Whether the browser believes that it has a network. */
export function useIsOnline(): boolean {
  return useSyncExternalStore(
    subscribeOnline,
    () => navigator.onLine,
    () => true,
  );
}

/** Saved only when the server has answered for everything that is on the screen. */
export function savedState(
  { unanswered, troubles }: DraftStatus,
  connection: Connection,
  isOnline: boolean,
): SavedState {
  if (unanswered > 0) {
    if (!isOnline) return { kind: 'offline', count: unanswered };
    if (connection.kind === 'retrying' || connection.kind === 'signed-out') {
      return { kind: 'failed', count: unanswered };
    }
    if (connection.kind === 'stopped') return { kind: 'refused', count: unanswered };
    return connection.kind === 'sending'
      ? { kind: 'saving' }
      : { kind: 'unsaved', count: unanswered };
  }
  if (troubles.length > 0) return { kind: 'refused', count: troubles.length };
  return { kind: 'saved' };
}

export function ChartSaved() {
  const state = savedState(useDraftStatus(), useConnection(), useIsOnline());
  const isOpenElsewhere = useIsOpenElsewhere();
  return (
    <span className="inline-flex items-center gap-3">
      <span role="status" className="inline-flex text-muted-foreground">
        {isOpenElsewhere && (
          <span className="inline-flex items-center gap-1.5 whitespace-nowrap">
            <MonitorSmartphone aria-hidden className="size-4 shrink-0" />
            <span className="max-lg:sr-only">Open on two devices</span>
          </span>
        )}
      </span>
      <SavedIndicator state={state} />
    </span>
  );
}
