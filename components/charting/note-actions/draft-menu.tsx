import { CalendarClock, FileOutput, Trash2 } from 'lucide-react';
import type { LetterKind } from '@/clinical/letters/letter-kinds';
import { LetterKindItems } from '@/components/letters/letter-kind-items';
import { Menu, MenuItem, MenuSeparator, type OpeningMenu } from '@/components/ui/menu';
import type { DraftDialog } from './draft-dialogs';

type DraftMenuProps = OpeningMenu & {
  onWrite: (kind: LetterKind) => void;
  onOpen: (dialog: DraftDialog) => void;
};

/** What can be done with a draft beside charting. */
export function DraftMenu({ onWrite, onOpen, ...menu }: DraftMenuProps) {
  return (
    <Menu align="start" {...menu}>
      <LetterKindItems onWrite={onWrite} />
      <MenuSeparator />
      <MenuItem onClick={() => onOpen('time')}>
        <CalendarClock aria-hidden /> Change date and time
      </MenuItem>
      <MenuItem onClick={() => onOpen('move')}>
        <FileOutput aria-hidden /> Move to another patient
      </MenuItem>
      <MenuItem onClick={() => onOpen('discard')}>
        <Trash2 aria-hidden /> Discard draft
      </MenuItem>
    </Menu>
  );
}
