import type { AttributeValue } from './findings/attribute';

/** An expected "no". It is a value, never an exception, and becomes words only here. */
export type Refusal =
  | { kind: 'not_permitted' }
  | { kind: 'not_found' }
  | { kind: 'stale'; theirRevision: number; of?: 'chart' | 'loop' }
  | { kind: 'wrong_state'; state: string }
  | { kind: 'invalid'; fields: Record<string, string> }
  | { kind: 'mismatch'; what: 'patient' | 'clinic' | 'note' }
  | { kind: 'not_author'; author: string }
  | { kind: 'incomplete'; missing: readonly { id: string; words: string }[] }
  | { kind: 'blocked'; words: string }
  | { kind: 'reason_required'; words: string }
  | { kind: 'duplicate_patient'; patientIds: readonly string[] }
  | { kind: 'last_owner' }
  | { kind: 'email_in_use' }
  | { kind: 'wrong_password' }
  | { kind: 'wrong_sign_in' }
  | { kind: 'too_many_attempts'; seconds: number }
  | { kind: 'link_used' }
  | { kind: 'works_elsewhere' }
  | { kind: 'own_password' }
  | { kind: 'unsupported_script'; words: string };

export type RefusalKind = Refusal['kind'];

export type Result<T> = { ok: true; value: T } | { ok: false; refusal: Refusal };

/** What the server answers for one change of a draft. */
export type ChangeAnswer =
  | { patchId: string; answer: 'applied' | 'duplicate'; revision: number }
  | { patchId: string; answer: 'conflict'; theirs: AttributeValue | null; revision: number }
  | { patchId: string; answer: 'refused'; reason: string };

/** The words for a refusal: what happened, what was kept, what to do. */
export function refusalWords(refusal: Refusal): string {
  switch (refusal.kind) {
    case 'not_permitted':
      return 'Your role does not allow this. Ask the clinic owner if it should.';
    case 'not_found':
      return 'This record is not here, or is not yours to open.';
    case 'stale':
      if (refusal.of === 'chart') {
        return 'The chart has changed since this letter was composed from it, so nothing was signed. Your answers are saved: reload the page to see the letter as it is now, then sign.';
      }
      if (refusal.of === 'loop') {
        return 'Somebody recorded a step of this letter meanwhile, so nothing was recorded now. Reload the page to see where it stands.';
      }
      return 'Somebody saved a newer version while you were typing. Reload to see it; what you typed is still here to copy.';
    case 'wrong_state':
      return `This cannot be done: the record is ${refusal.state}. Reload the page to see it as it is now.`;
    case 'invalid':
      return 'Some answers need another look. Nothing was lost; correct the marked fields and try again.';
    case 'mismatch':
      return `This page was opened for another ${refusal.what} than the record belongs to now. Nothing was saved or changed: reload the page to see whose it is.`;
    case 'not_author':
      return `Only ${refusal.author}, its author, can change it.`;
    case 'incomplete':
      return `Not yet complete: ${refusal.missing.map((item) => item.words).join('; ')}.`;
    case 'blocked':
    case 'reason_required':
      return refusal.words;
    case 'duplicate_patient':
      return 'Somebody very like this person is registered already. Compare before you save a second record.';
    case 'last_owner':
      return 'A clinic needs at least one owner. Make somebody else an owner first.';
    case 'email_in_use':
      return 'There is an account with this e-mail address already.';
    case 'wrong_password':
      return 'The current password is not right. Nothing was changed.';
    case 'wrong_sign_in':
      return 'The e-mail address or the password is not right. Check both and try again.';
    case 'too_many_attempts':
      return `Too many attempts. Wait ${waitWords(refusal.seconds)}, then try again.`;
    case 'link_used':
      return 'This link has been used, or is too old. Ask for a new one.';
    case 'works_elsewhere':
      return 'This account belongs to another clinic too, and one clinic’s owner cannot open the door to another’s records. Nothing was changed: the person signs in with the password they have, or you invite them with another e-mail address.';
    case 'own_password':
      return 'Change your own password on your account page. If you have forgotten it, another owner makes you a link.';
    case 'unsupported_script':
      return refusal.words;
  }
}

function waitWords(seconds: number): string {
  if (seconds <= 90) return `${seconds} second${seconds === 1 ? '' : 's'}`;
  return `${Math.ceil(seconds / 60)} minutes`;
}
