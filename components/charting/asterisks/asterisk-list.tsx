'use client';

import { useMemo } from 'react';
import { isoDateIn } from '@/clinical/dates';
import { isCarried } from '@/clinical/findings/attribute-of';
import { codeDefinition } from '@/clinical/findings/codes';
import { keyText } from '@/clinical/findings/finding-key';
import { chartedRegions, regionOfFinding } from '@/clinical/notes/charted-regions';
import { asteriskName, asteriskValue } from '@/clinical/notes/compose-asterisk-signs';
import { signsToRetest, type SignToRetest } from '@/clinical/notes/episode-asterisks';
import { retestState } from '@/clinical/notes/retest-state';
import { sinceLastVisit } from '@/clinical/notes/sign-untested';
import { cn } from '@/components/ui/cn';
import { useChart } from '../chart-context';
import { fieldElementId } from '../draft-store/field-ref';
import { dayAndMonth } from '../fields/value-text';
import { targetHash } from '../target';
import { useSettledContent } from '../use-draft';
import { StarButton } from './star-button';

/** The cell that takes the measure of a sign: the first of these that its code has. */
const MEASURES = [
  ...['degrees', 'centimetres', 'movementLoss', 'guarding', 'score', 'presence', 'choice'],
  ...['result', 'power', 'reflex', 'sensation', 'mobility', 'seconds', 'grade', 'answer'],
];

type AsteriskListProps = {
  /** Across the top of the examination, or down the rail beside it. */
  layout: 'strip' | 'rail';
};

/** The signs to re-test: last value, today's or that it is still to come, each a way to its cell. */
export function AsteriskList({ layout }: AsteriskListProps) {
  const content = useSettledContent();
  const signs = useMemo(() => signsToRetest(content), [content]);
  const carried = useMemo(
    () => new Set(content.findings.filter(isCarried).map(keyText)),
    [content],
  );
  const since = useMemo(() => sinceLastVisit(content), [content]);
  if (signs.length === 0) {
    return layout === 'strip' && since && <p className="text-xs text-muted-foreground">{since}</p>;
  }
  return (
    <section
      aria-label={layout === 'strip' ? 'Signs to re-test' : 'Signs to re-test, beside the note'}
      className={cn(layout === 'strip' && 'rounded-md border bg-muted px-3 py-2')}
    >
      {layout === 'strip' ? (
        <h3 className="font-semibold">Signs to re-test</h3>
      ) : (
        <h2 className="font-semibold">Signs to re-test</h2>
      )}
      <ul
        className={cn(
          'mt-0.5 grid gap-x-6',
          layout === 'strip' && 'sm:grid-cols-2 2xl:grid-cols-3',
        )}
      >
        {signs.map((sign) => (
          <AsteriskRow
            key={keyText(sign.finding)}
            sign={sign}
            isCarriedToday={carried.has(keyText({ ...sign.finding, moment: 'before' }))}
          />
        ))}
      </ul>
      {layout === 'strip' && since && <p className="mt-1 text-xs text-muted-foreground">{since}</p>}
    </section>
  );
}

function AsteriskRow({ sign, isCarriedToday }: { sign: SignToRetest; isCarriedToday: boolean }) {
  const { content } = useChart();
  const { finding, last, today } = sign;
  const { dateFormat, timeZone } = content.clinic;
  const name = asteriskName(finding);
  const on = last && dayAndMonth(isoDateIn(new Date(last.occurredAt), timeZone), dateFormat);
  const was = last ? asteriskValue(last.finding, dateFormat) : '';
  const now = today ? asteriskValue(today, dateFormat) : null;
  const isSame = retestState(today, last?.finding ?? null) === 'unchanged';
  return (
    <li className="flex min-w-0 items-start gap-1">
      <StarButton findingKey={finding} name={name} className="mt-0.5" />
      <a
        href={hashOf(sign)}
        className="min-w-0 flex-1 rounded-sm py-1 leading-snug hover:underline"
      >
        <span className="font-medium">{name}</span>
        {last && (
          <span className="text-muted-foreground">
            {' '}
            {was === '' ? 'starred' : was} {on}
          </span>
        )}{' '}
        <span className={cn(now === null && 'text-muted-foreground italic')}>
          {now !== null && `today ${now}${isSame ? ', unchanged' : ''}`}
          {now === null && (isCarriedToday ? 'carried, not re-tested' : 'not re-tested yet')}
        </span>
      </a>
    </li>
  );
}

function hashOf({ finding }: SignToRetest): string {
  const definition = codeDefinition(finding.code);
  const attributes = definition?.attributes ?? {};
  const attribute = MEASURES.find((each) => each in attributes);
  const region = regionOfFinding(finding, chartedRegions([finding]));
  const { code, side, at } = finding;
  const key = { code, side, at, moment: 'before' } as const;
  return targetHash({
    section: definition?.section ?? 'examination',
    ...(region ? { region } : {}),
    ...(attribute ? { elementId: fieldElementId({ key, attribute }) } : {}),
  });
}
