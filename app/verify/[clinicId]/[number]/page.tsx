import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { z } from 'zod';
import { formatDateTime } from '@/clinical/dates';
import { PlainPage } from '@/components/shell/plain-page';
import { DescriptionList } from '@/components/ui/description-list';
import { Notice } from '@/components/ui/notice';
import { verifyLetter } from '@/db/letters/verify-letter';

export const metadata: Metadata = { title: 'Compare a letter' };

type VerifyPageProps = { params: Promise<{ clinicId: string; number: string }> };

const asked = z.object({
  clinicId: z.uuid().toLowerCase(),
  number: z
    .string()
    .toUpperCase()
    .regex(/^[0-9A-Z]{4}-[0-9A-Z]{4}-[0-9A-Z]{4}$/),
});

/** Public: whoever holds a printed letter compares it with what was signed, and sees no content. */
export default async function VerifyPage({ params }: VerifyPageProps) {
  const read = asked.safeParse(await params);
  const letter = read.success ? await verifyLetter(read.data) : null;
  if (!letter?.ok) notFound();
  const { number, sha256, signedAt, clinic, isReplaced } = letter.value;
  return (
    <PlainPage title={`Letter ${number}`}>
      {isReplaced && (
        <Notice kind="decision" title="Replaced" className="mb-4">
          The clinic has signed another letter in place of this one. Ask for it.
        </Notice>
      )}
      <DescriptionList
        rows={[
          { term: 'Signed at', value: clinic.name },
          {
            term: 'Signed on',
            value: formatDateTime(new Date(signedAt), clinic.timeZone, clinic.dateFormat),
          },
          {
            term: 'Content SHA-256',
            value: <span className="font-mono break-all">{sha256}</span>,
          },
        ]}
      />
      <p className="mt-4 text-muted-foreground">
        Compare the number and the hash with what is printed at the foot of the letter’s last page.
        When both agree, the letter is the one that was signed. Whom it is about and what it says is
        not shown here.
      </p>
    </PlainPage>
  );
}
