'use client';

import { useState } from 'react';
import { Button } from '@/components/ui/button';
import { cn } from '@/components/ui/cn';
import { Notice } from '@/components/ui/notice';

/** A picture, fitted to the page or in its own size. */
export function ImageView({ address, title }: { address: string; title: string }) {
  const [isFitted, setIsFitted] = useState(true);
  const [isFailed, setIsFailed] = useState(false);
  if (isFailed) {
    return (
      <Notice kind="decision" title="Not shown">
        The picture did not come. Check your connection and reload the page.
      </Notice>
    );
  }
  return (
    <div className="flex flex-col gap-2">
      <div>
        <Button size="sm" aria-pressed={!isFitted} onClick={() => setIsFitted(!isFitted)}>
          Own size
        </Button>
      </div>
      <div
        // Scrolled by keys too.
        tabIndex={isFitted ? undefined : 0}
        role="group"
        aria-label="Picture"
        className="max-h-[85dvh] overflow-auto rounded-sm border bg-white"
      >
        {/* eslint-disable-next-line @next/next/no-img-element -- never through the image optimiser, which keeps copies */}
        <img
          src={address}
          alt={title}
          onError={() => setIsFailed(true)}
          className={cn(
            'h-auto',
            isFitted ? 'max-h-[84dvh] max-w-full object-contain' : 'max-w-none',
          )}
        />
      </div>
    </div>
  );
}
