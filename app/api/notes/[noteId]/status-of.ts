import type { Refusal } from '@/clinical/refusals';

/** The HTTP status of a refusal about a note. */
export function statusOf(refusal: Refusal): number {
  switch (refusal.kind) {
    case 'not_found':
      return 404;
    case 'not_permitted':
    case 'not_author':
      return 403;
    case 'invalid':
      return 422;
    default:
      return 409;
  }
}
