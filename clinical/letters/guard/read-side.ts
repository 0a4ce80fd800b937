import type { SideFact } from './fact';

const PAIRED =
  '(?:sides?|legs?|arms?|hands?|feet|knees?|hips?|ankles?|shoulders?|elbows?|wrists?|calves|thighs?|buttocks?|lower limbs|upper limbs|limbs)';
const BOTH = new RegExp(
  String.raw`(?:(?:both|two)\s+${PAIRED}|both(?!\s[^,.;]*\band\b)|bilateral(?:ly)?|left (?:and|or) right|right (?:and|or) left|L and R|R and L|L\+R|L\/R|left\/right|right\/left)(?![\p{L}\p{N}])`,
  'iuy',
);
const ONE =
  /(?:left|right|lt|rt)(?:[\s-](?:hand[\s-])?side(?!\s(?:flex|bend|glid|ly)))?(?![\p{L}\p{N}])/iuy;
const LETTER = /[LR](?=$|[\s,;:.)\]>=-]|\d)/uy;
const NO_SIDE_AFTER = /\s+(?:away|now|after|before|through|over|behind|untreated)\b/iuy;
const LEAVING = /(?:\b(?:he|she|they|who|has|had|have|was|were|been|is)\s+)$/i;
const AGREEING = /(?:\b(?:all|that’s|that's)\s+)$/i;

function exec(pattern: RegExp, text: string, at: number): RegExpExecArray | null {
  pattern.lastIndex = at;
  return pattern.exec(text);
}

/** A side at a place of a text; `null` where left is “went away” and right is “at once”. */
export function readSide(text: string, start: number): SideFact | null {
  const fact = (length: number, sides: SideFact['sides']): SideFact => ({
    kind: 'side',
    text: text.slice(start, start + length),
    start,
    end: start + length,
    sides,
  });
  const lower = text.slice(start, start + 1).toLowerCase();
  if (!'blret'.includes(lower)) return null;
  const both = exec(BOTH, text, start);
  if (both) return fact(both[0].length, ['left', 'right']);
  const before = text.slice(Math.max(0, start - 12), start);
  const one = exec(ONE, text, start);
  if (one) {
    const isLeft = lower === 'l';
    if (!/\bthe\s$/i.test(before) && exec(NO_SIDE_AFTER, text, start + one[0].length)) return null;
    if (isLeft ? LEAVING.test(before) : AGREEING.test(before)) return null;
    return fact(one[0].length, [isLeft ? 'left' : 'right']);
  }
  const letter = exec(LETTER, text, start);
  return letter ? fact(1, [lower === 'l' ? 'left' : 'right']) : null;
}
