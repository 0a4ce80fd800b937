import type { DocumentKind, DocumentMediaType } from './document-words';

/** A document of the record without its bytes. Times are ISO UTC, days ISO. */
export type FiledDocument = {
  documentId: string;
  kind: DocumentKind;
  keyLine: string;
  source: string;
  /** The day that is written on it, if one is. */
  madeOn: string | null;
  receivedAt: string;
  recordedAt: string;
  filedBy: string;
  mediaType: DocumentMediaType;
  byteSize: number;
  /** Marked in error: it stays, struck through, and is relied on no more. */
  error: { reason: string; markedBy: string; markedAt: string } | null;
  /** Who has opened its content, each once. */
  openedBy: readonly { accountId: string; name: string }[];
};
