'use client';

import { FailurePage } from '@/components/shell/failure-page';
import './globals.css';

/** Stands in for the root layout too, so it brings its own document. */
export default function GlobalError(props: {
  error: Error & { digest?: string };
  reset: () => void;
}) {
  return (
    <html lang="en-GB">
      <body>
        <FailurePage digest={props.error.digest} tryAgain={props.reset} />
      </body>
    </html>
  );
}
