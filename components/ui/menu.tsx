'use client';

import { Menu as Base } from '@base-ui/react/menu';
import { Check } from 'lucide-react';
import { useEffect, useRef, type ReactElement, type ReactNode } from 'react';
import { popupClass } from './popup-class';

const ITEM =
  'flex min-h-control items-center gap-2 rounded-sm px-2.5 outline-none select-none data-highlighted:bg-accent data-disabled:text-muted-foreground [&_svg]:size-4';

/** A menu whose button was pressed before the script of the menu came. */
export type OpeningMenu = { trigger: ReactElement; isPressed?: boolean };

type MenuProps = OpeningMenu & {
  children: ReactNode;
  align?: 'start' | 'end';
};

export function Menu({ trigger, isPressed = false, children, align = 'end' }: MenuProps) {
  const button = useRef<HTMLButtonElement>(null);
  useEffect(() => {
    if (!isPressed) return;
    button.current?.focus();
    button.current?.click();
  }, [isPressed]);
  return (
    <Base.Root>
      <Base.Trigger ref={button} render={trigger} />
      <Base.Portal>
        <Base.Positioner sideOffset={6} align={align} collisionPadding={8} className="z-50">
          <Base.Popup className={popupClass('min-w-56')}>{children}</Base.Popup>
        </Base.Positioner>
      </Base.Portal>
    </Base.Root>
  );
}

type MenuItemProps = { children: ReactNode; onClick?: () => void; isDisabled?: boolean };

export function MenuItem({ children, onClick, isDisabled }: MenuItemProps) {
  return (
    <Base.Item className={ITEM} onClick={onClick} disabled={isDisabled}>
      {children}
    </Base.Item>
  );
}

/** An entry that goes somewhere: give it the link, `<MenuLink render={<Link href=… />}>`. */
export function MenuLink({ render, children }: { render: ReactElement; children: ReactNode }) {
  return (
    <Base.LinkItem className={ITEM} render={render} closeOnClick>
      {children}
    </Base.LinkItem>
  );
}

type MenuChoiceProps<T extends string> = {
  label: string;
  value: T;
  onChange: (value: T) => void;
  options: readonly { value: T; label: string; icon?: ReactNode }[];
};

/** One of a few, chosen without closing the menu, so that the effect can be seen. */
export function MenuChoice<T extends string>({
  label,
  value,
  onChange,
  options,
}: MenuChoiceProps<T>) {
  return (
    <Base.Group>
      <MenuLabel>{label}</MenuLabel>
      <Base.RadioGroup value={value} onValueChange={(chosen: T) => onChange(chosen)}>
        {options.map((option) => (
          <Base.RadioItem key={option.value} value={option.value} className={ITEM}>
            {option.icon}
            <span className="flex-1">{option.label}</span>
            <Base.RadioItemIndicator>
              <Check aria-hidden />
            </Base.RadioItemIndicator>
          </Base.RadioItem>
        ))}
      </Base.RadioGroup>
    </Base.Group>
  );
}

/** Whose menu this is, in one or two lines that cannot be chosen. */
export function MenuHeading({ title, detail }: { title: string; detail: string }) {
  return (
    <Base.Group>
      <Base.GroupLabel className="flex flex-col px-2.5 py-1.5">
        <span className="font-medium">{title}</span>
        <span className="text-xs text-muted-foreground">{detail}</span>
      </Base.GroupLabel>
    </Base.Group>
  );
}

function MenuLabel({ children }: { children: ReactNode }) {
  return (
    <Base.GroupLabel className="px-2.5 pt-2 pb-1 text-xs text-muted-foreground">
      {children}
    </Base.GroupLabel>
  );
}

export function MenuSeparator() {
  return <Base.Separator className="my-1 h-px bg-border" />;
}
