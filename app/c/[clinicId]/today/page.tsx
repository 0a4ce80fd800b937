import type { Metadata } from 'next';
import Link from 'next/link';
import type { ReactNode } from 'react';
import { formatDate } from '@/clinical/dates';
import { refusalWords } from '@/clinical/refusals';
import { LoopRows } from '@/components/loops/loop-rows';
import { paths } from '@/components/paths';
import { PageBody } from '@/components/shell/page-body';
import { DraftList } from '@/components/today/draft-list';
import { RowKeys } from '@/components/today/row-keys';
import { SeenList } from '@/components/today/seen-list';
import { WaitingList } from '@/components/today/waiting-list';
import { buttonClass } from '@/components/ui/button-class';
import { Notice } from '@/components/ui/notice';
import { openToday } from '@/db/today/open-today';
import { pageActor } from '../../../page-actor';
import { recordStep } from '../loops/actions';
import { takeBack } from '../patients/[patientId]/actions';

export const metadata: Metadata = { title: 'Today' };

export default async function TodayPage({ params }: { params: Promise<{ clinicId: string }> }) {
  const { clinicId } = await params;
  const actor = await pageActor(clinicId);
  const opened = await openToday(actor);
  if (!opened.ok) {
    return (
      <PageBody title="Today">
        <Notice kind="info">{refusalWords(opened.refusal)}</Notice>
      </PageBody>
    );
  }
  const { waiting, seen, drafts, notMailed, overdue, format, today, now } = opened.value;
  return (
    <PageBody
      title={`Today, ${formatDate(today, format.dateFormat)}`}
      actions={
        <Link href={paths.newPatient(clinicId)} className={buttonClass()} data-register="">
          Register a patient
        </Link>
      }
    >
      <RowKeys of="today">
        <Part title="Waiting" count={waiting.length}>
          <WaitingList
            clinicId={clinicId}
            waiting={waiting}
            format={format}
            ownAccountId={actor.accountId}
            mayStart={drafts !== null}
            takeBack={takeBack.bind(null, clinicId)}
          />
        </Part>
        {drafts && (
          <Part title="My unsigned notes" count={drafts.length}>
            <DraftList clinicId={clinicId} drafts={drafts} format={format} today={today} />
          </Part>
        )}
        {notMailed.length > 0 && (
          <Part title="Letters that could not be e-mailed" count={notMailed.length}>
            <LoopRows {...{ clinicId, format, now }} loops={notMailed} record={recordStep} />
          </Part>
        )}
        {overdue.length > 0 && (
          <Part title="Letters overdue" count={overdue.length}>
            <LoopRows {...{ clinicId, format, now }} loops={overdue} record={recordStep} />
          </Part>
        )}
        {seen.length > 0 && (
          <Part title="Called in today" count={seen.length}>
            <SeenList clinicId={clinicId} seen={seen} format={format} />
          </Part>
        )}
      </RowKeys>
    </PageBody>
  );
}

function Part({ title, count, children }: { title: string; count: number; children: ReactNode }) {
  return (
    <section>
      <h2 className="mb-2 text-base font-semibold">
        {title} {count > 0 && <span className="font-normal text-muted-foreground">{count}</span>}
      </h2>
      {children}
    </section>
  );
}
