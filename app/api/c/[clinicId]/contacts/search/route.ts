import { z } from 'zod';
import { currentActor } from '@/auth/current-actor';
import { CONTACT_KINDS } from '@/clinical/contacts/kinds';
import { refusalWords } from '@/clinical/refusals';
import { findContacts } from '@/db/contacts/find-contacts';
import { privateJson } from '../../../../read-json';

const searchSchema = z.object({
  q: z.string().max(120),
  kind: z
    .string()
    .transform((kinds) => kinds.split(',').filter(Boolean))
    .pipe(z.array(z.enum(CONTACT_KINDS)).max(CONTACT_KINDS.length)),
});

/** Finds contacts: `q` as typed, `kind` the kinds that are wanted before the others. */
export async function GET(
  request: Request,
  { params }: { params: Promise<{ clinicId: string }> },
): Promise<Response> {
  const actor = await currentActor((await params).clinicId);
  if (!actor) return privateJson({ error: 'signed out' }, 401);
  const { searchParams } = new URL(request.url);
  const asked = searchSchema.safeParse({
    q: searchParams.get('q') ?? '',
    kind: searchParams.get('kind') ?? '',
  });
  if (!asked.success) return privateJson({ error: 'not a search' }, 422);
  const { q, kind } = asked.data;
  const found = await findContacts(actor, { query: q, preferred: kind });
  return found.ok
    ? privateJson(found.value)
    : privateJson({ error: refusalWords(found.refusal) }, 403);
}
