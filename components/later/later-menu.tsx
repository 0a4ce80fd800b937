'use client';

import {
  cloneElement,
  useState,
  type ComponentType,
  type KeyboardEvent,
  type ReactElement,
} from 'react';
import type { OpeningMenu } from '@/components/ui/menu';

type TriggerProps = {
  onClick?: () => void;
  onKeyDown?: (event: KeyboardEvent) => void;
  'aria-haspopup'?: 'menu';
  'aria-expanded'?: boolean;
  isPending?: boolean;
};

type LaterMenuProps<P extends object> = Omit<P, 'trigger' | 'isPressed'> & {
  Body: ComponentType<P & { meanwhile?: ReactElement; onGiveUp?: () => void }>;
  trigger: ReactElement<TriggerProps>;
};

/** The button of a menu, which is the menu from the moment it is first pressed. */
export function LaterMenu<P extends OpeningMenu>({ Body, trigger, ...menu }: LaterMenuProps<P>) {
  const [isPressed, setIsPressed] = useState(false);
  const button = (isPending: boolean) =>
    cloneElement(trigger, {
      'aria-haspopup': 'menu',
      'aria-expanded': false,
      ...(isPending ? { isPending } : {}),
      onClick: () => setIsPressed(true),
      onKeyDown: (event) => {
        if (event.key !== 'ArrowDown' && event.key !== 'ArrowUp') return;
        event.preventDefault();
        setIsPressed(true);
      },
    });
  if (!isPressed) return button(false);
  const props = { ...menu, trigger, isPressed: true } as unknown as P;
  return <Body {...props} meanwhile={button(true)} onGiveUp={() => setIsPressed(false)} />;
}
