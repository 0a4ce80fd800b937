import type { SectionFill } from '@/clinical/notes/summarise-section';

const WORDS: Record<SectionFill, string> = {
  empty: 'empty',
  part: 'partly filled',
  done: 'filled',
};

/** How full a section is: an empty ring, a half, a full disc. The shape says it, not the colour. */
export function SectionMark({ fill }: { fill: SectionFill }) {
  return (
    <>
      <svg aria-hidden viewBox="0 0 12 12" className="size-3 shrink-0 text-muted-foreground">
        <circle cx="6" cy="6" r="5" fill="none" stroke="currentColor" strokeWidth="1.5" />
        {fill === 'part' && <path d="M6 1a5 5 0 0 1 0 10z" fill="currentColor" />}
        {fill === 'done' && <circle cx="6" cy="6" r="5" fill="currentColor" />}
      </svg>
      <span className="sr-only">{WORDS[fill]}</span>
    </>
  );
}
