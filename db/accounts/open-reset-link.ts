import { eq } from 'drizzle-orm';
import { passwordResets } from '../schema/identity';
import { readIdentity } from './identity-transaction';
import { openResetLinks } from './reset-links';
import { hashOfSecret } from './secret';

export type PasswordToReset = {
  email: string;
  displayName: string;
  clinicName: string;
};

/** Whose password a one-time link resets, or null: unknown, used, withdrawn, too old, not its maker's to give. */
export async function openResetLink(token: string): Promise<PasswordToReset | null> {
  const [link] = await readIdentity((db) =>
    openResetLinks(db, new Date(), eq(passwordResets.tokenHash, hashOfSecret(token))),
  );
  if (!link) return null;
  const { email, displayName, clinicName } = link;
  return { email, displayName, clinicName };
}
