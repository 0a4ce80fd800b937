import type { ComponentProps } from 'react';

/** What the keys of a grid do, for whoever has keys. */
export function KeyHints(props: Pick<ComponentProps<'p'>, 'id' | 'children'>) {
  return <p {...props} className="text-xs text-muted-foreground pointer-coarse:hidden" />;
}
