'use client';

import { Star } from 'lucide-react';
import type { FindingKey } from '@/clinical/findings/finding-key';
import { asteriskName } from '@/clinical/notes/compose-asterisk-signs';
import { isStarred } from '@/clinical/notes/episode-asterisks';
import { lowerFirst } from '@/clinical/notes/value-words';
import { cn } from '@/components/ui/cn';
import { useChart } from '../chart-context';
import { fieldElementId } from '../draft-store/field-ref';
import { useAttributes } from '../use-draft';
import { toggleStar } from './toggle-star';

type StarButtonProps = {
  findingKey: FindingKey;
  /** In place of the finding's own name, such as the activity of a patient. */
  name?: string;
  className?: string;
};

/** Whether a sign is to be re-tested next time; it stays starred in the episode until pressed again. */
export function StarButton({ findingKey, name, className }: StarButtonProps) {
  const { draft, content } = useChart();
  const key: FindingKey = { ...findingKey, moment: 'before' };
  const attributes = useAttributes(key);
  const isOn = isStarred(content, key, attributes);
  const words = name ?? lowerFirst(asteriskName({ ...key, attributes }));
  return (
    <button
      type="button"
      id={fieldElementId({ key, attribute: 'isAsterisk' })}
      aria-pressed={isOn}
      aria-label={`Re-test next time: ${words}`}
      title={`Re-test next time: ${words} (* in a grid)`}
      onClick={() => toggleStar(draft, content, key)}
      className={cn(
        'inline-grid size-6 shrink-0 place-items-center rounded-sm text-muted-foreground hover:bg-accent pointer-coarse:h-control pointer-coarse:w-8',
        isOn && 'text-foreground',
        className,
      )}
    >
      <Star aria-hidden className={cn('size-4', isOn ? 'fill-current' : 'opacity-60')} />
    </button>
  );
}
