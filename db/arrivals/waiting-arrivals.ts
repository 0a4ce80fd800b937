import { and, asc, eq, gte, isNull } from 'drizzle-orm';
import { isoDateIn } from '@/clinical/dates';
import type { Arrival, WaitingArrival } from '@/clinical/patients/arrival';
import { inThisClinic, type ClinicTransaction } from '../clinic-transaction';
import { memberNames } from '../patients/member-names';
import { summaryOf } from '../patients/summary';
import { arrivals, patients } from '../schema/patients';

const LONGEST_DAY_MS = 26 * 3_600_000;

/** Everybody who came on the clinic's calendar day and was not taken back, in order of coming. */
export async function arrivalsToday(tx: ClinicTransaction, timeZone: string): Promise<Arrival[]> {
  const today = isoDateIn(tx.now, timeZone);
  const rows = await tx.db
    .select({ arrival: arrivals, patient: patients })
    .from(arrivals)
    .innerJoin(
      patients,
      and(eq(patients.clinicId, arrivals.clinicId), eq(patients.id, arrivals.patientId)),
    )
    .where(
      inThisClinic(
        tx,
        arrivals,
        gte(arrivals.arrivedAt, new Date(tx.now.getTime() - LONGEST_DAY_MS)),
        isNull(arrivals.takenBackAt),
      ),
    )
    .orderBy(asc(arrivals.arrivedAt), asc(arrivals.id));
  const names = await memberNames(tx);
  return rows
    .filter(({ arrival }) => isoDateIn(arrival.arrivedAt, timeZone) === today)
    .map(({ arrival, patient }) => ({
      arrivalId: arrival.id,
      patientId: arrival.patientId,
      patient: summaryOf(patient),
      arrivedAt: arrival.arrivedAt.toISOString(),
      forAccountId: arrival.forAccountId,
      forName: arrival.forAccountId === null ? null : (names.get(arrival.forAccountId) ?? null),
      seenAt: arrival.seenAt?.toISOString() ?? null,
    }));
}

/** Of today's arrivals, those who still wait, with how long in whole minutes. */
export async function waitingArrivals(
  tx: ClinicTransaction,
  timeZone: string,
): Promise<WaitingArrival[]> {
  return stillWaiting(await arrivalsToday(tx, timeZone), tx.now);
}

/** Those of a list who still wait, with how long in whole minutes. */
export function stillWaiting(all: readonly Arrival[], now: Date): WaitingArrival[] {
  return all.flatMap((arrival) =>
    arrival.seenAt === null
      ? [
          {
            ...arrival,
            seenAt: null,
            minutesWaiting: Math.max(
              0,
              Math.floor((now.getTime() - Date.parse(arrival.arrivedAt)) / 60_000),
            ),
          },
        ]
      : [],
  );
}
