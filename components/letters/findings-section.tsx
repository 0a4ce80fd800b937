'use client';

import { useMemo } from 'react';
import { useFormContext, useWatch } from 'react-hook-form';
import { formatDate } from '@/clinical/dates';
import type { Finding } from '@/clinical/findings/finding';
import { keyText } from '@/clinical/findings/finding-key';
import { presentFlags } from '@/clinical/letters/imaging-guidance';
import { findingPhrase, type PhraseFormat } from '@/clinical/letters/finding-phrase';
import { tickableFindings } from '@/clinical/letters/handover-findings';
import type { CommonAnswersInput } from '@/clinical/letters/letter-answers';
import {
  carriedOn,
  letterPlace,
  PLACE_SECTION,
  visitDay,
} from '@/clinical/letters/letter-findings';
import type { LetterSectionId } from '@/clinical/letters/letter-document';
import { isRestrictedFlag } from '@/clinical/vocabulary/red-flags';
import { Button } from '@/components/ui/button';
import { Card } from '@/components/ui/card';
import { FieldError } from '@/components/ui/field';
import { answerId } from './letter-fields';
import { useLetterLive } from './letter-live';

const HEADINGS: Partial<Record<LetterSectionId, string>> = {
  'red-flags': 'Red flags',
  history: 'History',
  examination: 'Examination',
  management: 'Treatment and plan',
};
const ORDER = ['red-flags', 'history', 'examination', 'management'] as const;

/** The chart's findings to tick in or out, each with its value. */
export function FindingsSection({ always }: { /** What no tick leaves out. */ always?: string }) {
  const { source, troubles } = useLetterLive();
  const { content, clinic } = source;
  const { setValue } = useFormContext<CommonAnswersInput>();
  const keys = useWatch<CommonAnswersInput, 'includedFindings'>({ name: 'includedFindings' });
  const ticked = useMemo(() => new Set(keys), [keys]);
  const findings = useMemo(() => tickableFindings(source), [source]);
  const present = useMemo(() => new Set(presentFlags(findings).map(keyText)), [findings]);
  const change = (of: readonly string[], isIn: boolean) => {
    const next = new Set(ticked);
    for (const key of of) {
      if (isIn) next.add(key);
      else next.delete(key);
    }
    setValue('includedFindings', [...next], { shouldDirty: true });
  };
  const error = troubles.get('includedFindings') ?? null;
  const shown = findings.filter((each) => ticked.has(keyText(each))).length;
  return (
    <Card title="Findings in the letter">
      <p id={answerId('includedFindings')} tabIndex={-1} className="text-muted-foreground">
        {shown} of {findings.length} are disclosed. Numbers, sides and levels come from the chart.
        {always}
      </p>
      <FieldError id="letter-includedFindings-error" words={error} />
      {ORDER.map((section) => {
        const group = findings.filter((each) => {
          const place = letterPlace(each);
          return place !== null && PLACE_SECTION[place] === section;
        });
        return group.length === 0 ? null : (
          <Group
            key={section}
            title={HEADINGS[section] ?? section}
            findings={group}
            {...{ ticked, present, change }}
            format={{ dateFormat: clinic.dateFormat, visitOn: visitDay(content) }}
          />
        );
      })}
    </Card>
  );
}

type GroupProps = {
  title: string;
  findings: readonly Finding[];
  ticked: ReadonlySet<string>;
  present: ReadonlySet<string>;
  change: (keys: readonly string[], isIn: boolean) => void;
  format: PhraseFormat;
};

const isAbsentFlag = ({ code, attributes }: Finding) =>
  code.startsWith('red-flag.') && attributes.status === 'absent';

function Group(props: GroupProps) {
  const { title, findings, ticked, present, change } = props;
  const absent = findings.filter(isAbsentFlag);
  const keys = findings.map(keyText);
  const shown = keys.filter((key) => ticked.has(key)).length;
  // A restricted answer is ticked by itself, never with the rest.
  const together = findings.filter(({ code }) => !isRestrictedFlag(code)).map(keyText);
  const isAll = together.every((key) => ticked.has(key));
  return (
    <details className="mt-3 border-t pt-2" open={title === 'Red flags' || title === 'Examination'}>
      <summary className="flex min-h-control cursor-pointer items-center gap-2 font-medium">
        <span className="flex-1">{title}</span>
        <span className="font-normal text-muted-foreground">
          {shown} of {keys.length}
        </span>
      </summary>
      <Button
        size="sm"
        variant="ghost"
        onClick={() => change(isAll ? keys.filter((key) => !present.has(key)) : together, !isAll)}
        aria-label={isAll ? `Untick all: ${title}` : `Tick all: ${title}`}
      >
        {isAll ? 'Untick all' : 'Tick all'}
      </Button>
      <Ticks {...props} findings={findings.filter((each) => !isAbsentFlag(each))} />
      {absent.length > 0 && (
        <details className="mt-1">
          <summary className="flex min-h-7 cursor-pointer items-center gap-2 pointer-coarse:min-h-control">
            <span className="flex-1">Asked or examined, absent</span>
            <span className="text-muted-foreground">
              {absent.filter((each) => ticked.has(keyText(each))).length} of {absent.length}
            </span>
          </summary>
          <Ticks {...props} findings={absent} />
        </details>
      )}
    </details>
  );
}

function Ticks({ findings, ticked, present, change, format }: Omit<GroupProps, 'title'>) {
  return (
    <ul className="mt-1 flex flex-col">
      {findings.map((each) => {
        const key = keyText(each);
        const phrase = findingPhrase(each, format);
        const carried = carriedOn(each);
        return (
          <li key={key}>
            <label className="flex min-h-7 items-start gap-2.5 rounded-sm py-1 hover:bg-accent pointer-coarse:min-h-control">
              <input
                type="checkbox"
                checked={ticked.has(key)}
                onChange={(event) => change([key], event.target.checked)}
                className="mt-0.5 size-4 shrink-0 accent-primary pointer-coarse:size-5"
              />
              <span className="min-w-0 break-words">
                {phrase?.label ?? each.code}{' '}
                <span className={present.has(key) ? 'font-semibold' : 'text-muted-foreground'}>
                  {each.moment === 'before' ? '' : 'after treatment: '}
                  {short(phrase?.value ?? '')}
                  {carried && ` (carried ${formatDate(carried, format.dateFormat)})`}
                </span>
              </span>
            </label>
          </li>
        );
      })}
    </ul>
  );
}

const LONGEST = 160;
const short = (text: string) => (text.length > LONGEST ? `${text.slice(0, LONGEST)}…` : text);
