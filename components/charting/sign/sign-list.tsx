import Link from 'next/link';
import type { SignItem } from '@/clinical/notes/sign-item';
import { SECTION_LABEL } from '@/clinical/vocabulary/sections';
import { targetHash, targetOf } from '../target';

type SignListProps = { items: readonly SignItem[]; noteHref: string };

/** Each thing as a link to where it is put right, with its section and where the rule comes from. */
export function SignList({ items, noteHref }: SignListProps) {
  return (
    <ul className="flex flex-col">
      {items.map((item) => (
        <li key={item.id} className="flex flex-wrap items-baseline gap-x-3 py-0.5">
          <Link
            href={`${noteHref}${targetHash(targetOf(item))}`}
            prefetch={false}
            className="link pointer-coarse:py-2.5"
          >
            {item.words}
          </Link>
          <span className="text-xs text-muted-foreground">
            {SECTION_LABEL[item.section]}
            {item.source && ` · ${item.source}`}
          </span>
        </li>
      ))}
    </ul>
  );
}
