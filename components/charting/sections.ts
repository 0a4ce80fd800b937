import type { NoteKind } from '@/clinical/vocabulary/sections';
import { SECTIONS, type Section } from '@/clinical/vocabulary/sections';

/** The sections that a kind of note has; their places are the number keys. */
export function sectionsOfKind(kind: NoteKind): readonly Section[] {
  switch (kind) {
    case 'initial':
    case 'review':
    case 'discharge':
      return SECTIONS;
    case 'contact':
      return ['story', 'red-flags', 'plan'];
    case 'did-not-attend':
      return ['story'];
  }
}
