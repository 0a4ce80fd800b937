import { promptsOf } from '@/clinical/vocabulary/answer-prompts';

/** What the vocabulary asks of the answers that are chosen, with its source. */
export function AnswerPrompts({ code, chosen }: { code: string; chosen: unknown }) {
  const prompts = promptsOf(code, Array.isArray(chosen) ? chosen.map(String) : []);
  return prompts.map(({ words, source }) => (
    <p key={words} role="note" className="text-sm text-decision-ink">
      {words} <span className="text-xs text-muted-foreground">[{source}]</span>
    </p>
  ));
}
