import { Button } from '@/components/ui/button';
import { Dialog, DialogClose } from '@/components/ui/dialog';
import type { Leaving, UnsentHere } from './leave-account';

type SignOutQuestionProps = {
  asked: Leaving;
  isPending: boolean;
  onCancel: () => void;
  onLeave: (how: 'ask' | 'keep' | 'discard') => void;
};

/** Asked when changes have not reached the server, or when the server did not answer. */
export function SignOutQuestion({ asked, isPending, onCancel, onLeave }: SignOutQuestionProps) {
  const isUnanswered = asked === 'unanswered';
  return (
    <Dialog
      title={isUnanswered ? 'Still signed in' : 'Sign out with unsent changes?'}
      open={asked !== null}
      onOpenChange={(isOpen) => !isOpen && onCancel()}
      keepsOnOutsidePress
      className="max-w-xl"
      footer={
        <>
          <DialogClose render={<Button />}>Cancel</DialogClose>
          {asked !== null && !isUnanswered && (
            <Ways {...asked} isPending={isPending} onLeave={onLeave} />
          )}
          {isUnanswered && (
            <Button variant="primary" isPending={isPending} onClick={() => onLeave('ask')}>
              Try again
            </Button>
          )}
        </>
      }
    >
      {isUnanswered && (
        <p>
          The server did not answer, so this browser is still signed in: leave it to nobody else.
          Nothing was discarded. Try again when there is a connection.
        </p>
      )}
      {asked !== null && !isUnanswered && <UnsentWords {...asked} />}
    </Dialog>
  );
}

type WaysProps = UnsentHere & Pick<SignOutQuestionProps, 'isPending' | 'onLeave'>;

function Ways({ sealed, onThisPage, isPending, onLeave }: WaysProps) {
  return (
    <>
      {sealed + onThisPage > 0 && (
        <Button variant="ghost" isPending={isPending} onClick={() => onLeave('discard')}>
          Discard them and sign out
        </Button>
      )}
      <Button variant="primary" isPending={isPending} onClick={() => onLeave('keep')}>
        {sealed > 0 && onThisPage === 0 ? 'Keep them sealed and sign out' : 'Sign out'}
      </Button>
    </>
  );
}

const notes = (count: number) => (count === 1 ? 'one note' : `${count} notes`);

function UnsentWords({ sealed, onThisPage, inOtherTabs, isUnknown }: UnsentHere) {
  return (
    <div className="flex flex-col gap-2">
      {sealed > 0 && (
        <p>
          Changes of {notes(sealed)} have not reached the server. They stay sealed in this browser:
          nobody else can open or send them, and they are offered when you sign in here again.
        </p>
      )}
      {onThisPage > 0 && (
        <p>
          Changes of {notes(onThisPage)} are on this page only, all or some of them, and are lost
          when you sign out.
        </p>
      )}
      {isUnknown && (
        <p>
          Sealed changes lie in this browser, and the server did not answer whether they are yours.
          They stay sealed, and are offered when whoever typed them signs in here again.
        </p>
      )}
      {inOtherTabs > 0 && (
        <p>
          Another open tab of this browser has changes of {notes(inOtherTabs)} that have not reached
          the server. It keeps them until you sign in there again: do not close it before.
        </p>
      )}
    </div>
  );
}
