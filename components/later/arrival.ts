import { createListeners } from '@/components/charting/draft-store/listeners';

/** `missing`: it did not come, and is asked for again when somebody wants it or the network is back. */
export type Arrival = 'coming' | 'here' | 'missing';

export type Awaited<T> = ReturnType<typeof awaited<T>>;

const everything = new Set<{ fetch: () => Promise<void>; arrival: () => Arrival }>();

/** A script that is fetched once, ahead of need or when it is asked for. */
export function awaited<T>(load: () => Promise<T>) {
  const listeners = createListeners();
  let arrival: Arrival = 'coming';
  let value: T | null = null;
  let coming: Promise<void> | null = null;

  function say(next: Arrival) {
    arrival = next;
    listeners.tell('arrival');
  }

  const part = {
    arrival: () => arrival,
    onArrival: (listener: () => void) => listeners.on('arrival', listener),
    value: () => value,
    /** Never fails: whether it came is in `arrival`. */
    fetch(): Promise<void> {
      if (arrival === 'missing') say('coming');
      coming ??= load().then(
        (loaded) => {
          value = loaded;
          say('here');
        },
        () => {
          coming = null;
          say('missing');
        },
      );
      return coming;
    },
  };
  everything.add(part);
  return part;
}

/** What has not come yet, in the order in which it was named. */
export function stillAwaited() {
  return [...everything].filter((part) => part.arrival() !== 'here');
}
