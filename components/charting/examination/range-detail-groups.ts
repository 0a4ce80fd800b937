/**
 * What a reading says beside its cells, by what it is about: groups stand together, so that the
 * eye finds the arc with the pain and the method with the position.
 */
export const DETAIL_GROUPS: readonly (readonly string[])[] = [
  [
    ...['movementLoss', 'fraction', 'startCentimetres', 'endCentimetres', 'trials', 'trialsAs'],
    ...['endFeel', 'quality'],
  ],
  ['painPattern', 'arcFromDegrees', 'arcToDegrees', 'painSites', 'repeatedResponse'],
  ['method', 'position', 'notTestedReason', 'remark', 'isAsterisk'],
];

/** The names in their groups; what no group knows stands in the last. */
export function inDetailGroups(names: readonly string[]): readonly (readonly string[])[] {
  const known = new Set(DETAIL_GROUPS.flat());
  const others = names.filter((name) => !known.has(name));
  return DETAIL_GROUPS.map((group, index) => [
    ...group.filter((name) => names.includes(name)),
    ...(index === DETAIL_GROUPS.length - 1 ? others : []),
  ]).filter((group) => group.length > 0);
}
