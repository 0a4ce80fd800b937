import { PlainPage } from '@/components/shell/plain-page';
import { Notice } from '@/components/ui/notice';

/** A number that no letter has: said with what to do, to whoever holds the paper. */
export default function NoSuchLetter() {
  return (
    <PlainPage title="No such letter">
      <Notice kind="decision" title="Not signed here">
        No letter with this number was signed here. Scan the code again or compare the number; if it
        stays so, telephone the clinic on a number that you know, not on one from the letter.
      </Notice>
    </PlainPage>
  );
}
