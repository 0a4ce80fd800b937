export type AnswerPrompt = {
  /** Stands beside the answer while it is chosen. */
  words: string;
  /** What signing waits for, in the answer's own words. */
  missing: string;
  source: string;
};

/** What the vocabulary asks of one answer, by code and option: quoted on screen, never printed. */
export const ANSWER_PROMPTS: Readonly<Record<string, Readonly<Record<string, AnswerPrompt>>>> = {
  'history.psychosocial': {
    suicidal_ideation: {
      words: 'Same-day crisis route. Write what was done, and who was told.',
      missing: 'Suicidal thoughts recorded: what was done, and who was told, in words beside them',
      source: 'Physio Notes clinical vocabulary 4.12',
    },
  },
};

/** The prompts of the options that are chosen. */
export function promptsOf(code: string, chosen: readonly string[]): readonly AnswerPrompt[] {
  const prompts = ANSWER_PROMPTS[code] ?? {};
  return chosen.flatMap((option) => prompts[option] ?? []);
}
