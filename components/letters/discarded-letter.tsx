import Link from 'next/link';
import { paths } from '@/components/paths';
import { PageBody } from '@/components/shell/page-body';
import { Notice } from '@/components/ui/notice';

/** What stands where a discarded draft was. */
export function DiscardedLetter({ clinicId, noteId }: { clinicId: string; noteId: string }) {
  return (
    <PageBody title="Letter">
      <Notice kind="info" title="This letter was discarded">
        It was never signed or sent. A new one can be written from{' '}
        <Link href={paths.note(clinicId, noteId)} prefetch={false} className="link">
          its note
        </Link>
        .
      </Notice>
    </PageBody>
  );
}
