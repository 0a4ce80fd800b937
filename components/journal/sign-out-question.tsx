import { Button } from '@/components/ui/button';
import { Dialog, DialogClose } from '@/components/ui/dialog';
import type { UnsentHere } from './leave-account';

type SignOutQuestionProps = {
  unsent: UnsentHere | null;
  isPending: boolean;
  onCancel: () => void;
  onLeave: (how: 'sealed' | 'discarded') => void;
};

/** Asked when changes have not reached the server: what becomes of them. */
export function SignOutQuestion({ unsent, isPending, onCancel, onLeave }: SignOutQuestionProps) {
  return (
    <Dialog
      title="Sign out with unsent changes?"
      open={unsent !== null}
      onOpenChange={(isOpen) => !isOpen && onCancel()}
      keepsOnOutsidePress
      className="max-w-lg"
      footer={
        <>
          <DialogClose render={<Button />}>Cancel</DialogClose>
          <Button variant="ghost" isPending={isPending} onClick={() => onLeave('discarded')}>
            Discard them and sign out
          </Button>
          <Button variant="primary" isPending={isPending} onClick={() => onLeave('sealed')}>
            {unsent && unsent.onThisPage > 0 ? 'Sign out' : 'Keep them sealed and sign out'}
          </Button>
        </>
      }
    >
      {unsent && <UnsentWords {...unsent} />}
    </Dialog>
  );
}

const notes = (count: number) => (count === 1 ? 'one note' : `${count} notes`);

function UnsentWords({ sealed, onThisPage }: UnsentHere) {
  return (
    <>
      {sealed > 0 && (
        <p>
          Changes of {notes(sealed)} have not reached the server. They stay sealed in this browser:
          nobody else can open or send them, and they are offered when you sign in here again.
        </p>
      )}
      {onThisPage > 0 && (
        <p>Changes of {notes(onThisPage)} are on this page only, and are lost when you sign out.</p>
      )}
    </>
  );
}
