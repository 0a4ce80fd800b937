import type { ReactNode } from 'react';
import { Card } from '@/components/ui/card';

/** One part of the letter's form. */
export function LetterSection({ title, children }: { title: string; children: ReactNode }) {
  return (
    <Card title={title}>
      <div className="flex flex-col gap-4">{children}</div>
    </Card>
  );
}
