import type { Instrumentation } from 'next';

/** Everything that nobody caught while answering a request, by its route and never its values. */
export const onRequestError: Instrumentation.onRequestError = async (error, _request, context) => {
  if (process.env.NEXT_RUNTIME === 'edge') return;
  const { logSurprise } = await import('@/auth/log');
  logSurprise(error, { route: context.routePath });
};
