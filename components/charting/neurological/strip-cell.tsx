'use client';

import { codeDefinition } from '@/clinical/findings/codes';
import type { Finding } from '@/clinical/findings/finding';
import type { FindingKey } from '@/clinical/findings/finding-key';
import { isOffNormal } from '@/clinical/notes/neuro-values';
import { NOT_TESTED_REASON } from '@/clinical/vocabulary/measurement';
import { MRC_POWER } from '@/clinical/vocabulary/neurological';
import { cn } from '@/components/ui/cn';
import { useChart } from '../chart-context';
import { isCarriedOver } from '../examination/record-reading';
import type { CellPlace } from '../grid/cell';
import { moveOn } from '../grid/grid-moves';
import { useIsUnchanged } from '../grid/unchanged';
import { TypedCell } from '../grid/typed-cell';
import { useAttributes } from '../use-draft';
import { recordFound } from './strip-writes';

export type GradeName = 'sensation' | 'power' | 'reflex';

/** What a cell asks of the strip around it. */
export type StripActs = {
  carry: (key: FindingKey) => void;
  /** Opens what a line seldom says; with a key, at why that was not tested. */
  openMore: (notTested?: FindingKey) => void;
  /** Fills the block of this cell as examined and normal. */
  fillNormal: (key: FindingKey) => void;
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

const COMPLETE: Record<GradeName, RegExp> = {
  sensation: /^[0-2]$/,
  power: /^([0-5]|4[+-])$/,
  reflex: /^[0-4]$/,
};

/** One grade: a digit is taken and moves on; + or − right after a 4 makes it 4+ or 4−. */
export function StripCell({ findingKey, attribute, label, place, last, acts }: StripCellProps) {
  const { draft } = useChart();
  const definition = codeDefinition(findingKey.code)?.attributes[attribute];
  const attributes = useAttributes(findingKey);
  const isUnchanged = useIsUnchanged(findingKey, last);
  if (!definition) return null;

  const sign = (grade: '4+' | '4-') => () => {
    const isFour =
      attribute === 'power' && String(draft.attributes(findingKey).power).startsWith('4');
    const key = acts.justFour() ?? (isFour ? findingKey : null);
    if (key) recordFound(draft, key, 'power', grade);
  };
  const flag = (name: 'isPainLimited' | 'isReinforced') => () => {
    const isOn = draft.attributes(findingKey)[name] === true;
    recordFound(draft, findingKey, name, isOn ? null : true);
  };
  const letters = {
    '+': sign('4+'),
    '-': sign('4-'),
    '−': sign('4-'),
    m: () => acts.openMore(),
    n: () => acts.openMore(findingKey),
    '=': () => acts.fillNormal(findingKey),
    ...(attribute === 'power' && { p: flag('isPainLimited') }),
    ...(attribute === 'reflex' && { r: flag('isReinforced') }),
  };
  const take = (input: HTMLInputElement) => {
    const typed = input.value.trim();
    if (!COMPLETE[attribute].test(typed)) return;
    moveOn(input);
    if (typed === '4' && attribute === 'power') acts.keepFour(findingKey);
  };
  return (
    <span className="flex items-center gap-0.5">
      <span className="min-w-0 flex-1">
        <TypedCell
          findingKey={findingKey}
          attribute={attribute}
          definition={definition}
          write={(value) => recordFound(draft, findingKey, attribute, value)}
          label={label}
          remarks={remarksOf(attributes)}
          placeholder={'notTestedReason' in attributes ? 'NT' : undefined}
          place={place}
          acts={{ carry: () => acts.carry(findingKey), letters }}
          onTaken={take}
          className={cn(
            'px-0.5 text-center placeholder:text-muted-foreground',
            lookOf({ ...findingKey, attributes }),
          )}
        />
      </span>
      <Beside
        label={label}
        mark={marksOf(attributes)}
        last={last ? shortGrade(last, attribute) : null}
        isUnchanged={isUnchanged}
        onCarry={() => acts.carry(findingKey)}
      />
    </span>
  );
}

/** Normal recedes, anything else is bold and edged: told apart without a colour. */
function lookOf(finding: Finding): string {
  return isOffNormal(finding) && !isCarriedOver(finding.attributes)
    ? 'border-foreground border-b-foreground font-bold hover:border-foreground'
    : 'text-muted-foreground';
}

function remarksOf({ notTestedReason, isPainLimited, isReinforced }: Finding['attributes']) {
  const reason = NOT_TESTED_REASON[notTestedReason as keyof typeof NOT_TESTED_REASON];
  return [
    ...(typeof notTestedReason === 'string'
      ? [`not tested, ${reason?.toLowerCase() ?? notTestedReason}`]
      : []),
    ...(isPainLimited === true ? ['limited by pain'] : []),
    ...(isReinforced === true ? ['reinforced'] : []),
  ];
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

type BesideProps = {
  label: string;
  mark: string;
  last: string | null;
  isUnchanged: boolean;
  onCarry: () => void;
};

/** What is said of a grade, and what it was: outside the cell, so that neither passes for it. */
function Beside({ label, mark, last, isUnchanged, onCarry }: BesideProps) {
  return (
    <span className="flex w-5 shrink-0 flex-col items-start text-xs leading-3.5">
      {mark && <span aria-hidden>{mark}</span>}
      {isUnchanged && <span className="sr-only">{label}: unchanged</span>}
      {last !== null && (
        <button
          type="button"
          tabIndex={-1}
          onClick={onCarry}
          title={`Last visit ${last}${isUnchanged ? ', unchanged' : ''}. Press, or C in the cell, to carry it as not re-tested`}
          aria-label={`Carry ${label} ${last} from the last visit`}
          className="w-full rounded-sm text-left text-muted-foreground hover:bg-accent"
        >
          {isUnchanged && <span aria-hidden>=</span>}
          {last}
        </button>
      )}
    </span>
  );
}
