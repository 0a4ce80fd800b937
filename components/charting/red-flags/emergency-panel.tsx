'use client';

import { OctagonAlert } from 'lucide-react';
import { useRef, useState, type ReactNode } from 'react';
import { isoDateIn } from '@/clinical/dates';
import { KINDS } from '@/clinical/findings/kinds';
import { andList } from '@/clinical/notes/value-words';
import {
  EMERGENCY_SOURCE,
  emergencyItemWords,
  emergencyState,
  type EmergencyState,
} from '@/clinical/safety/emergency';
import { Button } from '@/components/ui/button';
import { useChart, WriteContext } from '../chart-context';
import { fieldElementId, keyOf } from '../draft-store/field-ref';
import { AttributeField } from '../fields/attribute-field';
import { useSettledFindings } from '../use-draft';
import { useFocusInPlace } from '../use-focus-in-place';
import { coverAllAnswers, writeEmergency } from './write-emergency';

const KEY = keyOf('emergency.action');
const FIELDS = KINDS.emergency_actions;
type FieldName = keyof typeof FIELDS;

/** In the order of a telephone call: when, whom, what they said, the patient, until then, back. */
const CALL: readonly (readonly FieldName[])[] = [
  ['identifiedOn', 'identifiedTime'],
  ['destination', 'toldWhom', 'toldHow', 'toldTime'],
  ['acceptedBy', 'acceptedTime'],
  ['patientDecision'],
  ['transport', 'transportTime', 'transportRemark'],
  ['safetyNet', 'instructions'],
  ['letterGiven', 'callBackTime', 'callBack'],
  ['remark'],
];

type PresentState = Exclude<EmergencyState, { is: 'none' }>;

function stateWords(state: PresentState): string {
  switch (state.is) {
    case 'open':
      return `To be recorded: ${andList(state.missing.map(({ words }) => words))}.`;
    case 'recorded':
      return 'Recorded. The note can be signed.';
    case 'overridden':
      return 'Not treated as an emergency, for the reason below. The reason is kept and printed.';
  }
}

type EmergencyPanelProps = {
  /** How the emergency letter is written, which does not wait for the note. */
  letter?: ReactNode;
};

/** Asked for when an emergency answer is present: what was done, or why it is none. */
export function EmergencyPanel({ letter }: EmergencyPanelProps) {
  const { settled } = useChart();
  const findings = useSettledFindings();
  const state = emergencyState(findings);
  const place = useRef<HTMLDivElement>(null);
  useFocusInPlace(place, settled.on);
  return (
    <div ref={place} className={state.is === 'none' ? undefined : 'pb-5'}>
      {/* Here before there is anything to say: a region that comes with its words is often not read. */}
      <p role="status" className="sr-only">
        {state.is !== 'none' && `Emergency answer present. ${stateWords(state)}`}
      </p>
      {state.is !== 'none' && <Panel state={state} letter={letter} />}
    </div>
  );
}

function Panel({ state, letter }: { state: PresentState; letter: ReactNode }) {
  const { draft, content } = useChart();
  const isOverridden = state.is === 'overridden';
  const isAskedAgain =
    state.is === 'open' && state.missing.some(({ attribute }) => attribute === 'answeredFlags');
  const visitOn = isoDateIn(new Date(content.occurredAt), content.clinic.timeZone);
  return (
    <WriteContext value={(field, value) => writeEmergency(draft, field, value, visitOn)}>
      <section
        aria-label="Emergency action"
        className="flex flex-col gap-3 rounded-md border border-danger-edge bg-card p-3"
      >
        <div className="flex items-start gap-2.5">
          <OctagonAlert aria-hidden className="mt-0.5 size-4 shrink-0 text-danger-ink" />
          <div className="flex min-w-0 flex-col gap-1">
            <h3 className="font-semibold text-danger-ink">Emergency answer present</h3>
            <p className="max-w-prose">Answered: {emergencyItemWords(state.items)}.</p>
            <p className="max-w-prose">{stateWords(state)}</p>
            <p className="max-w-prose text-muted-foreground">
              {isOverridden
                ? 'Refused all the same: manual therapy of grade IV and V, and routine imaging.'
                : 'Refused meanwhile: hands-on treatment, traction, needling, exercise, and imaging outside the emergency department.'}{' '}
              <span className="text-xs">[{EMERGENCY_SOURCE}]</span>
            </p>
          </div>
        </div>
        {isAskedAgain && (
          <Button
            id={fieldElementId({ key: KEY, attribute: 'answeredFlags' })}
            onClick={() => coverAllAnswers(draft)}
            className="self-start"
          >
            It holds for these answers as well
          </Button>
        )}
        {letter}
        {!isOverridden && (
          <div className="flex flex-col gap-2.5 border-t pt-3">
            {CALL.map((names) => (
              <div key={names.join()} className="flex flex-wrap items-start gap-x-4 gap-y-2">
                {names.map((name) => (
                  <EmergencyField key={name} name={name} />
                ))}
              </div>
            ))}
          </div>
        )}
        <Override isOverridden={isOverridden} />
      </section>
    </WriteContext>
  );
}

function EmergencyField({ name }: { name: FieldName }) {
  const definition = FIELDS[name];
  return (
    <AttributeField
      field={{ key: KEY, attribute: name }}
      definition={definition}
      caption={definition.label}
      label={`Emergency action, ${definition.label.toLowerCase()}`}
    />
  );
}

/** Never in the way of the action: behind a press, and only with a reason. */
function Override({ isOverridden }: { isOverridden: boolean }) {
  const [isAsked, setIsAsked] = useState(isOverridden);
  return (
    <details
      open={isAsked || isOverridden}
      onToggle={(event) => setIsAsked(event.currentTarget.open)}
      className="border-t pt-2"
    >
      <summary className="min-h-control rounded-sm py-1.5">Not an emergency: give a reason</summary>
      <EmergencyField name="overrideReason" />
    </details>
  );
}
