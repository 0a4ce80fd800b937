'use client';

import { useSyncExternalStore, type ReactNode } from 'react';
import { later, useArrival } from '@/components/later/later';
import { waitingToasts } from './toast';

const ToastList = later(() => import('./toast-list').then(({ ToastList }) => ToastList));

/** Once, around the whole page. */
export function ToastProvider({ children }: { children: ReactNode }) {
  const isHere = useArrival(ToastList.part) === 'here';
  const isAsked = useSyncExternalStore(waitingToasts.on, waitingToasts.areThere, () => false);
  return (
    <>
      {children}
      {(isHere || isAsked) && <ToastList onGiveUp={waitingToasts.drop} />}
    </>
  );
}
