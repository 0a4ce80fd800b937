import { letterPaths } from '@/components/letters/letter-paths';

/** Where a letter can be verified: on this server, under the name that people know it by. */
export function verifyAddress(letter: { clinicId: string; number: string }): string | null {
  const origin = process.env.APP_URL;
  return origin ? new URL(letterPaths.verify(letter.clinicId, letter.number), origin).href : null;
}
