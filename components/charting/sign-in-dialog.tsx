import { SignInForm } from '@/components/account/sign-in-form';
import { Dialog } from '@/components/ui/dialog';
import { useChart } from './chart-context';

type SignInDialogProps = {
  isOpen: boolean;
  onOpenChange: (isOpen: boolean) => void;
  onDone: () => void;
};

/** Signs in over the page, which stays as it is beneath. */
export function SignInDialog({ isOpen, onOpenChange, onDone }: SignInDialogProps) {
  const { signInAgain } = useChart();
  return (
    <Dialog
      title="Sign in again"
      description="Only the person whose page this is. What is not saved yet is sent right after."
      open={isOpen}
      onOpenChange={onOpenChange}
      keepsOnOutsidePress
      className="max-w-md"
    >
      <SignInForm
        action={signInAgain}
        onDone={() => {
          onOpenChange(false);
          onDone();
        }}
      />
    </Dialog>
  );
}
