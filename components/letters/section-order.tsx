'use client';

import { ArrowDown, ArrowUp } from 'lucide-react';
import { useFormContext } from 'react-hook-form';
import type { CommonAnswersInput } from '@/clinical/letters/letter-answers';
import { IconButton } from '@/components/ui/icon-button';
import { Button } from '@/components/ui/button';
import { useLetterLive } from './letter-live';

/** In which order the letter's sections print; what is asked always stands first. */
export function SectionOrder() {
  const { document } = useLetterLive();
  const { setValue } = useFormContext<CommonAnswersInput>();
  const sections = document.sections.filter(({ id }) => id !== 'request');
  const move = (from: number, to: number) => {
    const order = sections.map(({ id }) => id);
    const [moved] = order.splice(from, 1);
    if (!moved) return;
    order.splice(to, 0, moved);
    setValue('sections', order, { shouldDirty: true });
  };
  return (
    <details>
      <summary className="min-h-7 cursor-pointer font-medium">Order of the sections</summary>
      <ol className="mt-1 flex flex-col">
        {sections.map(({ id, heading }, at) => (
          <li key={id} className="flex items-center gap-1">
            <span className="flex-1">{heading}</span>
            <IconButton
              size="icon-sm"
              label={`Move up: ${heading}`}
              disabled={at === 0}
              onClick={() => move(at, at - 1)}
            >
              <ArrowUp aria-hidden />
            </IconButton>
            <IconButton
              size="icon-sm"
              label={`Move down: ${heading}`}
              disabled={at === sections.length - 1}
              onClick={() => move(at, at + 1)}
            >
              <ArrowDown aria-hidden />
            </IconButton>
          </li>
        ))}
      </ol>
      <Button
        size="sm"
        variant="ghost"
        onClick={() => setValue('sections', [], { shouldDirty: true })}
      >
        Usual order
      </Button>
    </details>
  );
}
