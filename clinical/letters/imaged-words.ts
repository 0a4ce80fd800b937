import type { ImagingRequest } from './imaging-request';
import { BODY_REGION } from './imaging-words';

/** “the lumbosacral spine”, “the left hip”: what is imaged, with its side. */
export function imagedWords({ regions, side }: Pick<ImagingRequest, 'regions' | 'side'>): string {
  const words = regions.map((region) => {
    const { inSentence, isSided } = BODY_REGION[region];
    if (!isSided || side === null) return inSentence;
    return side === 'both'
      ? `${inSentence} on both sides`
      : inSentence.replace('the ', `the ${side} `);
  });
  return words.length > 1 ? `${words.slice(0, -1).join(', ')} and ${words.at(-1)}` : words.join('');
}
