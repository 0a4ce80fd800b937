import type { PublishedFigure } from '@/clinical/vocabulary/published-figures';

/** What sources say of what is in sight: displayed, never printed, never applied. */
export function PublishedFigures({ of }: { of: readonly ({ name?: string } & PublishedFigure)[] }) {
  if (of.length === 0) return null;
  return (
    <p className="max-w-prose text-xs text-muted-foreground">
      <span className="font-medium">Published, per cent</span>{' '}
      {of.map(({ name, words, source }) => (
        <span key={`${name ?? ''}${words}${source}`} className="mr-2">
          {name ? `${name}: ${words.charAt(0).toLowerCase()}${words.slice(1)}` : words}; {source}.
        </span>
      ))}
    </p>
  );
}
