import type { ReactNode } from 'react';
import { Button } from '@/components/ui/button';
import { cn } from '@/components/ui/cn';

type CarryButtonProps = {
  /** “Spurling A, left positive”. */
  name: string;
  onCarry: () => void;
  className?: string;
  children: ReactNode;
};

/** Last visit's value; pressing it carries it into today's note, marked as carried. */
export function CarryButton({ name, onCarry, className, children }: CarryButtonProps) {
  return (
    <Button
      variant="ghost"
      size="sm"
      onClick={onCarry}
      title="Carry into today’s note, marked as not re-tested (C)"
      aria-label={`Carry ${name} from the last visit`}
      className={cn('h-6 px-1 font-normal text-muted-foreground pointer-coarse:h-7', className)}
    >
      {children}
    </Button>
  );
}
