'use client';

import { Plus } from 'lucide-react';
import { useState } from 'react';
import type { CodeDefinition } from '@/clinical/findings/code-definition';
import type { FindingKey, Side } from '@/clinical/findings/finding-key';
import { signValue } from '@/clinical/notes/neuro-values';
import { useChart, WriteContext } from '../chart-context';
import { keyOf } from '../draft-store/field-ref';
import { isCarriedOver } from '../examination/record-reading';
import { AttributeField } from '../fields/attribute-field';
import { dayAndMonth } from '../fields/value-text';
import type { LastVisit } from '../grid/use-last-visit';
import { Unchanged } from '../grid/unchanged';
import { useAttributes } from '../use-draft';
import { recordFound } from './strip-writes';

const SELDOM = ['notTestedReason', 'remark'];
const ANSWERS = ['result', 'response', 'beats', 'count'];

type SignRowProps = {
  definition: CodeDefinition;
  /** The sides in sight; the middle is shown where something is recorded there. */
  sides: readonly Side[];
  lastVisit: LastVisit;
};

/** One sign or nerve: its answer left beside right, each with the last visit's. */
export function SignRow({ definition, sides, lastVisit }: SignRowProps) {
  const { draft } = useChart();
  return (
    <WriteContext value={(field, value) => recordFound(draft, field.key, field.attribute, value)}>
      <div className="grid grid-cols-[9rem_minmax(0,1fr)_minmax(0,1fr)] items-start gap-x-3 py-0.5 max-sm:grid-cols-1">
        <span className="flex min-h-control items-center leading-tight max-sm:min-h-0 max-sm:pt-1">
          {definition.short}
        </span>
        {sides.map((side) => (
          <SignSide
            key={side}
            definition={definition}
            findingKey={keyOf(definition.code, { side })}
            lastVisit={lastVisit}
          />
        ))}
      </div>
    </WriteContext>
  );
}

type SignSideProps = Omit<SignRowProps, 'sides'> & { findingKey: FindingKey };

function SignSide({ definition, findingKey, lastVisit }: SignSideProps) {
  const values = useAttributes(findingKey);
  const [isMore, setIsMore] = useState(false);
  const { side } = findingKey;
  const name = side === 'midline' ? definition.label : `${definition.label}, ${side}`;
  const shown = Object.entries(definition.attributes).filter(
    ([attribute]) =>
      ANSWERS.includes(attribute) ||
      (SELDOM.includes(attribute) && (isMore || attribute in values)),
  );
  const isWhole = SELDOM.every((attribute) => isMore || attribute in values);
  return (
    <div className="flex min-w-0 flex-wrap items-center gap-x-2 gap-y-1">
      {side !== 'midline' && <span className="w-8 text-xs text-muted-foreground">{side}</span>}
      {shown.map(([attribute, each]) => (
        <AttributeField
          key={attribute}
          field={{ key: findingKey, attribute }}
          definition={each}
          label={ANSWERS.includes(attribute) ? name : `${name}, ${each.label}`}
          caption={SELDOM.includes(attribute) ? each.label : null}
          className={ANSWERS.includes(attribute) ? '[&_button]:px-2 [&_button]:text-xs' : undefined}
        />
      ))}
      <LastAnswer name={name} findingKey={findingKey} lastVisit={lastVisit} />
      {!isWhole && (
        <button
          type="button"
          onClick={() => setIsMore(true)}
          aria-label={`${name}: not tested, or a remark`}
          title="Not tested, or a remark"
          className="grid size-7 shrink-0 place-items-center rounded-sm text-muted-foreground opacity-60 hover:bg-accent hover:opacity-100 focus-visible:opacity-100 pointer-coarse:size-control"
        >
          <Plus aria-hidden className="size-4" />
        </button>
      )}
    </div>
  );
}

type LastAnswerProps = Pick<SignSideProps, 'findingKey' | 'lastVisit'> & { name: string };

/** What it was at the last visit, to carry; or where a carried answer came from. */
export function LastAnswer({ name, findingKey, lastVisit }: LastAnswerProps) {
  const { content } = useChart();
  const values = useAttributes(findingKey);
  if (isCarriedOver(values)) {
    const on = values.carriedFromOn;
    return (
      <i className="text-xs text-muted-foreground">
        carried {typeof on === 'string' && dayAndMonth(on, content.clinic.dateFormat)}, not
        re-tested
      </i>
    );
  }
  const last = lastVisit.previousOf(findingKey);
  const words = last && signValue(last);
  if (!words) return null;
  return (
    <>
      <button
        type="button"
        onClick={() => lastVisit.carry(findingKey)}
        title="Carry into today’s note, marked as not re-tested"
        aria-label={`Carry ${name} ${words} from the last visit`}
        className="min-h-6 rounded-sm px-1 text-xs text-muted-foreground hover:bg-accent"
      >
        was {words}
      </button>
      <Unchanged last={last} />
    </>
  );
}
