'use client';

import { ArrowRight } from 'lucide-react';
import { useRouter } from 'next/navigation';
import { useState } from 'react';
import { formatDate } from '@/clinical/dates';
import type { NoteContent } from '@/clinical/notes/note-content';
import { bannerName } from '@/clinical/patients/banner-patient';
import type { PatientSummary } from '@/clinical/patients/patient-summary';
import type { ActionResult } from '@/components/forms/action-result';
import { PatientLine } from '@/components/patients/patient-line';
import { usePatientSearch } from '@/components/patients/use-patient-search';
import { Button } from '@/components/ui/button';
import { Dialog } from '@/components/ui/dialog';
import { Field } from '@/components/ui/field';
import { RefusedWords } from './refused-words';
import { Input } from '@/components/ui/input';
import { toast } from '@/components/ui/toast';
import { useChart } from '../chart-context';
import { useDraftStatus } from '../use-draft';
import { useRun } from './use-run';

export type MoveAction = (values: {
  revision: number;
  toPatientId: string;
}) => Promise<ActionResult<{ patientId: string }>>;

type MoveDialogProps = {
  content: NoteContent;
  isOpen: boolean;
  onOpenChange: (isOpen: boolean) => void;
  move: MoveAction;
};

/** A draft begun on the wrong patient goes to the right one: found by name, confirmed by both. */
export function MoveDialog({ content, isOpen, onOpenChange, move }: MoveDialogProps) {
  const [chosen, setChosen] = useState<PatientSummary | null>(null);
  const close = (isNowOpen: boolean) => {
    onOpenChange(isNowOpen);
    if (!isNowOpen) setChosen(null);
  };
  return (
    <Dialog
      title="Move this draft to another patient"
      description="Everything charted in it goes along. The move is written in the audit of both records."
      open={isOpen}
      onOpenChange={close}
      keepsOnOutsidePress
    >
      {chosen ? (
        <ConfirmMove
          content={content}
          to={chosen}
          move={move}
          onBack={() => setChosen(null)}
          onMoved={() => close(false)}
        />
      ) : (
        <ChoosePatient content={content} onChoose={setChosen} />
      )}
    </Dialog>
  );
}

function ChoosePatient(props: {
  content: NoteContent;
  onChoose: (patient: PatientSummary) => void;
}) {
  const { clinicId, dateFormat } = props.content.clinic;
  const [text, setText] = useState('');
  const search = usePatientSearch(clinicId, text);
  const found =
    search.state === 'found' ? search.found : search.state === 'searching' ? search.earlier : null;
  const others = (found?.patients ?? []).filter(
    ({ patientId }) => patientId !== props.content.patient.patientId,
  );
  return (
    <div className="flex min-h-64 flex-col gap-3">
      <Field label="Find the right patient" hint="Name, date of birth, phone or record number">
        <Input value={text} onChange={(event) => setText(event.target.value)} autoComplete="off" />
      </Field>
      {search.state === 'failed' && <RefusedWords words={search.words} />}
      <ul aria-label="Patients found" className="flex flex-col">
        {others.map((patient) => (
          <li key={patient.patientId}>
            <button
              type="button"
              onClick={() => props.onChoose(patient)}
              className="flex min-h-control w-full items-center rounded-md px-2 text-left hover:bg-accent"
            >
              <PatientLine patient={patient} dateFormat={dateFormat} />
            </button>
          </li>
        ))}
      </ul>
      {search.state === 'found' && others.length === 0 && (
        <p className="text-muted-foreground">Nobody else matches.</p>
      )}
    </div>
  );
}

type ConfirmMoveProps = {
  content: NoteContent;
  to: PatientSummary;
  move: MoveAction;
  onBack: () => void;
  onMoved: () => void;
};

function ConfirmMove({ content, to, move, onBack, onMoved }: ConfirmMoveProps) {
  const router = useRouter();
  const { draft } = useChart();
  const { unanswered, troubles } = useDraftStatus();
  const { dateFormat } = content.clinic;
  const { run, isPending, refusal } = useRun<{ patientId: string }>(() => {
    onMoved();
    toast(`Draft moved to ${bannerName(to)}`);
    router.refresh();
  });
  const isWaiting = unanswered > 0 || troubles.length > 0;
  const person = (patient: {
    familyName: string;
    givenNames: string;
    title: string | null;
    dateOfBirth: string;
    recordNumber: string;
  }) => (
    <p className="flex-1 rounded-md border p-3">
      <b className="block">{bannerName(patient)}</b>
      Born {formatDate(patient.dateOfBirth, dateFormat)}
      <br />
      Record {patient.recordNumber}
    </p>
  );
  return (
    <div className="flex flex-col gap-4">
      <div className="flex flex-wrap items-center gap-3">
        {person(content.patient)}
        <ArrowRight aria-label="to" className="size-5 shrink-0" />
        {person(to)}
      </div>
      <RefusedWords words={refusal} />
      <div className="flex flex-wrap justify-end gap-2">
        <Button onClick={onBack}>Choose another</Button>
        <Button
          variant="primary"
          isPending={isPending}
          disabledBecause={isWaiting ? 'Something on the page is not saved yet.' : null}
          onClick={() =>
            run(() => move({ revision: draft.status().revision, toPatientId: to.patientId }))
          }
        >
          Move draft to {bannerName(to)}
        </Button>
      </div>
    </div>
  );
}
