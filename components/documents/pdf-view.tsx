'use client';

import { useEffect, useState } from 'react';
import { Notice } from '@/components/ui/notice';
import { openPdf, type OpenedPdf } from './open-pdf';
import { PdfPage } from './pdf-page';

const UNANSWERED =
  'The server did not answer, so the document is not shown. Check your connection and reload the page.';

/** All pages of a PDF, one under the other, drawn when they come near. */
export function PdfView({ address, title }: { address: string; title: string }) {
  const [opened, setOpened] = useState<OpenedPdf | null>(null);
  useEffect(() => {
    const leaving = new AbortController();
    let shown: OpenedPdf | null = null;
    const show = (result: OpenedPdf) => {
      shown = result;
      if (leaving.signal.aborted) leave();
      else setOpened(result);
    };
    const leave = () => {
      if (shown?.is === 'open') void shown.pdf.destroy();
    };
    openPdf(address, leaving.signal).then(show, () => show({ is: 'failed', words: UNANSWERED }));
    return () => {
      leaving.abort();
      leave();
    };
  }, [address]);

  if (opened === null) return <p role="status">Opening the document …</p>;
  if (opened.is === 'locked') {
    return (
      <Notice kind="decision" title="Locked with a password">
        This PDF cannot be shown here. Download it and open it with the password of its sender, or
        ask for a copy without one. You have not read it yet, though it counts as opened.
      </Notice>
    );
  }
  if (opened.is === 'failed') {
    return (
      <Notice kind="decision" title="Not shown">
        {opened.words}
      </Notice>
    );
  }
  const { pdf } = opened;
  return (
    <ol aria-label={`Pages of ${title}`} className="flex flex-col gap-4">
      {Array.from({ length: pdf.numPages }, (_, at) => (
        <li key={at}>
          <PdfPage pdf={pdf} number={at + 1} />
        </li>
      ))}
    </ol>
  );
}
