'use client';

import { keyText, type FindingKey } from '@/clinical/findings/finding-key';
import { orphanRetests } from '@/clinical/notes/retests';
import { findingLine } from '@/clinical/notes/value-words';
import { Button } from '@/components/ui/button';
import { Notice } from '@/components/ui/notice';
import { toast } from '@/components/ui/toast';
import { useChart } from '../chart-context';
import { useAttributes, useStructure } from '../use-draft';

/**
 * Readings that outlived their treatment, as when one page removed it while another re-tested:
 * no column shows them, and the note cannot be signed with them.
 */
export function OrphanRetests() {
  const { draft } = useChart();
  const orphans = orphanRetests(useStructure());
  if (orphans.length === 0) return null;
  const clear = () => {
    const restores = orphans.map((each) => draft.remove(each));
    toast('Cleared the readings after a removed treatment', {
      action: { label: 'Undo', onClick: () => restores.forEach((restore) => restore()) },
    });
  };
  return (
    <Notice
      kind="decision"
      title="After a removed treatment"
      actions={<Button onClick={clear}>Clear these readings</Button>}
    >
      <p>Restore the treatment or clear them: the note cannot be signed with them.</p>
      <ul className="list-disc pl-5">
        {orphans.map((each) => (
          <OrphanLine key={keyText(each)} findingKey={each} />
        ))}
      </ul>
    </Notice>
  );
}

function OrphanLine({ findingKey }: { findingKey: FindingKey }) {
  const { content } = useChart();
  const attributes = useAttributes(findingKey);
  return <li>{findingLine({ ...findingKey, attributes }, content.clinic.dateFormat)}</li>;
}
