import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';

const css = readFileSync(new URL('./globals.css', import.meta.url), 'utf8');

const colours = new Map(
  [...css.matchAll(/--color-([a-z-]+): light-dark\((#[0-9a-f]{6}), (#[0-9a-f]{6})\)/g)].map(
    ([, name = '', light = '', dark = '']) => [name, { light, dark }] as const,
  ),
);

/** Relative luminance of `#rrggbb`, WCAG 2.2. */
function luminance(hex: string): number {
  const [red = 0, green = 0, blue = 0] = [1, 3, 5].map((at) => {
    const channel = Number.parseInt(hex.slice(at, at + 2), 16) / 255;
    return channel <= 0.04045 ? channel / 12.92 : ((channel + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

function contrast(first: string, second: string): number {
  const [dim = 0, bright = 0] = [luminance(first), luminance(second)].sort((a, b) => a - b);
  return (bright + 0.05) / (dim + 0.05);
}

const GROUNDS = ['background', 'card', 'popover', 'muted', 'accent'];

const TEXT: readonly (readonly [string, readonly string[]])[] = [
  ['foreground', [...GROUNDS, 'primary-soft', 'danger-soft', 'decision-soft', 'saved-soft']],
  ['muted-foreground', [...GROUNDS, 'primary-soft', 'danger-soft', 'decision-soft']],
  ['primary', [...GROUNDS, 'primary-soft']],
  ['primary-foreground', ['primary', 'primary-hover']],
  ['danger-foreground', ['danger']],
  ['danger-ink', [...GROUNDS, 'danger-soft']],
  ['decision-foreground', ['decision']],
  ['decision-ink', [...GROUNDS, 'decision-soft']],
  ['saved', [...GROUNDS, 'saved-soft']],
  ['background', ['foreground']],
];

/** Non-text parts needed to recognise a control or its focus: 3:1 (WCAG 1.4.11). */
const EDGES: readonly (readonly [string, readonly string[]])[] = [
  ['input', ['background', 'card', 'popover']],
  ['ring', GROUNDS],
  ['danger-edge', ['card', 'danger-soft']],
  ['decision-edge', ['card', 'decision-soft']],
];

describe.each(['light', 'dark'] as const)('%s theme', (theme) => {
  const colour = (name: string) => {
    const found = colours.get(name);
    if (!found) throw new Error(`No token --color-${name}`);
    return found[theme];
  };
  const pairs = (table: typeof TEXT) =>
    table.flatMap(([ink, grounds]) => grounds.map((ground) => [ink, ground] as const));

  it.each(pairs(TEXT))('%s on %s can be read', (ink, ground) => {
    expect(contrast(colour(ink), colour(ground))).toBeGreaterThanOrEqual(4.5);
  });

  it.each(pairs(EDGES))('%s shows against %s', (edge, ground) => {
    expect(contrast(colour(edge), colour(ground))).toBeGreaterThanOrEqual(3);
  });
});
