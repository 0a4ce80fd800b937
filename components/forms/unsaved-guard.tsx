'use client';

import { useRouter } from 'next/navigation';
import { useEffect, useState } from 'react';
import { AlertDialog } from '@/components/ui/alert-dialog';

type Leaving = { to: 'link'; href: string } | { to: 'history'; key: string };

/** The link an ordinary click would follow inside this product, or null. */
function linkOf(event: MouseEvent): URL | null {
  const isPlain =
    event.button === 0 && !event.metaKey && !event.ctrlKey && !event.shiftKey && !event.altKey;
  if (!isPlain || !(event.target instanceof Element)) return null;
  const anchor = event.target.closest('a[href]');
  if (!(anchor instanceof HTMLAnchorElement)) return null;
  if (anchor.target === '_blank' || anchor.hasAttribute('download')) return null;
  const url = new URL(anchor.href);
  if (url.origin !== location.origin) return null;
  const isThisPage = url.pathname === location.pathname && url.search === location.search;
  return isThisPage ? null : url;
}

/**
 * Asks before typed text is left behind: by a link, by Back where the browser lets a page ask
 * (the Navigation API), and by closing or reloading the tab.
 */
export function UnsavedGuard({ isDirty }: { isDirty: boolean }) {
  const router = useRouter();
  const [leaving, setLeaving] = useState<Leaving | null>(null);
  const [isLeaving, setIsLeaving] = useState(false);

  useEffect(() => {
    if (!isDirty || isLeaving) return;
    const abort = new AbortController();
    const options = { signal: abort.signal, capture: true };
    window.addEventListener('beforeunload', (event) => event.preventDefault(), options);
    document.addEventListener(
      'click',
      (event) => {
        const url = linkOf(event);
        if (!url) return;
        event.preventDefault();
        event.stopPropagation();
        setLeaving({ to: 'link', href: `${url.pathname}${url.search}${url.hash}` });
      },
      options,
    );
    if ('navigation' in window) {
      window.navigation.addEventListener(
        'navigate',
        (event) => {
          if (event.navigationType !== 'traverse' || !event.cancelable) return;
          event.preventDefault();
          setLeaving({ to: 'history', key: event.destination.key });
        },
        options,
      );
    }
    return () => abort.abort();
  }, [isDirty, isLeaving]);

  useEffect(() => {
    if (!isLeaving || !leaving) return;
    if (leaving.to === 'link') router.push(leaving.href);
    else window.navigation.traverseTo(leaving.key);
  }, [isLeaving, leaving, router]);

  return (
    <AlertDialog
      open={leaving !== null && !isLeaving}
      onOpenChange={(isOpen) => !isOpen && setLeaving(null)}
      title="Leave without saving?"
      description="What you typed on this page has not been saved and would be lost."
      cancelLabel="Stay here"
      confirmLabel="Leave without saving"
      onConfirm={() => setIsLeaving(true)}
    />
  );
}
