import { clsx, type ClassValue } from 'clsx';
import { extendTailwindMerge } from 'tailwind-merge';

// `text-control` and `h-control` are ours: unknown to tailwind-merge, the first would pass for a colour.
const merge = extendTailwindMerge({
  extend: { theme: { text: ['control'], spacing: ['control'] } },
});

/** Joins class names; of two that set the same property the later one stays. */
export function cn(...classes: ClassValue[]): string {
  return merge(clsx(classes));
}
