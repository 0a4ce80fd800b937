/** How the page is lit. `system` follows the device. */
export const THEMES = ['light', 'dark', 'system'] as const;
export type Theme = (typeof THEMES)[number];

/** Read by the root layout, so that the first paint is right without any script. */
export const THEME_COOKIE = 'physio-theme';

/** The theme a cookie's value asks for; `system` for anything else. */
export function themeFrom(value: string | undefined): Theme {
  return THEMES.find((theme) => theme === value) ?? 'system';
}
