import type { GradedScale } from '@/clinical/vocabulary/muscles';

type ScaleWordsProps = {
  word: string;
  scale: GradedScale;
  /** Whether the scale's own name is told apart from the word. */
  isNamed?: boolean;
};

/** What each grade of a scale means, in one line; its source on hover. */
export function ScaleWords({ word, scale, isNamed = false }: ScaleWordsProps) {
  return (
    <p className="text-xs text-muted-foreground" title={scale.source}>
      <span className="font-medium">{word}</span>
      {isNamed && `, ${scale.name}`}:{' '}
      {scale.anchors.map((anchor, grade) => `${grade} ${anchor.toLowerCase()}`).join(' · ')}
    </p>
  );
}
