import { Checkbox } from '@/components/ui/checkbox';
import { Dialog } from '@/components/ui/dialog';
import { Kbd } from '@/components/ui/kbd';
import { useShortcutDialog, useSingleKeysAllowed, type ShortcutGroup } from './keyboard';

const EVERYWHERE: ShortcutGroup = {
  title: 'Everywhere',
  shortcuts: [
    { keys: ['?'], words: 'Show these keys' },
    { keys: ['Esc'], words: 'Close what is open' },
    { keys: ['F6'], words: 'The messages at the foot, such as Undo' },
  ],
};

/** The keys of every page, then those of the page in front. */
export function ShortcutList() {
  const { groups, isOpen, setIsOpen } = useShortcutDialog();
  const [isAllowed, allow] = useSingleKeysAllowed();
  return (
    <Dialog title="Keys" open={isOpen} onOpenChange={setIsOpen}>
      <div className="flex flex-col gap-5">
        {[EVERYWHERE, ...groups].map((group) => (
          <section key={group.title}>
            <h3 className="mb-1 text-xs text-muted-foreground">{group.title}</h3>
            <dl>
              {group.shortcuts.map(({ keys, words }) => (
                <div key={words} className="flex min-h-8 items-center justify-between gap-4">
                  <dt>{words}</dt>
                  <dd className="flex shrink-0 gap-1">
                    {keys.map((key) => (
                      <Kbd key={key} className="pointer-coarse:inline-grid">
                        {key}
                      </Kbd>
                    ))}
                  </dd>
                </div>
              ))}
            </dl>
          </section>
        ))}
        <Checkbox
          label="Keys pressed alone act"
          hint="Turn this off when you dictate, or press keys by accident. Keys with ⌘ or Ctrl go on working."
          checked={isAllowed}
          onChange={(event) => allow(event.target.checked)}
          className="border-t pt-3"
        />
      </div>
    </Dialog>
  );
}
