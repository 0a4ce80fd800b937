import type { ReactNode } from 'react';

export type PlainFrameProps = {
  title: ReactNode;
  /** One line under the title. */
  lead?: ReactNode;
  children?: ReactNode;
};

/** How a page outside the clinic's frame stands: one narrow column under the product's name. */
export function PlainFrame({ title, lead, children }: PlainFrameProps) {
  return (
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
  );
}
