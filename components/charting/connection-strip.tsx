'use client';

import { CircleAlert, CloudOff } from 'lucide-react';
import type { ReactNode } from 'react';
import { codeDefinition } from '@/clinical/findings/codes';
import { paths } from '@/components/paths';
import { Button } from '@/components/ui/button';
import { buttonClass } from '@/components/ui/button-class';
import { useChart } from './chart-context';
import { useIsOnline } from './chart-saved';
import type { Trouble } from './draft-store/draft';
import { fieldElementId } from './draft-store/field-ref';
import { SignInAgain } from './sign-in-again';
import type { ChartTarget } from './target';
import { useConnection, useDraftStatus, useJournalState } from './use-draft';

/**
 * What stands between the screen and the record, at the foot of the page so that nothing moves when
 * it comes or goes. Nothing when all is saved.
 */
export function ConnectionStrip({ go }: { go: (target: ChartTarget) => void }) {
  const { sender } = useChart();
  const { unanswered, troubles } = useDraftStatus();
  const connection = useConnection();
  const isOnline = useIsOnline();
  const journal = useJournalState();
  const isKept = journal.kind === 'kept';
  const count = connection.kind === 'stopped' ? unanswered + troubles.length : unanswered;
  const waiting = count === 1 ? '1 change' : `${count} changes`;
  const tryNow = (
    <Button size="sm" onClick={sender.tryNow}>
      Try now
    </Button>
  );

  if (connection.kind === 'signed-out') {
    return (
      <Strip>
        <span>
          <b>Signed out.</b> Sign in again to go on charting: nothing is lost
          {unanswered > 0 && <>, and {waiting} will be sent as soon as you are back</>}.
        </span>
        <SignInAgain onDone={sender.tryNow} />
        <a
          href={paths.signIn()}
          target="_blank"
          rel="noreferrer"
          className={buttonClass({ size: 'sm' })}
        >
          Sign in (new tab)
        </a>
        {tryNow}
      </Strip>
    );
  }
  if (connection.kind === 'stopped' && unanswered + troubles.length === 0) {
    return (
      <Strip label="Out of date">
        <span>
          <b>This page is out of date.</b> {connection.words} All that was charted here is saved.
        </span>
        <Button size="sm" onClick={() => window.location.reload()}>
          Reload the page
        </Button>
      </Strip>
    );
  }
  if (connection.kind === 'stopped') {
    return (
      <Strip>
        <span>
          <b>Not saved.</b> {connection.words} {waiting} kept
          {isKept
            ? ', sealed, in this browser: reload the page to see the note and them.'
            : ' on this page; copy what you need before you leave it.'}
        </span>
        {isKept && (
          <Button size="sm" onClick={() => window.location.reload()}>
            Reload the page
          </Button>
        )}
        {tryNow}
      </Strip>
    );
  }
  if (unanswered > 0 && (!isOnline || connection.kind === 'retrying')) {
    return (
      <Strip isNetwork>
        <span>
          <b>{isOnline ? 'The server does not answer.' : 'No network.'}</b> {waiting} kept
          {isKept ? ', sealed, in this browser' : ' on this page only'} and sent when it is back.{' '}
          {isKept ? '' : 'Leave the page open.'}
        </span>
        {tryNow}
      </Strip>
    );
  }
  if (troubles.length === 0)
    return journal.kind === 'memory' ? <NotKept why={journal.why} /> : null;
  return (
    <Strip>
      <b>Not saved until you decide:</b>
      {troubles.map((trouble) => {
        const id = fieldElementId(trouble.field);
        return (
          <button key={id} type="button" onClick={() => go(placeOf(trouble))} className="link">
            {nameOf(trouble)}
          </button>
        );
      })}
    </Strip>
  );
}

/** Nothing is wrong yet: what would be lost if the page went before the server has it. */
function NotKept({ why }: { why: 'refused' | 'insecure' }) {
  return (
    <Strip label="No local copy">
      <span>
        <b>Nothing is kept in this browser.</b>{' '}
        {why === 'refused'
          ? 'It refuses storage (a private window, or it is full).'
          : 'This address has no secure connection, so nothing can be sealed.'}{' '}
        Changes go to the server as always; until it has them they are on this page only, and are
        lost if the page closes.
      </span>
    </Strip>
  );
}

type StripProps = { label?: string; isNetwork?: boolean; children: ReactNode };

function Strip({ label = 'Not saved', isNetwork = false, children }: StripProps) {
  const Icon = isNetwork ? CloudOff : CircleAlert;
  return (
    <div
      role="region"
      aria-label={label}
      data-foot
      className="fixed inset-x-0 bottom-0 z-40 flex items-center gap-x-3 border-t border-decision-edge bg-decision-soft px-4 py-2 print:hidden"
    >
      <Icon aria-hidden className="size-4 shrink-0 text-decision-ink" />
      <div className="flex min-w-0 flex-wrap items-center gap-x-4 gap-y-2">{children}</div>
    </div>
  );
}

function nameOf({ field }: Trouble): string {
  const definition = codeDefinition(field.key.code);
  const side = field.key.side === 'midline' ? '' : `, ${field.key.side}`;
  const attribute = definition?.attributes[field.attribute]?.label ?? field.attribute;
  return `${definition?.label ?? field.key.code}${side}, ${attribute.toLowerCase()}`;
}

function placeOf({ field }: Trouble): ChartTarget {
  const definition = codeDefinition(field.key.code);
  return {
    section: definition?.section ?? 'story',
    ...(definition?.region ? { region: definition.region } : {}),
    elementId: field.key.at.startsWith('item:') ? `item/${field.key.at}` : fieldElementId(field),
  };
}
