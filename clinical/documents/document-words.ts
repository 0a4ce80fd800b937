/** What came in. Only a `report` answers a letter of ours; the others close nothing. */
export const DOCUMENT_KINDS = ['report', 'referral_in', 'older_imaging', 'other'] as const;
export type DocumentKind = (typeof DOCUMENT_KINDS)[number];

export const DOCUMENT_KIND_LABEL = {
  report: 'Report',
  referral_in: 'Referral to us',
  older_imaging: 'Older imaging',
  other: 'Other document',
} as const satisfies Record<DocumentKind, string>;

export const INCOMING_KINDS = [
  'referral_in',
  'older_imaging',
  'other',
] as const satisfies readonly DocumentKind[];

/** Told by the content of a file, never by its name. */
export const DOCUMENT_MEDIA_TYPES = [
  'application/pdf',
  'image/jpeg',
  'image/png',
  'application/dicom',
] as const;
export type DocumentMediaType = (typeof DOCUMENT_MEDIA_TYPES)[number];

export const MEDIA_TYPE_LABEL = {
  'application/pdf': 'PDF',
  'image/jpeg': 'JPEG',
  'image/png': 'PNG',
  'application/dicom': 'DICOM',
} as const satisfies Record<DocumentMediaType, string>;

export const FILE_EXTENSION = {
  'application/pdf': 'pdf',
  'image/jpeg': 'jpg',
  'image/png': 'png',
  'application/dicom': 'dcm',
} as const satisfies Record<DocumentMediaType, string>;
