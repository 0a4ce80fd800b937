import type { AttributeValue } from '../findings/attribute';
import type { FindingKey } from '../findings/finding-key';
import type { ChangeAnswer } from '../refusals';

/** Times that the wire format has changed; an old page keeps saving across an upgrade. */
export const CHANGE_FORMAT = 1;

/** One value of a draft that came to be, or went. */
export type DraftChange = {
  /** UUIDv7 made by the browser; a retry carries the same one and is answered `duplicate`. */
  patchId: string;
  /** Rises with every change of one device, so that a batch has an order. */
  seq: number;
  key: FindingKey;
  attribute: string;
  /** `null` clears the value. */
  value: AttributeValue | null;
  /** What the server last said the value is; another value there now is a conflict. */
  base: AttributeValue | null;
};

/** The body of POST /api/notes/[noteId]/changes. */
export type ChangeBatch = {
  format: typeof CHANGE_FORMAT;
  /** Whose page wrote them; a page of before this was asked does not say. */
  accountId?: string | undefined;
  clinicId: string;
  patientId: string;
  device: string;
  changes: DraftChange[];
};

/** The 200 answer: one for each change, in order; one refusal never blocks its batch. */
export type ChangeBatchAnswer = {
  format: typeof CHANGE_FORMAT;
  revision: number;
  answers: readonly ChangeAnswer[];
};

/** An applied change as the server logged it. */
export type LoggedChange = Pick<DraftChange, 'patchId' | 'key' | 'attribute' | 'value'> & {
  revision: number;
};

/** The body of POST /api/notes/[noteId]/catch-up: what a page holds, and which page it is. */
export type CatchUp = {
  format: typeof CHANGE_FORMAT;
  accountId: string;
  clinicId: string;
  patientId: string;
  device: string;
  /** The revision up to which the page has seen every change. */
  since: number;
};

/** The 200 answer. */
export type CatchUpAnswer = {
  format: typeof CHANGE_FORMAT;
  /** The revision of the last of `changes`, or `since`; more may have been made meanwhile. */
  revision: number;
  /** Of any device, this one included, the oldest first. */
  changes: readonly LoggedChange[];
  /** Another device has shown this draft within the last moments. */
  isOpenElsewhere: boolean;
};
