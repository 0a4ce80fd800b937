import type { ComponentProps } from 'react';
import { Button } from './button';
import { Tooltip } from './tooltip';

type IconButtonProps = Omit<ComponentProps<typeof Button>, 'aria-label' | 'title'> & {
  /** What it does; read aloud and shown on hover and focus. */
  label: string;
};

/** A button that shows only an icon. Its label is not optional. */
export function IconButton({ label, size = 'icon', variant = 'ghost', ...rest }: IconButtonProps) {
  return (
    <Tooltip words={label}>
      <Button aria-label={label} size={size} variant={variant} {...rest} />
    </Tooltip>
  );
}
