import type { ClinicFixture } from '@/db/testing/clinic-fixture';
import { localDay, localOf } from '@/scripts/seed/calendar';
import { CAUDA_EQUINA } from '@/scripts/seed/cases/cauda-equina';
import { LUMBAR_GUARDING } from '@/scripts/seed/cases/lumbar-guarding';
import { THORACIC_FRACTURE } from '@/scripts/seed/cases/thoracic-fracture';
import { WHIPLASH_NECK } from '@/scripts/seed/cases/whiplash-neck';
import type { Charted, SeedPatient, SeedVisit } from '@/scripts/seed/chart';
import { writePatient } from '@/scripts/seed/write-patient';

const PAST_VISITS = 40;
const LEAST_FIELDS = 300;
const A_DAY = 24 * 60 * 60 * 1000;
const CASES = [LUMBAR_GUARDING, WHIPLASH_NECK, THORACIC_FRACTURE, CAUDA_EQUINA];

export type FilledChart = {
  noteId: string;
  /** Values in the draft, one for each field that is filled. */
  fields: number;
  pastVisits: number;
};

/**
 * A patient with many past visits, and a draft of today in which neck, mid-back and low back are
 * charted: the first visits of all paper charts in one note, through the verbs.
 */
export async function fillChart(clinic: ClinicFixture, now: Date): Promise<FilledChart> {
  const [first, second] = LUMBAR_GUARDING.visits;
  if (!first || !second) throw new Error('Paper chart 1 has lost its visits.');
  const at = (daysAgo: number) => localOf(new Date(now.getTime() - daysAgo * A_DAY));
  const past = Array.from({ length: PAST_VISITS }, (_, index): SeedVisit => {
    const visit = index === 0 ? first : second;
    const day = at((PAST_VISITS - index) * 3 + 1);
    return { ...visit, at: day, findings: visit.findings.map((each) => askedOn(each, day)) };
  });
  const findings = findingsOfAllCases();
  const fields = findings.reduce((sum, each) => sum + Object.keys(each.attributes).length, 0);
  if (fields < LEAST_FIELDS) throw new Error(`Only ${fields} fields are filled.`);
  const today: SeedVisit = {
    ...second,
    kind: 'initial',
    at: localOf(new Date(now.getTime() - 60 * 60 * 1000)),
    findings,
    signedAfterMinutes: null,
  };
  const patient: SeedPatient = {
    ...LUMBAR_GUARDING,
    registeredAt: at(PAST_VISITS * 3 + 2),
    visits: [...past, today],
  };
  const { physio, colleague, reception, clinicId } = clinic;
  const { notes } = await writePatient(
    {
      clinicId,
      accounts: {
        physio: physio.accountId,
        second: colleague.accountId,
        reception: reception.accountId,
      },
    },
    patient,
  );
  const noteId = notes.at(-1)?.noteId;
  if (noteId === undefined) throw new Error('The draft was not written.');
  return { noteId, fields, pastVisits: PAST_VISITS };
}

/** Red flags count as asked on the day of the visit only. */
function askedOn(finding: Charted, at: string): Charted {
  if (!('askedOn' in finding.attributes)) return finding;
  return { ...finding, attributes: { ...finding.attributes, askedOn: localDay(at) } };
}

/** The first word on each thing counts. */
function findingsOfAllCases(): Charted[] {
  const byKey = new Map<string, Charted>();
  for (const finding of CASES.flatMap(({ visits: [first] }) => first?.findings ?? [])) {
    const name = [finding.code, finding.side, finding.at, finding.moment].join('|');
    if (!finding.isCarried && !byKey.has(name)) byKey.set(name, finding);
  }
  return [...byKey.values()];
}
