import { CalendarClock, FileOutput, ScanLine, Siren, Trash2 } from 'lucide-react';
import { Menu, MenuItem, MenuSeparator, type OpeningMenu } from '@/components/ui/menu';
import type { DraftDialog } from './draft-dialogs';

type DraftMenuProps = OpeningMenu & {
  onRequest: () => void;
  onEmergencyLetter: () => void;
  onOpen: (dialog: DraftDialog) => void;
};

/** What can be done with a draft beside charting. */
export function DraftMenu({ onRequest, onEmergencyLetter, onOpen, ...menu }: DraftMenuProps) {
  return (
    <Menu align="start" {...menu}>
      <MenuItem onClick={onRequest}>
        <ScanLine aria-hidden /> Imaging request
      </MenuItem>
      <MenuItem onClick={onEmergencyLetter}>
        <Siren aria-hidden /> Emergency letter
      </MenuItem>
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
