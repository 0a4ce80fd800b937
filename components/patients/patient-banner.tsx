import { CircleHelp, OctagonAlert, ShieldCheck } from 'lucide-react';
import Link from 'next/link';
import type { ReactNode } from 'react';
import { ageText, formatDate, type DateFormat } from '@/clinical/dates';
import {
  bannerName,
  type AllergyRecord,
  type BannerPatient,
} from '@/clinical/patients/banner-patient';
import { cn } from '@/components/ui/cn';

type PatientBannerProps = {
  patient: BannerPatient;
  /** The patient's page. */
  href: string;
  /** The clinic's calendar day, ISO: ages are told for it. */
  today: string;
  dateFormat: DateFormat;
  /** At the right of the slim line: the saved indicator, a command. */
  trailing?: ReactNode;
};

/**
 * Who this is, in every scroll position, after the NHS Common User Interface patient banner. The
 * first line sticks to the top; the second, with what can wait, scrolls away under it. It stands
 * directly in the app frame, before `<main>`, since it sticks only within its parent.
 */
export function PatientBanner({ patient, href, today, dateFormat, trailing }: PatientBannerProps) {
  const { deceasedOn } = patient;
  const ground = deceasedOn
    ? 'bg-foreground text-background print:border-y-2 print:border-current print:bg-transparent print:text-current'
    : 'border-b bg-card';
  const quiet = deceasedOn ? 'opacity-80' : 'text-muted-foreground';
  const label = (words: string) => <span className={quiet}>{words}</span>;
  return (
    <section aria-label="Patient" className="contents">
      <div
        className={cn(
          'sticky top-0 z-30 flex flex-wrap items-center gap-x-4 gap-y-0.5 px-4 py-1.5 max-sm:gap-x-3 max-sm:px-3 print:static print:px-0',
          ground,
        )}
      >
        <Link
          href={href}
          prefetch={false}
          className="-order-2 rounded-sm text-base font-semibold hover:underline"
        >
          {bannerName(patient)}
        </Link>
        {deceasedOn && (
          <strong className="rounded-sm border border-current px-1.5 font-semibold">
            DECEASED {formatDate(deceasedOn, dateFormat)}
          </strong>
        )}
        <span className="whitespace-nowrap">
          {label('Born')} {formatDate(patient.dateOfBirth, dateFormat)} (
          {ageText(patient.dateOfBirth, deceasedOn ?? today)}
          {deceasedOn && ' at death'})
        </span>
        <span className="whitespace-nowrap">
          {label('Sex')} {patient.sex}
        </span>
        <Allergies allergies={patient.allergies} isInverse={deceasedOn !== null} />
        <Alerts alerts={patient.alerts} />
        {trailing && (
          <span
            className={cn(
              'ml-auto flex items-center gap-2 max-sm:-order-1 print:hidden',
              deceasedOn && 'rounded-md bg-card px-2 text-foreground',
            )}
          >
            {trailing}
          </span>
        )}
      </div>
      <div
        className={cn(
          'flex flex-wrap gap-x-6 gap-y-0.5 px-4 py-1 text-xs max-sm:px-3 print:px-0',
          ground,
        )}
      >
        <InFull words="Allergies" items={patient.allergies.items} />
        <InFull words="Alerts" items={patient.alerts} />
        {patient.preferredName && (
          <span>
            {label('Preferred name')} {patient.preferredName}
          </span>
        )}
        <span>
          {label('Record number')} {patient.recordNumber}
        </span>
        {patient.claim && (
          <span>
            {label('Claim')} {patient.claim}
          </span>
        )}
      </div>
    </section>
  );
}

/** How many allergies or alerts the slim line names; it says how many more the line below it has. */
const SLIM_ITEMS = 3;

function slim(items: readonly string[]): string {
  const more = items.length - SLIM_ITEMS;
  const named = items.slice(0, SLIM_ITEMS).join(', ');
  return more > 0 ? `${named} and ${more} more` : named;
}

function InFull({ words, items }: { words: string; items: readonly string[] }) {
  if (items.length <= SLIM_ITEMS) return null;
  return (
    <strong className="font-semibold">
      {words} {items.join(', ')}
    </strong>
  );
}

const ZONE = 'inline-flex min-w-0 items-center gap-1.5 rounded-sm border px-1.5';
const DANGER = 'border-danger-edge bg-danger-soft text-danger-ink';
const ICON = 'size-4 shrink-0';

function Allergies({ allergies, isInverse }: { allergies: AllergyRecord; isInverse: boolean }) {
  switch (allergies.status) {
    case 'recorded':
      return (
        <span className={cn(ZONE, DANGER)}>
          <OctagonAlert aria-hidden className={ICON} />
          <span>
            Allergies <strong className="font-semibold">{slim(allergies.items)}</strong>
          </span>
        </span>
      );
    case 'none_known':
      return (
        <span className={cn(ZONE, 'border-transparent px-0', !isInverse && 'text-foreground')}>
          <ShieldCheck aria-hidden className={ICON} />
          No known allergies
        </span>
      );
    case 'not_recorded':
      return (
        <span
          className={cn(
            ZONE,
            'border-dashed border-decision-edge bg-decision-soft text-decision-ink',
          )}
        >
          <CircleHelp aria-hidden className={ICON} />
          Allergies not recorded
        </span>
      );
  }
}

function Alerts({ alerts }: { alerts: readonly string[] }) {
  if (alerts.length === 0) return null;
  return (
    <span className={cn(ZONE, DANGER)}>
      <OctagonAlert aria-hidden className={ICON} />
      <span>
        {alerts.length === 1 ? 'Alert' : 'Alerts'}{' '}
        <strong className="font-semibold">{slim(alerts)}</strong>
      </span>
    </span>
  );
}
