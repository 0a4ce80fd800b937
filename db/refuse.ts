import type { Refusal } from '@/clinical/refusals';

/** Carries an expected "no" out of a transaction, which it rolls back. */
export class RefusedError extends Error {
  constructor(readonly refusal: Refusal) {
    super(refusal.kind);
    this.name = 'RefusedError';
  }
}

/** Ends the work at hand with an expected "no"; `change` and `look` turn it into a value. */
export function refuse(refusal: Refusal): never {
  throw new RefusedError(refusal);
}
