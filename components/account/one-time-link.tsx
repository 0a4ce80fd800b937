'use client';

import { useId, useRef, useState } from 'react';
import { Button } from '@/components/ui/button';
import { Input } from '@/components/ui/input';
import { Label } from '@/components/ui/label';
import { Notice } from '@/components/ui/notice';

/** A one-time link for the owner to hand over. */
export type HandedLink = {
  url: string;
  displayName: string;
  /** Until when it opens, in the clinic's words. */
  until: string;
};

/** A link that is shown once: only its hash is stored, so nobody can show it again. */
export function OneTimeLink({ url, displayName, until }: HandedLink) {
  const id = useId();
  const field = useRef<HTMLInputElement>(null);
  const [copied, setCopied] = useState<'no' | 'yes' | 'by-hand'>('no');

  const copy = async () => {
    field.current?.select();
    try {
      await navigator.clipboard.writeText(url);
      setCopied('yes');
    } catch {
      // Without TLS a browser gives no clipboard: the text is selected, ready for the keyboard.
      setCopied('by-hand');
    }
  };

  return (
    <Notice kind="decision" className="mb-5" title={`Give this link to ${displayName}`}>
      <p>
        It opens once, until {until}, and is not shown again. Hand it over in a way that only they
        can read.
      </p>
      <div className="mt-2 flex flex-wrap items-end gap-2">
        <div className="flex min-w-0 flex-1 basis-64 flex-col gap-1">
          <Label htmlFor={id}>One-time link</Label>
          <Input
            id={id}
            ref={field}
            value={url}
            readOnly
            onFocus={(event) => event.target.select()}
          />
        </div>
        <Button variant="primary" onClick={() => void copy()}>
          Copy link
        </Button>
      </div>
      <p role="status" className="mt-1 min-h-5 text-xs">
        {copied === 'yes' && 'Copied.'}
        {copied === 'by-hand' && 'The link is selected: copy it with Ctrl+C or ⌘C.'}
      </p>
    </Notice>
  );
}
