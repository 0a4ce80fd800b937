import { Dialog as Base } from '@base-ui/react/dialog';
import { X } from 'lucide-react';
import { Button } from './button';

/**
 * The cross of a dialog. Last in the document, so that opening puts the focus on the content; and
 * without a tooltip, which would take the first Escape for itself.
 */
export function CloseCorner() {
  return (
    <Base.Close
      render={
        <Button aria-label="Close" variant="ghost" size="icon" className="absolute top-2 right-2">
          <X aria-hidden />
        </Button>
      }
    />
  );
}
