type ToastOptions = {
  description?: string;
  /** A way back or on: “Undo”. A toast with one stays until it is dismissed. */
  action?: { label: string; onClick: () => void };
};

export type ToastMessage = ToastOptions & { title: string };

let waiting: readonly ToastMessage[] = [];
let show: ((message: ToastMessage) => void) | null = null;
const listeners = new Set<() => void>();

function wait(messages: readonly ToastMessage[]): void {
  waiting = messages;
  for (const listener of listeners) listener();
}

/**
 * Says that something happened, for what needs no answer. Never for an error (that belongs where
 * it arose) and never the only trace of one.
 */
export function toast(title: string, options: ToastOptions = {}): void {
  const message = { ...options, title };
  if (show) show(message);
  else wait([...waiting, message]);
}

/** From now on messages are shown with this, those that waited first. */
export function takeToasts(showNow: (message: ToastMessage) => void): () => void {
  show = showNow;
  const waited = waiting;
  wait([]);
  for (const message of waited) showNow(message);
  return () => {
    show = null;
  };
}

/** Messages that nothing shows yet. */
export const waitingToasts = {
  areThere: () => waiting.length > 0,
  drop: () => wait([]),
  on(listener: () => void): () => void {
    listeners.add(listener);
    return () => void listeners.delete(listener);
  },
};
