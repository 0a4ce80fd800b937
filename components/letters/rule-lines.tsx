import type { CountryLine } from '@/clinical/letters/imaging-countries';

/** What the rules of the clinic's country say, each with its source and when it was read. */
export function RuleLines({ lines }: { lines: readonly CountryLine[] }) {
  return (
    <details className="rounded-md border px-3 py-2">
      <summary className="font-medium">Rules where the clinic practises</summary>
      <ul className="mt-2 flex flex-col gap-2">
        {lines.map(({ words, source, readOn }) => (
          <li key={words}>
            {words}
            <span className="block text-xs text-muted-foreground">
              {source}, noted {readOn}
            </span>
          </li>
        ))}
      </ul>
    </details>
  );
}
