import { ChevronDown } from 'lucide-react';
import { cn } from '@/components/ui/cn';

/** Opens and folds what a row seldom says. */
export function MoreButton(props: { name: string; isOpen: boolean; onClick: () => void }) {
  const { name, isOpen, onClick } = props;
  return (
    <button
      type="button"
      aria-label={`More of ${name}`}
      aria-expanded={isOpen}
      onClick={onClick}
      className="grid size-7 place-items-center rounded-sm text-muted-foreground hover:bg-accent pointer-coarse:h-control"
    >
      <ChevronDown aria-hidden className={cn('size-4', isOpen && 'rotate-180')} />
    </button>
  );
}
