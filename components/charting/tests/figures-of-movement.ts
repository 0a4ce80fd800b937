import type { CodeDefinition } from '@/clinical/findings/code-definition';
import { romParts } from '@/clinical/range-of-motion/movements';
import { MOVEMENT_FIGURES } from '@/clinical/vocabulary/published-figures';

/** What sources say of a movement that is a test, under the test's name; nothing of any other. */
export function figuresOfMovement({ code, label }: Pick<CodeDefinition, 'code' | 'label'>) {
  const movement = romParts(code)?.movement;
  const figures = (movement && MOVEMENT_FIGURES[movement]) ?? [];
  return figures.map((figure) => ({ name: label, ...figure }));
}
