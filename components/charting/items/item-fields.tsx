'use client';

import { useState } from 'react';
import { codeDefinition } from '@/clinical/findings/codes';
import type { FindingKey } from '@/clinical/findings/finding-key';
import { hasDoseWords } from '@/clinical/vocabulary/outside-scope';
import type { ItemType } from '@/clinical/vocabulary/plan-items';
import { Button } from '@/components/ui/button';
import { useChart } from '../chart-context';
import { AttributeField } from '../fields/attribute-field';
import { ListedFor } from '../safety/item-safety';
import { useAttributes } from '../use-draft';
import { ForGoalField } from './for-goal-field';
import { GoalMeasureField } from './goal-measure-field';
import { GoalNameField } from './goal-name-field';
import type { ItemStem } from './item-writes';

type ItemFieldsProps = { stem: ItemStem; itemKey: FindingKey; type: ItemType };

/** Asked of every treatment given: what it did, and that it did no harm. */
const ASKED_AFTER = ['response', 'adverseResponse'];
const NEVER_SHOWN = ['position', 'measureKey', 'goal', 'goalItem'];

/** The dose of an item: its first line, what else is filled, and the rest behind “More”. */
export function ItemFields({ stem, itemKey, type }: ItemFieldsProps) {
  const [isMore, setIsMore] = useState(false);
  const values = useAttributes(itemKey);
  const definitions = codeDefinition(itemKey.code)?.attributes ?? {};
  const isGoal = itemKey.code === 'plan.goal';
  const { content } = useChart();
  const isOver = content.kind === 'review' || content.kind === 'discharge';
  // What became of a goal is asked once there has been time for it.
  const isBrief = (name: string) =>
    type.brief.some((each) => each === name) || (isGoal && isOver && name === 'status');
  const isAsked = (name: string) => stem === 'treatment' && ASKED_AFTER.includes(name);
  // A goal asks for its measure in a field of its own.
  const apart = isGoal ? [...NEVER_SHOWN, 'measure'] : NEVER_SHOWN;
  const names = Object.keys(definitions).filter((name) => !apart.includes(name));
  const first = names.filter(
    (name) => !isAsked(name) && (isBrief(name) || (!isMore && name in values)),
  );
  const asked = names.filter(isAsked);
  const rest = names.filter((name) => !first.includes(name) && !asked.includes(name));
  const field = (name: string) => {
    const definition = definitions[name];
    if (isGoal && name === 'name') return <GoalNameField key={name} itemKey={itemKey} />;
    return definition ? (
      <AttributeField
        key={name}
        field={{ key: itemKey, attribute: name }}
        definition={definition}
        caption={definition.label}
        label={`${type.label}, ${definition.label.toLowerCase()}`}
      />
    ) : null;
  };
  return (
    <div className="flex flex-col gap-3 px-3 pt-1 pb-3">
      <div data-dose className="flex flex-wrap items-end gap-x-4 gap-y-2">
        {first.map(field)}
      </div>
      {isGoal ? (
        <GoalMeasureField itemKey={itemKey} />
      ) : (
        <ForGoalField itemKey={itemKey} label={type.label} />
      )}
      {asked.length > 0 && (
        <div className="flex flex-wrap items-end gap-x-4 gap-y-2">
          {asked.map((name) => (
            <span key={name} className="flex min-w-0 grow basis-56 items-end gap-1.5">
              {field(name)}
              <NoneButton itemKey={itemKey} attribute={name} label={type.label} />
            </span>
          ))}
        </div>
      )}
      {type.attributes.includes('contraindicationResult') && (
        <ListedFor item={{ ...itemKey, attributes: values }} />
      )}
      {isMore && (
        <div className="flex flex-wrap items-end gap-x-4 gap-y-2 border-t pt-3">
          {rest.map(field)}
        </div>
      )}
      {itemKey.code === 'plan.medication-advice' && <DoseNote itemKey={itemKey} />}
      <div className="flex flex-wrap items-center gap-x-4">
        <button
          type="button"
          aria-expanded={isMore}
          onClick={() => setIsMore(!isMore)}
          className="min-h-7 rounded-sm text-primary hover:underline pointer-coarse:min-h-control"
        >
          {isMore ? 'Less' : 'More'}
        </button>
        {type.evidenceNote && (
          <p className="text-xs text-muted-foreground">
            {type.evidenceNote.words} [{type.evidenceNote.source}]
          </p>
        )}
      </div>
    </div>
  );
}

type NoneButtonProps = { itemKey: FindingKey; attribute: string; label: string };

/** “None” is an answer, and one press. */
function NoneButton({ itemKey, attribute, label }: NoneButtonProps) {
  const { draft } = useChart();
  const isNone = useAttributes(itemKey)[attribute] === 'None';
  const words = codeDefinition(itemKey.code)?.attributes[attribute]?.label.toLowerCase() ?? '';
  return (
    <Button
      size="sm"
      aria-pressed={isNone}
      aria-label={`${label}, ${words}: none`}
      onClick={() => draft.set({ key: itemKey, attribute }, isNone ? null : 'None')}
      className="mb-1"
    >
      None
    </Button>
  );
}

/** Doses of medicines have no place here (vocabulary 8.6): said, and nothing is refused. */
function DoseNote({ itemKey }: { itemKey: FindingKey }) {
  const values = Object.values(useAttributes(itemKey));
  const isDose = values.some((value) => typeof value === 'string' && hasDoseWords(value));
  return (
    <p
      role="status"
      className={isDose ? 'text-xs font-medium text-decision-ink' : 'text-xs text-muted-foreground'}
    >
      {isDose
        ? 'These words look like a dose, which is outside the scope of this record: it keeps advice only. Your decision. [Clinical vocabulary 8.6]'
        : 'Doses are outside the scope of this record: it keeps advice only. [Clinical vocabulary 8.6]'}
    </p>
  );
}
