import { Toast as Base } from '@base-ui/react/toast';
import { X } from 'lucide-react';
import { useEffect } from 'react';
import { Button } from './button';
import { takeToasts, type ToastMessage } from './toast';

const manager = Base.createToastManager();

function show({ title, description, action }: ToastMessage): void {
  const id: string = manager.add({
    title,
    description,
    timeout: action ? 0 : 5000,
    actionProps: action && {
      children: action.label,
      onClick: () => {
        action.onClick();
        manager.close(id);
      },
    },
  });
}

/**
 * The messages at the foot of the page. Base UI's toast rather than sonner: sonner adds its style
 * element without the page's nonce and the content security policy refuses it.
 */
export function ToastList() {
  useEffect(() => takeToasts(show), []);
  return (
    <Base.Provider toastManager={manager} limit={3}>
      <Base.Portal>
        <Base.Viewport
          aria-label="Messages"
          className="fixed right-4 bottom-4 z-60 flex in-[body:has([data-foot])]:bottom-24 w-96 max-w-[calc(100vw-2rem)] flex-col gap-2 print:hidden"
        >
          <Toasts />
        </Base.Viewport>
      </Base.Portal>
    </Base.Provider>
  );
}

function Toasts() {
  const { toasts } = Base.useToastManager();
  return toasts.map((each) => (
    <Base.Root
      key={each.id}
      toast={each}
      className="rounded-md border bg-popover text-sm text-popover-foreground shadow-lg transition-opacity data-ending-style:opacity-0 data-limited:hidden data-starting-style:opacity-0"
    >
      <Base.Content className="flex items-center gap-2 py-2 pr-2 pl-4">
        <div className="min-w-0 flex-1">
          <Base.Title className="font-medium" />
          <Base.Description className="text-muted-foreground" />
        </div>
        <Base.Action render={<Button size="sm" />} />
        <Base.Close
          render={
            <Button aria-label="Dismiss" variant="ghost" size="icon-sm">
              <X aria-hidden />
            </Button>
          }
        />
      </Base.Content>
    </Base.Root>
  ));
}
