import { cn } from '@/components/ui/cn';

const STEPS = ['file', 'columns', 'preview', 'done'] as const;
export type ImportStep = (typeof STEPS)[number];

const WORDS = {
  file: 'File',
  columns: 'Columns',
  preview: 'Look and import',
  done: 'Done',
} as const satisfies Record<ImportStep, string>;

/** Where an import stands. */
export function ImportSteps({ step }: { step: ImportStep }) {
  return (
    <ol className="flex flex-wrap gap-x-5 gap-y-1">
      {STEPS.map((each, index) => {
        const isHere = each === step;
        return (
          <li
            key={each}
            aria-current={isHere ? 'step' : undefined}
            className={cn(
              'border-b-2 border-transparent pb-1 text-muted-foreground',
              isHere && 'border-primary font-medium text-foreground',
            )}
          >
            {index + 1}. {WORDS[each]}
          </li>
        );
      })}
    </ol>
  );
}
