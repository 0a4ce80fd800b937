/** With this the first keys and clicks of a page come before what it may need later. */
const HEAD_START_MS = 300;
const LONGEST_MS = 10_000;

let idle: Promise<void> | null = null;

/** A pause in which the page has nothing else to do. */
export function nextPause(): Promise<void> {
  return new Promise((resolve) => {
    if ('requestIdleCallback' in window) {
      requestIdleCallback(() => resolve(), { timeout: LONGEST_MS });
    } else {
      setTimeout(resolve, 1);
    }
  });
}

/** When the page has loaded, answers, and is left alone for a moment. */
export function pageIdle(): Promise<void> {
  idle ??= loaded()
    .then(nextPause)
    .then(() => new Promise((resolve) => setTimeout(resolve, HEAD_START_MS)));
  return idle;
}

function loaded(): Promise<void> {
  return new Promise((resolve) => {
    if (document.readyState === 'complete') resolve();
    else window.addEventListener('load', () => resolve(), { once: true });
  });
}
