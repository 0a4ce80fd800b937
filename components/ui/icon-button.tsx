import { useState, type ComponentProps } from 'react';
import { awaited } from '@/components/later/arrival';
import { Button } from './button';

const tooltip = awaited(() => import('./tooltip'));

type IconButtonProps = Omit<ComponentProps<typeof Button>, 'aria-label' | 'title'> & {
  /** What it does; read aloud and shown on hover and focus. */
  label: string;
};

/** A button that shows only an icon. Its label is not optional. */
export function IconButton({ label, size = 'icon', variant = 'ghost', ...rest }: IconButtonProps) {
  // As it was when the button came: one that has the focus is never put in another's place.
  const [loaded] = useState(tooltip.value);
  const button = (
    <Button
      aria-label={label}
      title={loaded ? undefined : label}
      size={size}
      variant={variant}
      {...rest}
    />
  );
  return loaded ? <loaded.Tooltip words={label}>{button}</loaded.Tooltip> : button;
}
