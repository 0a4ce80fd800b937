import { refusalWords, type Refusal, type RefusalKind } from '@/clinical/refusals';

const STATUS: Partial<Record<RefusalKind, number>> = {
  not_permitted: 403,
  wrong_state: 409,
  blocked: 409,
};

/** What a person reads in place of a file. */
export function answerInWords(words: string, status: number): Response {
  return new Response(words, {
    status,
    headers: {
      'content-type': 'text/plain; charset=utf-8',
      'cache-control': 'private, no-store',
    },
  });
}

export function refusedInWords(refusal: Refusal): Response {
  return answerInWords(refusalWords(refusal), STATUS[refusal.kind] ?? 404);
}

export const SIGNED_OUT = 'You are signed out. Sign in, then open the letter again.';
