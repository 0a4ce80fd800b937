import { notFound } from 'next/navigation';
import { z } from 'zod';
import type { Result } from '@/clinical/refusals';

/**
 * What a page opens by an id in its address. An id that is none, a record that is not there and one
 * that is not theirs are answered alike. Any role may open a patient's details, so no other
 * refusal can come.
 */
export async function openedOr404<T>(
  id: string,
  open: (id: string) => Promise<Result<T>>,
): Promise<T> {
  if (!z.uuid().safeParse(id).success) notFound();
  const opened = await open(id.toLowerCase());
  return opened.ok ? opened.value : notFound();
}
