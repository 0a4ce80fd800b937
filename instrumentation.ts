import type { Instrumentation } from 'next';

/** Begins what the server does by itself, once for each process. */
export async function register(): Promise<void> {
  if (process.env.NEXT_RUNTIME !== 'nodejs') return;
  const { startSendingLetters } = await import('@/app/letter-mail');
  startSendingLetters();
}

/** Everything that nobody caught while answering a request, by its route and never its values. */
export const onRequestError: Instrumentation.onRequestError = async (error, _request, context) => {
  if (process.env.NEXT_RUNTIME === 'edge') return;
  const { logSurprise } = await import('@/auth/log');
  logSurprise(error, { route: context.routePath });
};
