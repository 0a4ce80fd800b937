import { Drawer } from '@/components/ui/drawer';
import { Rail } from './rail';

type RailDrawerProps = { isOpen: boolean; onOpenChange: (isOpen: boolean) => void };

/** The rail where the page is too narrow for it. */
export function RailDrawer({ isOpen, onOpenChange }: RailDrawerProps) {
  return (
    <Drawer title="Last visit and note so far" open={isOpen} onOpenChange={onOpenChange}>
      <Rail />
    </Drawer>
  );
}
