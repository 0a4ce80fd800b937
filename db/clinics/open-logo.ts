import type { Result } from '@/clinical/refusals';
import type { Actor } from '../actors/actor';
import { look } from '../look';
import { logoContent, type LogoContent } from './logo-content';

/** A logo's bytes, of now or of a letter that was signed with it. */
export async function openLogo(actor: Actor, sha256: string): Promise<Result<LogoContent>> {
  return look(actor, 'clinic.open', async (tx) => ({
    value: await logoContent(tx, sha256),
    about: {},
  }));
}
