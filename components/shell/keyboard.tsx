'use client';

import {
  createContext,
  use,
  useCallback,
  useEffect,
  useMemo,
  useState,
  useSyncExternalStore,
  type Dispatch,
  type ReactNode,
  type SetStateAction,
} from 'react';

export type Shortcut = { keys: readonly string[]; words: string };
export type ShortcutGroup = { title: string; shortcuts: readonly Shortcut[] };

type Keyboard = {
  groups: readonly ShortcutGroup[];
  add: (group: ShortcutGroup) => () => void;
  isCommandOpen: boolean;
  setIsCommandOpen: Dispatch<SetStateAction<boolean>>;
  isHelpOpen: boolean;
  setIsHelpOpen: (isOpen: boolean) => void;
};

const KeyboardContext = createContext<Keyboard | null>(null);

function useKeyboard(): Keyboard {
  const keyboard = use(KeyboardContext);
  if (!keyboard) throw new Error('Outside the app frame');
  return keyboard;
}

const STORE = 'physio-single-keys';
const CHANGED = 'physio-single-keys-changed';

function subscribe(listener: () => void): () => void {
  window.addEventListener(CHANGED, listener);
  window.addEventListener('storage', listener);
  return () => {
    window.removeEventListener(CHANGED, listener);
    window.removeEventListener('storage', listener);
  };
}

/** Whether keys without ⌘ or Ctrl act. They can be turned off: speech input types them (WCAG 2.1.4). */
export function useSingleKeysAllowed(): [boolean, (isAllowed: boolean) => void] {
  const isAllowed = useSyncExternalStore(
    subscribe,
    () => localStorage.getItem(STORE) !== 'off',
    () => true,
  );
  const allow = useCallback((next: boolean) => {
    localStorage.setItem(STORE, next ? 'on' : 'off');
    window.dispatchEvent(new Event(CHANGED));
  }, []);
  return [isAllowed, allow];
}

/** Whether a key press belongs to what is being typed, or to a dialog or menu that is open. */
function isTakenElsewhere(event: KeyboardEvent): boolean {
  if (event.defaultPrevented || event.isComposing) return true;
  const { target } = event;
  if (!(target instanceof HTMLElement)) return false;
  return (
    target.isContentEditable ||
    target.closest('input, textarea, select, [role=dialog], [role=alertdialog], [role=menu]') !==
      null
  );
}

/**
 * Runs `act` for keys pressed alone (`event.key`), outside fields and dialogs, while single keys
 * are allowed. `act` must be stable (useCallback).
 */
export function useSingleKeys(act: (key: string, event: KeyboardEvent) => void): void {
  const [isAllowed] = useSingleKeysAllowed();
  useEffect(() => {
    if (!isAllowed) return;
    const listen = (event: KeyboardEvent) => {
      if (event.metaKey || event.ctrlKey || event.altKey || isTakenElsewhere(event)) return;
      act(event.key, event);
    };
    document.addEventListener('keydown', listen);
    return () => document.removeEventListener('keydown', listen);
  }, [act, isAllowed]);
}

/** Lists a page's own keys in the `?` dialog while the page is shown. `group` must be stable. */
export function useShortcutHelp(group: ShortcutGroup): void {
  const { add } = useKeyboard();
  useEffect(() => add(group), [add, group]);
}

/** Whether ⌘K's dialog is open, for the command menu and whatever opens it. */
export function useCommandMenu(): { isOpen: boolean; setIsOpen: (isOpen: boolean) => void } {
  const { isCommandOpen, setIsCommandOpen } = useKeyboard();
  return { isOpen: isCommandOpen, setIsOpen: setIsCommandOpen };
}

/** ⌘K or Ctrl K opens and closes the command menu, where there is one. */
export function useCommandKey(): void {
  const { setIsCommandOpen, setIsHelpOpen } = useKeyboard();
  useEffect(() => {
    const listen = (event: KeyboardEvent) => {
      const isCommandKey = (event.metaKey || event.ctrlKey) && !event.shiftKey && !event.altKey;
      if (!isCommandKey || event.key.toLowerCase() !== 'k') return;
      event.preventDefault();
      // A question that waits for its answer stays in front.
      if (document.querySelector('[role=alertdialog]')) return;
      setIsHelpOpen(false);
      setIsCommandOpen((isOpen) => !isOpen);
    };
    document.addEventListener('keydown', listen);
    return () => document.removeEventListener('keydown', listen);
  }, [setIsCommandOpen, setIsHelpOpen]);
}

export function useShortcutDialog() {
  const { groups, isHelpOpen, setIsHelpOpen } = useKeyboard();
  return { groups, isOpen: isHelpOpen, setIsOpen: setIsHelpOpen };
}

export function KeyboardProvider({ children }: { children: ReactNode }) {
  const [groups, setGroups] = useState<readonly ShortcutGroup[]>([]);
  const [isCommandOpen, setIsCommandOpen] = useState(false);
  const [isHelpOpen, setIsHelpOpen] = useState(false);

  const add = useCallback((group: ShortcutGroup) => {
    setGroups((all) => [...all, group]);
    return () => setGroups((all) => all.filter((each) => each !== group));
  }, []);

  const keyboard = useMemo(
    () => ({ groups, add, isCommandOpen, setIsCommandOpen, isHelpOpen, setIsHelpOpen }),
    [groups, add, isCommandOpen, isHelpOpen],
  );
  return <KeyboardContext value={keyboard}>{children}</KeyboardContext>;
}
