'use client';

import { NotebookPen } from 'lucide-react';
import { useRouter } from 'next/navigation';
import { useCallback, useEffect, useMemo, useState } from 'react';
import { useWatch } from 'react-hook-form';
import type { DateFormat } from '@/clinical/dates';
import { startVisitSchema, type StartVisitInput } from '@/clinical/patients/start-visit';
import { NOTE_KIND_LABEL, NOTE_KINDS } from '@/clinical/vocabulary/sections';
import type { ActionResult } from '@/components/forms/action-result';
import { CheckboxField, ChoiceField } from '@/components/forms/choice-field';
import { DateField } from '@/components/forms/date-field';
import { FormShell } from '@/components/forms/form-shell';
import { TextField } from '@/components/forms/text-field';
import { paths } from '@/components/paths';
import { useShortcutHelp, useSingleKeys, type ShortcutGroup } from '@/components/shell/keyboard';
import { Button } from '@/components/ui/button';
import { Dialog } from '@/components/ui/dialog';

type Problem = { episodeId: string; title: string; closedOn: string | null };

type StartVisitProps = {
  clinicId: string;
  /** Who the visit is with, as the banner writes it. */
  patientName: string;
  /** The latest opened first. */
  problems: readonly Problem[];
  dateFormat: DateFormat;
  /** The clinic's calendar day, ISO. */
  today: string;
  action: (values: StartVisitInput) => Promise<ActionResult<{ noteId: string }>>;
};

const HASH = '#start-visit';
const KEYS: ShortcutGroup = {
  title: 'Patient',
  shortcuts: [{ keys: ['v'], words: 'Start a visit' }],
};

/** Starts a visit: which kind, about what, and when if not now. Opens with `v`, or by address. */
export function StartVisit(props: StartVisitProps) {
  const [isOpen, setIsOpen] = useState(false);
  useShortcutHelp(KEYS);
  useSingleKeys(
    useCallback((key, event) => {
      if (key !== 'v') return;
      event.preventDefault();
      setIsOpen(true);
    }, []),
  );
  useEffect(() => {
    const openByAddress = () => {
      if (location.hash !== HASH) return;
      history.replaceState(history.state, '', location.pathname);
      setIsOpen(true);
    };
    openByAddress();
    window.addEventListener('hashchange', openByAddress);
    return () => window.removeEventListener('hashchange', openByAddress);
  }, []);
  return (
    <Dialog
      title="Start a visit"
      description={props.patientName}
      open={isOpen}
      onOpenChange={setIsOpen}
      keepsOnOutsidePress
      trigger={
        <Button variant="primary" aria-keyshortcuts="v">
          <NotebookPen aria-hidden />
          Start a visit
        </Button>
      }
    >
      <StartVisitForm {...props} onCancel={() => setIsOpen(false)} />
    </Dialog>
  );
}

function StartVisitForm({
  clinicId,
  problems,
  dateFormat,
  today,
  action,
  onCancel,
}: StartVisitProps & { onCancel: () => void }) {
  const router = useRouter();
  const opening = useMemo<StartVisitInput>(() => {
    const latest = problems.find(({ closedOn }) => closedOn === null);
    return {
      kind: latest ? 'review' : 'initial',
      problems: problems.map(({ episodeId }) => ({
        episodeId,
        isChosen: episodeId === latest?.episodeId,
      })),
      newProblem: '',
      when: 'now',
      date: today,
      time: '',
    };
  }, [problems, today]);
  return (
    <FormShell
      schema={startVisitSchema}
      defaultValues={opening}
      action={action}
      onDone={({ noteId }) => router.push(paths.note(clinicId, noteId))}
      submitLabel="Start visit"
      secondary={
        <Button variant="ghost" onClick={onCancel}>
          Cancel
        </Button>
      }
      guardsUnsaved={false}
    >
      <ChoiceField
        name="kind"
        label="Kind of visit"
        options={NOTE_KINDS.map((value) => ({ value, label: NOTE_KIND_LABEL[value] }))}
      />
      {problems.length > 0 && (
        <fieldset className="flex flex-col">
          <legend className="mb-1 font-medium">About</legend>
          {problems.map(({ episodeId, title, closedOn }, index) => (
            <CheckboxField
              key={episodeId}
              name={`problems.${index}.isChosen`}
              label={closedOn === null ? title : `${title} (discharged)`}
            />
          ))}
        </fieldset>
      )}
      <TextField
        name="newProblem"
        label={problems.length > 0 ? 'A new problem' : 'What is the problem?'}
        hint="In a few words, for instance: low back pain"
        autoComplete="off"
      />
      <ChoiceField
        name="when"
        label="When"
        shape="segments"
        options={[
          { value: 'now', label: 'Now' },
          { value: 'earlier', label: 'Earlier (late entry)' },
        ]}
      />
      <Earlier dateFormat={dateFormat} />
    </FormShell>
  );
}

function Earlier({ dateFormat }: { dateFormat: DateFormat }) {
  const when = useWatch<StartVisitInput, 'when'>({ name: 'when' });
  if (when !== 'earlier') return null;
  return (
    <div className="flex flex-wrap gap-4">
      <DateField name="date" label="Day of the visit" format={dateFormat} required />
      <TextField
        name="time"
        label="Time"
        hint="24 hours, like 14:30"
        inputMode="numeric"
        autoComplete="off"
        required
        className="w-40"
      />
    </div>
  );
}
