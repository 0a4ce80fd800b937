import type { ReactNode } from 'react';
import { KeyboardProvider } from './keyboard';
import { ShortcutsDialog } from './shortcuts-dialog';

type PlainPageProps = {
  title: ReactNode;
  /** One line under the title. */
  lead?: ReactNode;
  children?: ReactNode;
};

/** A page outside the frame: sign-in, welcome, an invitation, not found, an error. */
export function PlainPage({ title, lead, children }: PlainPageProps) {
  return (
    <KeyboardProvider>
      <main
        id="main"
        className="mx-auto flex min-h-dvh w-full max-w-md flex-col justify-center gap-6 px-4 py-10"
      >
        <p className="font-semibold text-muted-foreground">Physio Notes</p>
        <div className="flex flex-col gap-2">
          <h1 className="text-xl font-semibold">{title}</h1>
          {lead && <p className="max-w-prose text-muted-foreground">{lead}</p>}
        </div>
        {children}
      </main>
      <ShortcutsDialog />
    </KeyboardProvider>
  );
}
