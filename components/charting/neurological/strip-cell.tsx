'use client';

import type { KeyboardEvent, SyntheticEvent } from 'react';
import type { AttributeValue } from '@/clinical/findings/attribute';
import { codeDefinition } from '@/clinical/findings/codes';
import type { Finding } from '@/clinical/findings/finding';
import type { FindingKey } from '@/clinical/findings/finding-key';
import { isOffNormal } from '@/clinical/notes/neuro-values';
import { NOT_TESTED_REASON } from '@/clinical/vocabulary/measurement';
import { MRC_POWER } from '@/clinical/vocabulary/neurological';
import { cn } from '@/components/ui/cn';
import { useChart } from '../chart-context';
import { fieldElementId } from '../draft-store/field-ref';
import { CELL_CLASS } from '../examination/cell-class';
import { moveByKey, moveOn } from '../examination/grid-moves';
import type { CellPlace } from '../examination/range-cells';
import { isCarriedOver } from '../examination/record-reading';
import { FieldTrouble } from '../fields/field-trouble';
import { useTypedField } from '../fields/use-typed-field';
import { useAttributes, useTrouble } from '../use-draft';
import { recordFound } from './strip-writes';

export type GradeName = 'sensation' | 'power' | 'reflex';

/** What a cell asks of the strip around it. */
export type StripActs = {
  carry: (key: FindingKey) => void;
  /** Opens what a line seldom says; with a key, at why that was not tested. */
  openMore: (notTested?: FindingKey) => void;
  /** The power cell that has just been left with a 4, which may become 4+ or 4−. */
  justFour: () => FindingKey | null;
  keepFour: (key: FindingKey | null) => void;
};

type StripCellProps = {
  findingKey: FindingKey;
  attribute: GradeName;
  /** “Toe extension, power, left”. */
  label: string;
  place: CellPlace;
  last: Finding | null;
  acts: StripActs;
};

/** What P and R say of a grade. */
const FLAGS = { power: ['p', 'isPainLimited'], reflex: ['r', 'isReinforced'] } as const;
const flagOf = (attribute: GradeName) => (attribute === 'sensation' ? null : FLAGS[attribute]);
const COMPLETE: Record<GradeName, RegExp> = {
  sensation: /^[0-2]$/,
  power: /^([0-5]|4[+-])$/,
  reflex: /^[0-4]$/,
};

/** One grade: a digit is taken and moves on; + or − right after a 4 makes it 4+ or 4−. */
export function StripCell({ findingKey, attribute, label, place, last, acts }: StripCellProps) {
  const { draft } = useChart();
  const field = { key: findingKey, attribute };
  const definition = codeDefinition(findingKey.code)?.attributes[attribute];
  const attributes = useAttributes(findingKey);
  const isWrong = useTrouble(field) !== null;
  const write = (value: AttributeValue | null) => recordFound(draft, findingKey, attribute, value);
  if (!definition) return null;

  const press = (event: KeyboardEvent<HTMLElement>) => {
    const wasFour = acts.justFour();
    if (event.key !== 'Shift') acts.keepFour(null);
    if (moveByKey(event) || event.metaKey || event.ctrlKey || event.altKey) return;
    const pressed = event.key.toLowerCase();
    const flag = flagOf(attribute);
    if (/^[+\-−]$/.test(pressed)) {
      event.preventDefault();
      const own = String(draft.value(field) ?? '').startsWith('4') ? findingKey : null;
      const key = wasFour ?? (attribute === 'power' ? own : null);
      acts.keepFour(wasFour);
      if (key) recordFound(draft, key, 'power', pressed === '+' ? '4+' : '4-');
    } else if (flag?.[0] === pressed) {
      event.preventDefault();
      const isOn = draft.attributes(findingKey)[flag[1]] === true;
      recordFound(draft, findingKey, flag[1], isOn ? null : true);
    } else if (['c', 'm', 'n'].includes(pressed)) {
      event.preventDefault();
      if (pressed === 'c') acts.carry(findingKey);
      else acts.openMore(pressed === 'n' ? findingKey : undefined);
    }
  };
  const take = (input: HTMLInputElement) => {
    if (draft.trouble(field)?.kind === 'impossible') return;
    if (!COMPLETE[attribute].test(input.value.trim())) return;
    moveOn(input);
    if (input.value.trim() === '4' && attribute === 'power') acts.keepFour(findingKey);
  };
  return (
    <span className="flex items-center gap-0.5">
      <span className="relative block min-w-0 flex-1">
        <CellInput
          field={field}
          definition={definition}
          write={write}
          label={cellLabel(label, attributes)}
          place={place}
          isWrong={isWrong}
          onPress={press}
          onTaken={take}
          look={lookOf({ ...findingKey, attributes })}
          isUntested={'notTestedReason' in attributes}
        />
        <FieldTrouble field={field} definition={definition} isHanging />
      </span>
      <Beside
        label={label}
        mark={marksOf(attributes)}
        last={last ? shortGrade(last, attribute) : null}
        onCarry={() => acts.carry(findingKey)}
      />
    </span>
  );
}

/** Normal recedes, anything else is bold and edged: told apart without a colour. */
function lookOf(finding: Finding): string {
  if (isCarriedOver(finding.attributes)) return 'border-dashed text-muted-foreground italic';
  return isOffNormal(finding)
    ? 'border-foreground border-b-foreground font-bold hover:border-foreground'
    : 'text-muted-foreground';
}

function cellLabel(label: string, attributes: Finding['attributes']): string {
  const reason = attributes.notTestedReason;
  const words = [
    label,
    isCarriedOver(attributes) ? 'carried, not re-tested' : null,
    typeof reason === 'string'
      ? `not tested, ${NOT_TESTED_REASON[reason as keyof typeof NOT_TESTED_REASON]?.toLowerCase() ?? reason}`
      : null,
    attributes.isPainLimited === true ? 'limited by pain' : null,
    attributes.isReinforced === true ? 'reinforced' : null,
  ];
  return words.filter((word) => word !== null).join(', ');
}

const marksOf = ({ isPainLimited, isReinforced }: Finding['attributes']) =>
  isPainLimited === true ? 'p' : isReinforced === true ? 'r' : '';

/** "4+", "1": the last visit's grade as it would stand in the cell. */
export function shortGrade(finding: Finding, attribute: GradeName): string | null {
  const value = finding.attributes[attribute];
  if (value === undefined) return null;
  return attribute === 'power'
    ? (MRC_POWER[value as keyof typeof MRC_POWER] ?? null)
    : String(value);
}

type CellInputProps = Parameters<typeof useTypedField>[0] & {
  label: string;
  place: CellPlace;
  isWrong: boolean;
  isUntested: boolean;
  look: string;
  onPress: (event: KeyboardEvent<HTMLElement>) => void;
  onTaken: (input: HTMLInputElement) => void;
};

function CellInput(props: CellInputProps) {
  const { field, definition, write, label, place, isWrong, isUntested, look } = props;
  const { ref, onFocus, onInput, ...typed } = useTypedField({ field, definition, write });
  return (
    <input
      {...typed}
      ref={ref}
      type="text"
      inputMode={field.attribute === 'power' ? 'text' : 'numeric'}
      autoComplete="off"
      tabIndex={place.isFirst ? 0 : -1}
      data-row={place.row}
      data-slot={place.slot}
      aria-label={label}
      aria-invalid={isWrong || undefined}
      aria-describedby={isWrong ? `${fieldElementId(field)}/trouble` : undefined}
      placeholder={isUntested ? 'NT' : undefined}
      onKeyDown={props.onPress}
      onFocus={(event) => {
        onFocus();
        event.currentTarget.select();
      }}
      onInput={(event: SyntheticEvent<HTMLInputElement>) => {
        onInput(event);
        props.onTaken(event.currentTarget);
      }}
      className={cn(CELL_CLASS, 'px-0.5 text-center placeholder:text-muted-foreground', look)}
    />
  );
}

type BesideProps = { label: string; mark: string; last: string | null; onCarry: () => void };

/** What is said of a grade, and what it was: outside the cell, so that neither passes for it. */
function Beside({ label, mark, last, onCarry }: BesideProps) {
  return (
    <span className="flex w-5 shrink-0 flex-col items-start text-xs leading-3.5">
      {mark && <span aria-hidden>{mark}</span>}
      {last !== null && (
        <button
          type="button"
          tabIndex={-1}
          onClick={onCarry}
          title={`Last visit ${last}. Press, or C in the cell, to carry it as not re-tested`}
          aria-label={`Carry ${label} ${last} from the last visit`}
          className="w-full rounded-sm text-left text-muted-foreground hover:bg-accent"
        >
          {last}
        </button>
      )}
    </span>
  );
}
