/** With this the first keys and clicks of a page come before what it may need later. */
const HEAD_START_MS = 300;
/** An opening page is busy for long; one that answers may be, and still has to get on. */
const LONGEST_OPENING_MS = 10_000;
const LONGEST_MS = 1_000;

let idle: Promise<void> | null = null;

/**
 * A pause in which the page has nothing else to do. Browsers may hold them back for many seconds
 * though nothing goes on: after `longestMs` it is taken.
 */
export function nextPause(longestMs = LONGEST_MS): Promise<void> {
  return new Promise((resolve) => {
    if ('requestIdleCallback' in window) {
      requestIdleCallback(() => resolve(), { timeout: longestMs });
    } else {
      setTimeout(resolve, 1);
    }
  });
}

/** When the page has loaded, answers, and is left alone for a moment. */
export function pageIdle(): Promise<void> {
  idle ??= loaded()
    .then(() => nextPause(LONGEST_OPENING_MS))
    .then(() => new Promise((resolve) => setTimeout(resolve, HEAD_START_MS)));
  return idle;
}

function loaded(): Promise<void> {
  return new Promise((resolve) => {
    if (document.readyState === 'complete') resolve();
    else window.addEventListener('load', () => resolve(), { once: true });
  });
}
