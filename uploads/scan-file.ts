import type { Refusal } from '@/clinical/refusals';
import { scanWithClamd, type Clamd } from './virus-scanner';

/**
 * Why a file is not kept after clamd was asked; null when it is clean, or none is configured. A file
 * that was not scanned although it should have been is refused, never kept.
 */
export async function scanFile(content: Buffer, clamd: Clamd | null): Promise<Refusal | null> {
  const scanned = clamd ? await scanWithClamd(content, clamd) : { is: 'clean' as const };
  switch (scanned.is) {
    case 'clean':
      return null;
    case 'found':
      return {
        kind: 'blocked',
        words:
          'The virus scanner found something in this file, so it was not stored. Do not open it here; ask its sender for a clean copy.',
      };
    case 'unanswered':
      return {
        kind: 'blocked',
        words:
          'The virus scanner did not answer, so the file was not scanned and not stored. Keep it and try again; if it stays so, tell whoever runs this server.',
      };
  }
}
