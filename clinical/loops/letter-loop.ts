import type { FiledDocument } from '../documents/filed-document';
import type { LetterUrgency } from '../letters/imaging-words';
import type { RecipientRole } from '../letters/recipients';
import type { ListedMail } from '../mail/letter-mail';
import type { PatientSummary } from '../patients/patient-summary';
import type { LoopEntry } from './loop';
import type { LoopExpects, LoopState } from './loop-words';

/** Where one recipient's copy of a letter stands. Times are ISO UTC. */
export type LoopStanding = {
  recipientId: string;
  role: RecipientRole;
  recipient: string;
  expects: LoopExpects;
  urgency: LetterUrgency;
  state: LoopState;
  dueAt: string | null;
  revision: number;
};

/** The same with everything that happened and came in, as the letter's own page shows it. */
export type LetterLoop = LoopStanding & {
  entries: readonly LoopEntry[];
  reports: readonly FiledDocument[];
};

/** A line in the list of letters to follow up. */
export type ListedLoop = LoopStanding & {
  letterId: string;
  patient: PatientSummary;
  /** ISO UTC. */
  signedAt: string;
  number: string | null;
  authorName: string;
  isOwn: boolean;
  /** “X-ray request, thoracic spine”; `null` for a role that never reads letters. */
  title: string | null;
  /** The last standing step's remark, such as the key result; `null` as the title is. */
  remark: string | null;
  /** Its e-mail, while it has not left: it waits, or it could not be sent. */
  mail: ListedMail | null;
};
