import Link from 'next/link';
import { redirect } from 'next/navigation';
import { paths } from '@/components/paths';
import { PlainPage } from '@/components/shell/plain-page';
import { buttonClass } from '@/components/ui/button-class';
import { pageSession } from './page-actor';

/** Straight to today's list; who works in several clinics says which. */
export default async function HomePage() {
  const session = await pageSession();
  const [first, second] = session.workplaces;
  if (first && !second) redirect(paths.today(first.clinicId));
  return (
    <PlainPage title="Which clinic?" lead={`Signed in as ${session.displayName}.`}>
      <nav aria-label="Clinics" className="flex flex-col gap-2">
        {session.workplaces.map((workplace) => (
          <Link
            key={workplace.clinicId}
            href={paths.today(workplace.clinicId)}
            prefetch={false}
            className={`${buttonClass()} justify-start`}
          >
            {workplace.clinicName}
          </Link>
        ))}
      </nav>
    </PlainPage>
  );
}
