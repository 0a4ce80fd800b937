import { Combobox as Base } from '@base-ui/react/combobox';
import { Check, ChevronDown } from 'lucide-react';
import { cn } from './cn';
import type { ComboboxItem, ComboboxProps } from './combobox';
import { controlClass } from './control-class';
import { useFieldWiring } from './field';
import { popupClass } from './popup-class';

/** The box with its list. */
export function ComboboxWithList({
  items,
  value,
  onChange,
  onBlur,
  inputRef,
  placeholder,
  emptyWords = 'Nothing matches.',
  isDisabled = false,
  className,
  isFocused,
  ...rest
}: ComboboxProps & { isFocused: boolean }) {
  const chosen = items.find((item) => item.value === value) ?? null;
  return (
    <Base.Root
      items={items}
      value={chosen}
      onValueChange={(item: ComboboxItem | null) => onChange(item?.value ?? null)}
      isItemEqualToValue={(a: ComboboxItem, b: ComboboxItem) => a.value === b.value}
      disabled={isDisabled}
      autoHighlight
    >
      <div className={cn('relative min-w-0', className)}>
        <Base.Input
          {...useFieldWiring()}
          {...rest}
          ref={inputRef}
          autoFocus={isFocused}
          onBlur={onBlur}
          placeholder={placeholder}
          className={cn(controlClass(), 'h-control pr-9 pointer-coarse:pr-11')}
        />
        <Base.Trigger
          aria-label="Show the list"
          className="absolute inset-y-0 right-0 grid w-9 place-items-center pointer-coarse:w-control text-muted-foreground"
        >
          <ChevronDown aria-hidden className="size-4" />
        </Base.Trigger>
      </div>
      <Base.Portal>
        <Base.Positioner sideOffset={4} className="z-50">
          <Base.Popup className={popupClass('w-(--anchor-width) min-w-56 p-0')}>
            <Base.Empty className="px-3 py-2 text-muted-foreground empty:hidden">
              {emptyWords}
            </Base.Empty>
            <Base.List className="max-h-[min(20rem,var(--available-height))] scroll-py-1 overflow-y-auto p-1 data-empty:p-0">
              {(item: ComboboxItem) => (
                <Base.Item
                  key={item.value}
                  value={item}
                  className="flex min-h-control items-center gap-2 rounded-sm px-2 data-highlighted:bg-accent"
                >
                  <span className="grid w-4 place-items-center">
                    <Base.ItemIndicator>
                      <Check aria-hidden className="size-4" />
                    </Base.ItemIndicator>
                  </span>
                  <span className="min-w-0 flex-1">{item.label}</span>
                  {item.hint && <span className="text-xs text-muted-foreground">{item.hint}</span>}
                </Base.Item>
              )}
            </Base.List>
          </Base.Popup>
        </Base.Positioner>
      </Base.Portal>
    </Base.Root>
  );
}
