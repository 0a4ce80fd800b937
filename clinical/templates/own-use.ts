/** In how many of one's own recent notes a code stands, by code. */
export type OwnUse = Readonly<Record<string, number>>;

/** A list to choose from with what one uses most first; the vocabulary's order among equals. */
export function byOwnUse<T>(
  options: readonly T[],
  codeOf: (option: T) => string,
  use: OwnUse,
): readonly T[] {
  const times = (option: T) => use[codeOf(option)] ?? 0;
  return options.toSorted((one, other) => times(other) - times(one));
}
