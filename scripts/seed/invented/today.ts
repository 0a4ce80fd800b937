import { markArrived } from '@/db/arrivals/mark-arrived';
import { changePatient } from '@/db/patients/change-patient';
import { isoDateIn } from '@/clinical/dates';
import { localOf, minutesBefore, TIME_ZONE } from '../calendar';
import type { SeedPatient, SeedVisit } from '../chart';
import {
  timedActor,
  valueOf,
  type Author,
  type Staff,
  type WrittenPatient,
} from '../write-patient';
import { DECEASED } from './people';

const A_DAY = 24 * 60;

/** Who waits now, for whom, and since how many minutes. */
const ARRIVALS: readonly { familyName: string; for: Author | null; minutes: number }[] = [
  { familyName: 'Ní Bhriain-Test', for: 'physio', minutes: 12 },
  { familyName: 'Quansah-Sample', for: 'physio', minutes: 4 },
  { familyName: 'Øverland-Test', for: 'second', minutes: 21 },
  { familyName: 'Taufa-Test', for: null, minutes: 2 },
];

/** Left unsigned by the physio: one of this morning, one of yesterday. */
const DRAFTS: readonly { familyName: string; minutesAgo: number; share: number }[] = [
  { familyName: 'Kjærgaard-Sample', minutesAgo: 50, share: 0.6 },
  { familyName: 'Adébáyọ̀-Test', minutesAgo: A_DAY + 35, share: 0.9 },
];

/** The records with a draft at the end of two of them: the last visit begun again, unfinished. */
export function withDrafts(records: readonly SeedPatient[], now: Date): SeedPatient[] {
  return records.map((seed) => {
    const draft = DRAFTS.find(({ familyName }) => familyName === seed.details.familyName);
    const last = seed.visits.at(-1);
    if (!draft || !last) return seed;
    const at = localOf(minutesBefore(now, draft.minutesAgo));
    const on = at.slice(0, 10);
    const kept = last.findings.slice(0, Math.round(last.findings.length * draft.share));
    const unfinished: SeedVisit = {
      ...last,
      kind: 'review',
      at,
      signedAfterMinutes: null,
      findings: kept.map((finding) =>
        'askedOn' in finding.attributes
          ? { ...finding, attributes: { ...finding.attributes, askedOn: on } }
          : finding,
      ),
    };
    return { ...seed, visits: [...seed.visits, unfinished] };
  });
}

/** What reception has done today and lately: arrivals, and the death of one patient. */
export async function receptionToday(
  staff: Staff,
  written: ReadonlyMap<string, WrittenPatient & { seed: SeedPatient }>,
  now: Date,
): Promise<void> {
  const reception = await timedActor(staff, 'reception');
  for (const arrival of ARRIVALS) {
    const patient = written.get(arrival.familyName);
    if (!patient) throw new Error(`Nobody is called ${arrival.familyName}.`);
    const marked = await markArrived(reception.at(minutesBefore(now, arrival.minutes)), {
      patientId: patient.patientId,
      forAccountId: arrival.for && staff.accounts[arrival.for],
    });
    valueOf(marked, `Arrival of ${patient.name}`);
  }
  const deceased = written.get(DECEASED.familyName);
  if (!deceased) throw new Error('Nobody has died.');
  const diedAt = minutesBefore(now, DECEASED.daysAgo * A_DAY);
  const told = reception.at(minutesBefore(now, (DECEASED.daysAgo - 4) * A_DAY));
  const changed = await changePatient(told, {
    patientId: deceased.patientId,
    revision: 1,
    patient: { ...deceased.seed.details, deceasedOn: isoDateIn(diedAt, TIME_ZONE) },
  });
  valueOf(changed, `Death of ${deceased.name}`);
}
