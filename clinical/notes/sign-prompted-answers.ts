import { textOf, wordsOf } from '../findings/attribute-of';
import { codeDefinition } from '../findings/codes';
import { promptsOf } from '../vocabulary/answer-prompts';
import type { SignContext, SignItem } from './sign-item';

/** An answer that the vocabulary asks an act for is not signed without words about that act. */
export function missingPromptedAnswers({ findings }: SignContext): SignItem[] {
  return findings.flatMap((each) => {
    const isWritten = ['answer', 'remark'].some((name) => (textOf(each, name) ?? '').trim() !== '');
    if (isWritten) return [];
    const section = codeDefinition(each.code)?.section ?? 'story';
    return promptsOf(each.code, wordsOf(each, 'choices')).map(({ missing, source }): SignItem => ({
      id: `answer.${each.code}`,
      words: missing,
      section,
      source,
    }));
  });
}
