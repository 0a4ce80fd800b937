'use client';

import { useCallback } from 'react';
import type { LetterParagraph } from '@/clinical/letters/letter-document';
import { EditableParagraph } from './editable-paragraph';
import { useLetterLive } from './letter-live';
import { LetterSheet } from './letter-sheet';

/** The letter beside the form, as it will print. */
export function LetterPreview() {
  const { document } = useLetterLive();
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
      <LetterSheet document={document} renderParagraph={renderParagraph} sha256={null} />
    </>
  );
}
