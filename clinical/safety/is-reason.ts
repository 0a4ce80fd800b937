const FEWEST_LETTERS = 3;

/** Whether a text can stand as somebody's reason: a full stop or an x is none. */
export function isReason(text: string): boolean {
  return (text.match(/\p{L}/gu)?.length ?? 0) >= FEWEST_LETTERS;
}
