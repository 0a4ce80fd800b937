'use client';

import { useCallback, useState } from 'react';
import type { LetterParagraph } from '@/clinical/letters/letter-document';
import { Select } from '@/components/ui/select';
import { EditableParagraph } from './editable-paragraph';
import { useLetterLive } from './letter-live';
import { LetterSheet } from './letter-sheet';

/** The letter beside the form, as it will print. */
export function LetterPreview() {
  const { document } = useLetterLive();
  const [reader, setReader] = useState<string | null>(null);
  const named = document.recipients.filter(({ name }) => name !== '');
  const renderParagraph = useCallback(
    (paragraph: LetterParagraph) => <EditableParagraph paragraph={paragraph} />,
    [],
  );
  return (
    <>
      <p className="mb-2 flex flex-wrap gap-x-4 text-xs text-muted-foreground print:hidden">
        <span className="border-l-3 border-primary-soft pl-2">composed: click to edit</span>
        <span className="border-l-3 border-decision pl-2">wording edited</span>
      </p>
      {named.length > 1 && (
        <label className="mb-2 flex flex-wrap items-center gap-2 print:hidden">
          As it goes to
          <Select
            value={reader ?? ''}
            onChange={(event) => setReader(event.target.value || null)}
            className="w-auto"
          >
            {named.map(({ id, name, role }) => (
              <option key={id} value={id}>
                {role === 'copy' ? `${name} (copy)` : name}
              </option>
            ))}
          </Select>
        </label>
      )}
      <LetterSheet
        document={document}
        recipientId={reader}
        renderParagraph={renderParagraph}
        sha256={null}
      />
    </>
  );
}
