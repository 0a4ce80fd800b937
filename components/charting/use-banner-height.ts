'use client';

import { useEffect, useRef, type RefObject } from 'react';

/**
 * Tells the page how high the sticky line of the patient banner is (`--banner-height`), since it
 * wraps where names or alerts are long: what sticks below it must not slip under it.
 */
export function useBannerHeight(): RefObject<HTMLElement | null> {
  const main = useRef<HTMLElement>(null);
  useEffect(() => {
    const banner = document.querySelector('[aria-label="Patient"]')?.firstElementChild;
    if (!banner) return;
    const observer = new ResizeObserver(() => {
      const { height } = banner.getBoundingClientRect();
      main.current?.style.setProperty('--banner-height', `${Math.floor(height)}px`);
    });
    observer.observe(banner);
    return () => observer.disconnect();
  }, []);
  return main;
}
