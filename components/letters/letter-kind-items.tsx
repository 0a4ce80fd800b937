import { LETTER_KIND_LABEL, LETTER_KINDS, type LetterKind } from '@/clinical/letters/letter-kinds';
import { MenuItem } from '@/components/ui/menu';
import { LETTER_KIND_ICON } from './letter-kind-icon';

/** The letters that can be written, as entries of a menu. */
export function LetterKindItems({ onWrite }: { onWrite: (kind: LetterKind) => void }) {
  return LETTER_KINDS.map((kind) => {
    const Icon = LETTER_KIND_ICON[kind];
    return (
      <MenuItem key={kind} onClick={() => onWrite(kind)}>
        <Icon aria-hidden /> {LETTER_KIND_LABEL[kind]}
      </MenuItem>
    );
  });
}
