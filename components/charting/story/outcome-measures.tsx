'use client';

import { X } from 'lucide-react';
import { useRef, useState } from 'react';
import { isSaid } from '@/clinical/findings/attribute-of';
import { codeDefinition } from '@/clinical/findings/codes';
import type { Finding } from '@/clinical/findings/finding';
import { OUTCOME_MEASURES } from '@/clinical/findings/score-codes';
import {
  earlierScore,
  instrumentOf,
  outcomeChange,
  scoreText,
} from '@/clinical/notes/compose-outcomes';
import { INSTRUMENTS, type Instrument } from '@/clinical/vocabulary/instruments';
import { IconButton } from '@/components/ui/icon-button';
import { Select } from '@/components/ui/select';
import { toast } from '@/components/ui/toast';
import { StarButton } from '../asterisks/star-button';
import { starredFindings } from '../asterisks/starred-findings';
import { useChart } from '../chart-context';
import { keyOf } from '../draft-store/field-ref';
import { AttributeField } from '../fields/attribute-field';
import { Narrative } from '../fields/narrative';
import { NumberRow } from '../fields/number-row';
import { firstControl, focusAfter, keepFocusAfter, rowBeside } from '../focus-after';
import { useAttributes, useStructure } from '../use-draft';
import { OtherMeasures } from './other-measures';
import { StoryFold } from './story-fold';

const CODES = Object.keys(INSTRUMENTS).map((code) => `outcome.${code}`);
const isOutcome = ({ code }: Finding) =>
  code.startsWith('outcome.') || code === 'narrative.outcome-measures';

/** Instruments that are in use, each with its last score; others are added by name. */
export function OutcomeMeasures() {
  const { content } = useChart();
  const findings = useStructure();
  const [added, setAdded] = useState<readonly string[]>([]);
  const known = [...(content.previous?.findings ?? []), ...starredFindings(content)];
  const inUse = new Set([...findings.filter(isSaid), ...known].map(({ code }) => code));
  const shown = CODES.filter((code) => inUse.has(code) || added.includes(code));
  const left = CODES.filter((code) => !shown.includes(code));
  return (
    <StoryFold
      title={OUTCOME_MEASURES}
      has={isOutcome}
      asks={Object.values<Instrument>(INSTRUMENTS).map(({ short }) => short)}
      isWanted={shown.length > 0}
    >
      <ul className="flex flex-col divide-y">
        {shown.map((code) => (
          <OutcomeRow
            key={code}
            code={code}
            onRemove={() => setAdded((all) => all.filter((each) => each !== code))}
          />
        ))}
      </ul>
      {left.length > 0 && (
        <Select
          aria-label="Add an outcome measure"
          value=""
          onChange={({ target }) => target.value && setAdded((all) => [...all, target.value])}
          className="max-w-72"
        >
          <option value="">Add an outcome measure…</option>
          {left.map((code) => (
            <option key={code} value={code}>
              {codeDefinition(code)?.label}
            </option>
          ))}
        </Select>
      )}
      <OtherMeasures />
      <Narrative name="outcome-measures" label="Outcome measures in words" />
    </StoryFold>
  );
}

function OutcomeRow({ code, onRemove }: { code: string; onRemove: () => void }) {
  const { draft } = useChart();
  const definition = codeDefinition(code);
  const key = keyOf(code);
  const instrument = instrumentOf(key);
  const row = useRef<HTMLLIElement>(null);
  const rowId = `outcome/${code}`;
  if (!definition || !instrument) return null;
  const { label, attributes } = definition;
  const rest = Object.entries(attributes).filter(
    ([name]) => name !== 'score' && name !== 'isAsterisk',
  );
  const remove = () => {
    const [beside, list] = [rowBeside(row.current), row.current?.parentElement];
    keepFocusAfter(
      () => {
        const undo = draft.remove(key);
        onRemove();
        const restore = () => focusAfter(undo, () => firstControl(document.getElementById(rowId)));
        toast(`Removed ${label}`, { action: { label: 'Undo', onClick: restore } });
      },
      () => firstControl(beside),
      () => firstControl(list?.parentElement),
    );
  };
  return (
    <li
      ref={row}
      id={rowId}
      data-number-rows
      aria-label={label}
      className="flex flex-col gap-1 py-2"
    >
      <div className="flex items-center gap-1">
        <span className="font-medium">{label}</span>
        <StarButton findingKey={key} />
        <IconButton label={`Remove ${label}`} size="icon-sm" onClick={remove} className="ml-auto">
          <X aria-hidden />
        </IconButton>
      </div>
      <p className="text-xs text-muted-foreground">
        {instrument.scale}
        {instrument.note && `. ${instrument.note}`}
      </p>
      <div className="flex flex-wrap items-end gap-x-4 gap-y-1">
        <Score code={code} instrument={instrument} />
        {rest.map(([name, attribute]) => (
          <AttributeField
            key={name}
            field={{ key, attribute: name }}
            definition={attribute}
            caption={attribute.label}
            label={`${label}, ${attribute.label.toLowerCase()}`}
          />
        ))}
      </div>
      <Change code={code} />
    </li>
  );
}

/** A rating of change is a row with its ends named; every other score is a number. */
function Score({ code, instrument }: { code: string; instrument: Instrument }) {
  const field = { key: keyOf(code), attribute: 'score' };
  const definition = codeDefinition(code);
  const score = definition?.attributes.score;
  if (!definition || !score) return null;
  if (!instrument.ends) {
    return (
      <AttributeField
        field={field}
        definition={score}
        caption={score.label}
        label={`${definition.label}, score`}
      />
    );
  }
  const [worst, best] = instrument.ends;
  return (
    <div className="w-full max-w-lg">
      <NumberRow
        field={field}
        label={`${definition.label}, ${worst} to ${best}`}
        min={instrument.min}
        max={instrument.max}
      />
      <div aria-hidden className="flex justify-between text-xs text-muted-foreground">
        <span>{worst}</span>
        <span>{best}</span>
      </div>
    </div>
  );
}

/** The last visit's score and what the change is beside the published one, never a verdict. */
function Change({ code }: { code: string }) {
  const { content } = useChart();
  const key = keyOf(code);
  const finding = { ...key, attributes: useAttributes(key) };
  const was = earlierScore(finding, content);
  const last =
    was === null
      ? null
      : scoreText({ ...key, attributes: { score: was } }, content.clinic.dateFormat);
  const change = outcomeChange(finding, content);
  if (last === null && change === null) return null;
  return (
    <p className="text-xs text-muted-foreground">
      {last !== null && `last ${last}`}
      {last !== null && change !== null && '; '}
      {change}
    </p>
  );
}
