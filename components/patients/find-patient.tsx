'use client';

import Link from 'next/link';
import { useEffect, useRef, useState } from 'react';
import type { DateFormat } from '@/clinical/dates';
import { later, useHasOpened } from '@/components/later/later';
import { useCommandMenu } from '@/components/shell/keyboard';

const FindPatientDialog = later(() =>
  import('./find-patient-dialog').then(({ FindPatientDialog }) => FindPatientDialog),
);

type FindPatientProps = { clinicId: string; dateFormat: DateFormat };

/** ⌘K: finds a patient from anywhere, and registers the one who is not there. */
export function FindPatient({ clinicId, dateFormat }: FindPatientProps) {
  const { isOpen, setIsOpen } = useCommandMenu();
  const hasOpened = useHasOpened(isOpen);
  const [goingTo, setGoingTo] = useState<{ href: string } | null>(null);
  const link = useRef<HTMLAnchorElement>(null);
  useEffect(() => {
    // A real link is pressed, so that a form with unsaved text can ask first.
    if (goingTo) link.current?.click();
  }, [goingTo]);
  return (
    <>
      <Link
        ref={link}
        href={goingTo?.href ?? '#'}
        prefetch={false}
        hidden
        aria-hidden
        tabIndex={-1}
      />
      {hasOpened && (
        <FindPatientDialog
          clinicId={clinicId}
          dateFormat={dateFormat}
          onGo={(href) => setGoingTo({ href })}
          onGiveUp={() => setIsOpen(false)}
        />
      )}
    </>
  );
}
