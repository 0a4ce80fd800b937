import { directionOfLine } from '@/clinical/letters/text-direction';

/** Words of a letter in their own direction, which changes nothing of what stands around them. */
export function LetterWords({ children }: { children: string }) {
  return <bdi dir={directionOfLine(children)}>{children}</bdi>;
}
