'use client';

import { Plus, Trash2 } from 'lucide-react';
import { useEffect, useRef, useState, type ReactNode } from 'react';
import { v7 } from 'uuid';
import { isSaid } from '@/clinical/findings/attribute-of';
import type { AttributeValue } from '@/clinical/findings/attribute';
import { codeDefinition } from '@/clinical/findings/codes';
import type { Finding } from '@/clinical/findings/finding';
import { signed } from '@/clinical/notes/compose-outcomes';
import type { NoteContent } from '@/clinical/notes/note-content';
import { upperFirst } from '@/clinical/notes/value-words';
import { compareFunctionalMean, meanWords } from '@/clinical/scores/functional-scale';
import { Button } from '@/components/ui/button';
import { IconButton } from '@/components/ui/icon-button';
import { toast } from '@/components/ui/toast';
import { StarButton } from '../asterisks/star-button';
import { starredFindings } from '../asterisks/starred-findings';
import { useChart } from '../chart-context';
import { fieldElementId, keyOf } from '../draft-store/field-ref';
import { NumberRow } from '../fields/number-row';
import { TypedBox } from '../fields/typed-box';
import { firstControl, focusAfter, keepFocusAfter, rowBeside } from '../focus-after';
import { useAttributes, useSettledFindings, useStructure } from '../use-draft';

const MOST_ACTIVITIES = 5;

/** Up to five activities that the patient names, 0 unable to 10 as before; last visit's go on. */
export function FunctionalScale() {
  const { draft, content } = useChart();
  const findings = useStructure();
  const [added, setAdded] = useState<readonly string[]>([]);
  const named = findings.filter((each) => each.code === 'psfs' && isSaid(each));
  const unnamed = added.filter((at) => !named.some((row) => row.at === at));
  const rows = [...named.map(({ at }) => at), ...unnamed];
  const last = lastActivities(content);
  const waiting = last.filter(({ at, attributes }) => 'remark' in attributes && !rows.includes(at));
  const ask = ({ at, attributes }: Pick<Finding, 'at' | 'attributes'>) =>
    draft.set({ key: keyOf('psfs', { at }), attribute: 'remark' }, attributes.remark ?? null);
  const add = () => setAdded((all) => [...all, `item:${v7()}`]);
  return (
    <div data-number-rows className="flex flex-col gap-1.5">
      {rows.map((at, index) => (
        <ActivityRow
          key={at}
          at={at}
          number={index + 1}
          isNew={added.at(-1) === at}
          last={last.find((each) => each.at === at)?.attributes.score ?? null}
          onRemoved={() => setAdded((all) => all.filter((each) => each !== at))}
        />
      ))}
      <div className="flex flex-wrap gap-2">
        {waiting.length > 1 && (
          <Button
            size="sm"
            onClick={({ currentTarget }) => {
              const scale = currentTarget.closest('[data-number-rows]');
              focusAfter(
                () => waiting.forEach(ask),
                () => scale?.querySelector('[data-number-row] [tabindex="0"]'),
              );
            }}
          >
            Ask all {waiting.length} again
          </Button>
        )}
        {waiting.map(({ at, attributes }) => (
          <Button
            key={at}
            // Where a starred activity leads that is not asked again yet.
            id={fieldElementId({ key: keyOf('psfs', { at }), attribute: 'score' })}
            size="sm"
            onClick={() => ask({ at, attributes })}
          >
            Ask again: {String(attributes.remark)} (last {String(attributes.score ?? '–')})
          </Button>
        ))}
        {rows.length < MOST_ACTIVITIES && (
          <Button size="sm" variant="ghost" onClick={add}>
            <Plus aria-hidden /> Add an activity
          </Button>
        )}
        <FunctionalMean />
      </div>
    </div>
  );
}

type ActivityRowProps = {
  at: string;
  number: number;
  /** Added by a press just now: takes the focus. */
  isNew: boolean;
  last: AttributeValue | null;
  onRemoved: () => void;
};

/** One activity and its score; its controls are named by what the patient called it. */
function ActivityRow({ at, number, isNew, last, onRemoved }: ActivityRowProps) {
  const { draft } = useChart();
  const key = keyOf('psfs', { at });
  const given = useAttributes(key).remark;
  const name = typeof given === 'string' ? given : `activity ${number}`;
  const row = useRef<HTMLDivElement>(null);
  const rowId = `psfs/${at}`;
  const remark = codeDefinition('psfs')?.attributes.remark;
  if (!remark) return null;
  const remove = () => {
    const [beside, list] = [rowBeside(row.current), row.current?.parentElement];
    keepFocusAfter(
      () => {
        const undo = draft.remove(key);
        onRemoved();
        const restore = () => focusAfter(undo, () => firstControl(document.getElementById(rowId)));
        toast(`Removed ${name}`, { action: { label: 'Undo', onClick: restore } });
      },
      () => firstControl(beside),
      () => firstControl(list),
    );
  };
  return (
    <div
      ref={row}
      id={rowId}
      className="grid grid-cols-[minmax(8rem,14rem)_minmax(0,28rem)_auto] items-center gap-x-3 gap-y-1 max-sm:grid-cols-[1fr_auto]"
    >
      <FocusOnce isWanted={isNew}>
        <TypedBox
          field={{ key, attribute: 'remark' }}
          definition={remark}
          label={`Activity ${number}`}
        />
      </FocusOnce>
      <span className="max-sm:order-last max-sm:col-span-2">
        <NumberRow
          field={{ key, attribute: 'score' }}
          label={`${name}, 0 unable to 10 as before`}
        />
      </span>
      <span className="flex items-center gap-2 text-xs text-muted-foreground">
        {typeof last === 'number' && `last ${last}`}
        <StarButton findingKey={key} name={name} />
        <IconButton label={`Remove ${name}`} size="icon-sm" onClick={remove}>
          <Trash2 aria-hidden />
        </IconButton>
      </span>
    </div>
  );
}

/** Activities of the last visit, and starred ones of any earlier. */
function lastActivities(content: NoteContent): readonly Finding[] {
  const last = (content.previous?.findings ?? []).filter((each) => each.code === 'psfs');
  const starred = starredFindings(content).filter(
    ({ code, at }) => code === 'psfs' && !last.some((each) => each.at === at),
  );
  return [...last, ...starred];
}

/** "mean 5.0 of 3 activities, +2.3, exceeds published threshold …". */
function FunctionalMean() {
  const { content } = useChart();
  const findings = useSettledFindings();
  const mean = meanWords(findings);
  const change = compareFunctionalMean(content.previous?.findings ?? [], findings);
  if (mean === '') return null;
  return (
    <p className="self-center text-xs text-muted-foreground">
      {upperFirst(mean)}
      {change && `; change ${signed(change.delta)}, ${change.words}`}
    </p>
  );
}

/** Takes the focus into its first field when it appears because somebody asked for it. */
function FocusOnce({ isWanted, children }: { isWanted: boolean; children: ReactNode }) {
  const box = useRef<HTMLSpanElement>(null);
  useEffect(() => {
    const input = isWanted ? box.current?.querySelector('input') : null;
    input?.focus();
    input?.select();
  }, [isWanted]);
  return <span ref={box}>{children}</span>;
}
