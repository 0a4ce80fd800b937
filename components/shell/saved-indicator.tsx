import {
  CircleCheck,
  CircleX,
  CloudOff,
  LoaderCircle,
  PencilLine,
  TriangleAlert,
  type LucideIcon,
} from 'lucide-react';
import { cn } from '@/components/ui/cn';

/** Where what was typed is now. `saved` only when the server has said so for everything. */
export type SavedState =
  | { kind: 'saved' }
  | { kind: 'saving' }
  | { kind: 'unsaved'; count: number }
  | { kind: 'offline'; count: number }
  | { kind: 'failed'; count: number }
  | { kind: 'refused'; count: number };

type Look = { icon: LucideIcon; words: string; spoken: string | null; className: string };

const changes = (count: number) => (count === 1 ? '1 change' : `${count} changes`);

/** Only trouble is spoken: a screen reader that hears “saved” at every key is no help. */
function lookOf(state: SavedState): Look {
  switch (state.kind) {
    case 'saved':
      return { icon: CircleCheck, words: 'Saved', spoken: null, className: 'text-saved' };
    case 'saving':
      return {
        icon: LoaderCircle,
        words: 'Saving',
        spoken: null,
        className: 'text-muted-foreground',
      };
    case 'unsaved':
      return {
        icon: PencilLine,
        words: `${state.count} unsaved`,
        spoken: null,
        className: 'text-muted-foreground',
      };
    case 'offline':
      return {
        icon: CloudOff,
        words: `Offline, ${state.count} unsaved`,
        spoken: `Offline. ${changes(state.count)} kept on this page, and sent when the connection is back.`,
        className: 'text-decision-ink',
      };
    case 'failed':
      return {
        icon: TriangleAlert,
        words: `Not saved, ${state.count} waiting`,
        spoken: `Not saved. ${changes(state.count)} kept on this page and being tried again.`,
        className: 'text-decision-ink',
      };
    case 'refused':
      return {
        icon: CircleX,
        words: `${state.count} refused`,
        spoken: `${changes(state.count)} refused by the server and kept on this page for you to correct.`,
        className: 'text-decision-ink',
      };
  }
}

/** Keeps its width through the ordinary states, so that nothing beside it moves while saving. */
export function SavedIndicator({ state, className }: { state: SavedState; className?: string }) {
  const { icon: Icon, words, spoken, className: ink } = lookOf(state);
  return (
    <span
      data-saved={state.kind}
      className={cn(
        'inline-flex min-w-22 items-center justify-end gap-1.5 font-medium whitespace-nowrap print:hidden',
        ink,
        className,
      )}
    >
      <Icon
        aria-hidden
        className={cn('size-4 shrink-0', state.kind === 'saving' && 'animate-spin')}
      />
      <span>{words}</span>
      <span role="status" className="sr-only">
        {spoken}
      </span>
    </span>
  );
}
