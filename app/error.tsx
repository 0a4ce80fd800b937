'use client';

import { FailurePage } from '@/components/shell/failure-page';

export default function ErrorPage(props: {
  error: Error & { digest?: string };
  reset: () => void;
}) {
  return <FailurePage digest={props.error.digest} tryAgain={props.reset} />;
}
