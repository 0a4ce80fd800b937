import type { Metadata } from 'next';
import Link from 'next/link';
import { paths } from '@/components/paths';
import { PlainPage } from '@/components/shell/plain-page';
import { buttonClass } from '@/components/ui/button-class';

export const metadata: Metadata = { title: 'Not here' };

export default function NotFound() {
  return (
    <PlainPage
      title="This page is not here"
      lead="The address may be wrong, or what it names is not yours to open."
    >
      <Link href={paths.home()} className={`${buttonClass({ variant: 'primary' })} self-start`}>
        Go to today
      </Link>
    </PlainPage>
  );
}
