import type { Metadata } from 'next';
import Link from 'next/link';
import { refusalWords } from '@/clinical/refusals';
import { LoopRows } from '@/components/loops/loop-rows';
import { letterPaths } from '@/components/letters/letter-paths';
import { PageBody } from '@/components/shell/page-body';
import { RowKeys } from '@/components/today/row-keys';
import { buttonClass } from '@/components/ui/button-class';
import { EmptyState } from '@/components/ui/empty-state';
import { Notice } from '@/components/ui/notice';
import { listLoops } from '@/db/loops/list-loops';
import { LOOP_LIST_LIMIT } from '@/db/loops/loop-list';
import { pageActor } from '../../../page-actor';
import { recordStep } from './actions';

export const metadata: Metadata = { title: 'Letters to follow up' };

type LoopsPageProps = {
  params: Promise<{ clinicId: string }>;
  searchParams: Promise<{ show?: string | string[] }>;
};

const SHOWN = {
  open: { label: 'Open', empty: 'No letter waits for anything' },
  overdue: { label: 'Overdue', empty: 'Nothing is overdue' },
  closed: { label: 'Done', empty: 'No letter is done with yet' },
} as const;
type Show = keyof typeof SHOWN;

export default async function LoopsPage({ params, searchParams }: LoopsPageProps) {
  const { clinicId } = await params;
  const actor = await pageActor(clinicId);
  const asked = (await searchParams).show;
  const show: Show = asked === 'overdue' || asked === 'closed' ? asked : 'open';
  const listed = await listLoops(actor, { show });
  if (!listed.ok) {
    return (
      <PageBody title="Letters to follow up">
        <Notice kind="info">{refusalWords(listed.refusal)}</Notice>
      </PageBody>
    );
  }
  const { loops, format, now } = listed.value;
  return (
    <PageBody title="Letters to follow up">
      <nav aria-label="Which letters" className="mb-3 flex gap-2">
        {(Object.keys(SHOWN) as Show[]).map((each) => (
          <Link
            key={each}
            href={letterPaths.loops(clinicId, each === 'open' ? undefined : each)}
            prefetch={false}
            aria-current={each === show ? 'page' : undefined}
            className={buttonClass({ variant: each === show ? 'primary' : 'outline' })}
          >
            {SHOWN[each].label}
          </Link>
        ))}
      </nav>
      <RowKeys of="loops">
        {loops.length === 0 ? (
          <EmptyState title={SHOWN[show].empty} />
        ) : (
          <LoopRows {...{ clinicId, loops, format, now }} record={recordStep} />
        )}
      </RowKeys>
      {loops.length === LOOP_LIST_LIMIT && (
        <p className="mt-2 text-muted-foreground">
          The first {LOOP_LIST_LIMIT}. The rest stands on each patient’s page.
        </p>
      )}
    </PageBody>
  );
}
