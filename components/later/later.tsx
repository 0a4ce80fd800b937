'use client';

import {
  useEffect,
  useState,
  useSyncExternalStore,
  type ComponentType,
  type ReactNode,
} from 'react';
import { awaited, type Arrival, type Awaited } from './arrival';
import { NotArrived } from './not-arrived';

const notYet = (): Arrival => 'coming';

/** Whether a script has come; on the server, and while its page is taken over, it never has. */
export function useArrival<T>(part: Awaited<T>): Arrival {
  return useSyncExternalStore(part.onArrival, part.arrival, notYet);
}

type LaterProps = {
  /** What stands in its place until it comes. */
  meanwhile?: ReactNode;
  /** What stands there when it does not come, where another part of the page says so. */
  missing?: ReactNode;
  /** Once it stands on the page. */
  onDrawn?: () => void;
  /** For what stands over the page: how to let it go when it does not come. */
  onGiveUp?: () => void;
};

/** A component whose script is not in the first load of its page. */
export function later<P extends object>(load: () => Promise<ComponentType<P>>) {
  // In an object: the function alone would be called as if it made the state.
  const part = awaited(async () => ({ Body: await load() }));
  function Later({ meanwhile = null, missing, onDrawn, onGiveUp, ...props }: P & LaterProps) {
    const arrival = useArrival(part);
    useEffect(() => {
      if (arrival === 'coming') void part.fetch();
      if (arrival === 'here') onDrawn?.();
    }, [arrival, onDrawn]);
    const loaded = part.value();
    if (arrival === 'here' && loaded) return <loaded.Body {...(props as unknown as P)} />;
    if (arrival === 'missing') {
      if (missing !== undefined) return missing;
      return <NotArrived onRetry={() => void part.fetch()} onGiveUp={onGiveUp} />;
    }
    return meanwhile;
  }
  return Object.assign(Later, { part, arrival: part.arrival });
}

/** Whether it is or has been open: what was opened once stays, so that it can close by itself. */
export function useHasOpened(isOpen: boolean): boolean {
  const [hasOpened, setHasOpened] = useState(isOpen);
  if (isOpen && !hasOpened) setHasOpened(true);
  return isOpen || hasOpened;
}
