import { BookUser, CalendarDays, UserRoundPlus } from 'lucide-react';
import { usePathname } from 'next/navigation';
import { useState } from 'react';
import { dateExample, type DateFormat } from '@/clinical/dates';
import type { FoundPatients } from '@/clinical/patients/patient-summary';
import { contactPaths } from '@/components/contacts/contact-paths';
import { paths } from '@/components/paths';
import { useCommandMenu } from '@/components/shell/keyboard';
import {
  CommandDialog,
  CommandGroup,
  CommandInput,
  CommandItem,
  CommandList,
} from '@/components/ui/command';
import { carryText } from './carried-text';
import { PatientLine } from './patient-line';
import { usePatientSearch, type PatientSearch } from './use-patient-search';

type FindPatientDialogProps = {
  clinicId: string;
  dateFormat: DateFormat;
  onGo: (href: string) => void;
};

/** Type a name, or choose where to go. */
export function FindPatientDialog({ clinicId, dateFormat, onGo }: FindPatientDialogProps) {
  const { isOpen, setIsOpen } = useCommandMenu();
  const [text, setText] = useState('');
  const search = usePatientSearch(clinicId, text);
  const [moved, setMoved] = useState({ in: '', to: '' });
  const isRegistering = usePathname() === paths.newPatient(clinicId);

  // Enter chooses the first of what was found, unless the arrows moved within that answer; while
  // the search is under way it chooses nothing, rather than somebody of an earlier answer.
  const answer = `${search.state} ${text.trim()}`;
  const chosen = moved.in === answer && moved.to !== '' ? moved.to : firstIn(search);

  const open = (isNowOpen: boolean) => {
    setIsOpen(isNowOpen);
    if (!isNowOpen) setText('');
  };
  const go = (href: string) => {
    onGo(href);
    open(false);
  };
  return (
    <CommandDialog
      label="Find a patient"
      open={isOpen}
      onOpenChange={open}
      shouldFilter={false}
      value={chosen}
      onValueChange={(to) => setMoved({ in: answer, to })}
    >
      <CommandInput
        value={text}
        onValueChange={setText}
        placeholder="Name, date of birth, phone or record number"
        aria-label="Find a patient"
        autoComplete="off"
        maxLength={120}
      />
      <CommandList>
        <Results
          search={search}
          dateFormat={dateFormat}
          onChoose={(patientId) => go(paths.patient(clinicId, patientId))}
        />
        {search.state === 'idle' ? (
          <CommandGroup heading="Go to">
            <CommandItem value="go-today" onSelect={() => go(paths.today(clinicId))}>
              <CalendarDays aria-hidden className="size-4 text-muted-foreground" />
              Today
            </CommandItem>
            <CommandItem value="go-contacts" onSelect={() => go(contactPaths.list(clinicId))}>
              <BookUser aria-hidden className="size-4 text-muted-foreground" />
              Contacts
            </CommandItem>
            {!isRegistering && (
              <CommandItem value="go-register" onSelect={() => go(paths.newPatient(clinicId))}>
                <UserRoundPlus aria-hidden className="size-4 text-muted-foreground" />
                Register a patient
              </CommandItem>
            )}
          </CommandGroup>
        ) : (
          !isRegistering && (
            <CommandItem
              value="register"
              disabled={search.state === 'searching'}
              onSelect={() => {
                carryText(text);
                go(paths.newPatient(clinicId));
              }}
            >
              <UserRoundPlus aria-hidden className="size-4 shrink-0 text-muted-foreground" />
              <span className="min-w-0 truncate">Register “{text.trim()}” as a new patient</span>
            </CommandItem>
          )
        )}
      </CommandList>
      <Announcement search={search} dateFormat={dateFormat} />
    </CommandDialog>
  );
}

function firstIn(search: PatientSearch): string {
  switch (search.state) {
    case 'idle':
      return 'go-today';
    case 'searching':
    case 'failed':
      return '';
    case 'found':
      return search.found.patients[0]?.patientId ?? 'register';
  }
}

type ResultsProps = {
  search: PatientSearch;
  dateFormat: DateFormat;
  onChoose: (patientId: string) => void;
};

function Results({ search, dateFormat, onChoose }: ResultsProps) {
  const found = foundIn(search);
  if (!found || found.patients.length === 0) return null;
  return (
    <CommandGroup heading="Patients">
      {found.patients.map((patient) => (
        <CommandItem
          key={patient.patientId}
          value={patient.patientId}
          // The answer to an earlier text: Enter must not open somebody it no longer means.
          disabled={search.state !== 'found'}
          onSelect={() => onChoose(patient.patientId)}
        >
          <PatientLine patient={patient} dateFormat={dateFormat} />
        </CommandItem>
      ))}
    </CommandGroup>
  );
}

function foundIn(search: PatientSearch): FoundPatients | null {
  switch (search.state) {
    case 'found':
      return search.found;
    case 'searching':
      return search.earlier;
    case 'idle':
    case 'failed':
      return null;
  }
}

function Announcement({ search, dateFormat }: { search: PatientSearch; dateFormat: DateFormat }) {
  return (
    <p role="status" className="border-t px-4 py-2 text-xs text-muted-foreground">
      {announcementWords(search, dateFormat)}
    </p>
  );
}

function announcementWords(search: PatientSearch, dateFormat: DateFormat): string {
  switch (search.state) {
    case 'idle':
      return `Parts of names in any order, a date of birth like ${dateExample(dateFormat)}, digits of a telephone, or a record number.`;
    case 'searching':
      return 'Searching';
    case 'failed':
      return search.words;
    case 'found': {
      const { patients, hasMore } = search.found;
      if (patients.length === 0) return 'Nobody in this clinic matches.';
      if (hasMore) return `The first ${patients.length}; more match. Type more to narrow them.`;
      return patients.length === 1 ? '1 patient' : `${patients.length} patients`;
    }
  }
}
