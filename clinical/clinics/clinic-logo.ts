import { sizeWords } from '../documents/document-limits';

/** What a logo may be when it comes, and what is kept of it. Sides in pixels, sizes in bytes. */
export const LOGO_LIMITS = {
  /** Of the file that is chosen. */
  file: 1024 * 1024,
  /** Of what is kept: with it a letter's PDF stays under 200 KB. */
  kept: 48 * 1024,
  width: 600,
  height: 200,
  /** Under this a side is a line. */
  shortestSide: 16,
} as const;

export const LOGO_MEDIA_TYPES = ['image/png', 'image/jpeg'] as const;
export type LogoMediaType = (typeof LOGO_MEDIA_TYPES)[number];

/** A logo by its content: the same picture is the same logo. */
export type ClinicLogo = {
  /** Hex, of the bytes that are kept. */
  sha256: string;
  width: number;
  height: number;
};

/** A logo's bytes as they are kept: made anew from what was sent, on white, within the limits. */
export type MadeLogo = {
  mediaType: LogoMediaType;
  width: number;
  height: number;
  content: Buffer;
};

/** What a logo is to who does not see it. */
export function logoWords(clinicName: string): string {
  return `Logo of ${clinicName}`;
}

/** Of a file that is larger than a logo may be. */
export function logoTooLargeWords(bytes?: number): string {
  const size = bytes === undefined ? 'is larger' : `has ${sizeWords(bytes)}`;
  return `The file ${size}, and a logo may have ${sizeWords(LOGO_LIMITS.file)}. Nothing was changed: save the logo smaller and choose it again.`;
}
