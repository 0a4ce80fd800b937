import { KeyboardProvider } from './keyboard';
import { PlainFrame, type PlainFrameProps } from './plain-frame';
import { ShortcutsDialog } from './shortcuts-dialog';

/** A page outside the frame: sign-in, welcome, an invitation, not found. */
export function PlainPage(props: PlainFrameProps) {
  return (
    <KeyboardProvider>
      <PlainFrame {...props} />
      <ShortcutsDialog />
    </KeyboardProvider>
  );
}
