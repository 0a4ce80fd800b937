import Link from 'next/link';
import { formatDate, isoDateIn } from '@/clinical/dates';
import type { Clinician } from '@/clinical/patients/arrival';
import { letterGrounds } from '@/clinical/history/letter-grounds';
import { bannerName, patientWords } from '@/clinical/patients/banner-patient';
import { refusalWords } from '@/clinical/refusals';
import { NOTE_KIND_LABEL } from '@/clinical/vocabulary/sections';
import { FileDocumentDialog } from '@/components/documents/file-document-dialog';
import { WriteLetterDialog } from '@/components/letters/write-letter-dialog';
import { Timeline } from '@/components/history/timeline';
import { FactsPanel } from '@/components/patients/facts-panel';
import { PatientBanner } from '@/components/patients/patient-banner';
import { StartVisit } from '@/components/patients/start-visit';
import { paths } from '@/components/paths';
import { PageBody } from '@/components/shell/page-body';
import { buttonClass } from '@/components/ui/button-class';
import { Card } from '@/components/ui/card';
import { Notice } from '@/components/ui/notice';
import type { Actor } from '@/db/actors/actor';
import { openTimeline } from '@/db/history/open-timeline';
import { openFacts, type OpenFacts } from '@/db/patients/open-facts';
import type { OpenPatient } from '@/db/patients/open-patient';
import { write } from '../../letters/actions';
import { end, noKnownAllergies, record, restoreDraft, startVisit } from './actions';
import { ArrivalCard, DetailsCard } from './desk-cards';

type RecordPageProps = { actor: Actor; patient: OpenPatient; clinicians: readonly Clinician[] };

/** A patient's record as a clinician sees it. */
export async function RecordPage({ actor, patient, clinicians }: RecordPageProps) {
  const { clinicId } = actor;
  const { summary, format, today } = patient;
  const { patientId } = summary;
  const of = { clinicId, patientId };
  const opened = await openFacts(actor, patientId);
  if (!opened.ok) return <NotOpened words={refusalWords(opened.refusal)} />;
  const timeline = await openTimeline(actor, patientId);
  if (!timeline.ok) return <NotOpened words={refusalWords(timeline.refusal)} />;
  const { banner, facts, episodes, drafts } = opened.value;
  const day = (at: string) =>
    formatDate(isoDateIn(new Date(at), format.timeZone), format.dateFormat);
  return (
    <>
      <PatientBanner
        patient={banner}
        href={paths.patient(clinicId, patientId)}
        today={today}
        dateFormat={format.dateFormat}
      />
      <PageBody
        title="Record"
        actions={
          <>
            <Link
              href={paths.trends(clinicId, patientId)}
              prefetch={false}
              className={buttonClass()}
            >
              Trends
            </Link>
            <WriteLetterDialog
              clinicId={clinicId}
              grounds={letterGrounds(timeline.value).map(({ noteId, about, at }) => ({
                noteId,
                words: `${about}, ${day(at)}`,
                write: write.bind(null, { ...of, noteId }),
              }))}
            />
            <FileDocumentDialog
              to={{ ...of, loop: null }}
              whose={patientWords(banner, format.dateFormat)}
              format={format}
            />
            <StartVisit
              clinicId={clinicId}
              patientName={bannerName(banner)}
              problems={episodes}
              dateFormat={format.dateFormat}
              today={today}
              action={startVisit.bind(null, clinicId, patientId)}
            />
          </>
        }
      >
        <div className="grid items-start gap-4 lg:grid-cols-[minmax(0,1fr)_22rem]">
          <div className="flex min-w-0 flex-col gap-4">
            <OwnDrafts clinicId={clinicId} drafts={drafts} day={day} />
            <section aria-labelledby="timeline">
              <h2 id="timeline" className="sr-only">
                Timeline
              </h2>
              <Timeline
                clinicId={clinicId}
                entries={timeline.value}
                clinicFormat={format}
                restoreDraft={restoreDraft.bind(null, of)}
              />
            </section>
          </div>
          <div className="flex min-w-0 flex-col gap-4">
            <Card title="Allergies and alerts">
              <FactsPanel
                patientId={patientId}
                facts={facts.map((fact) => ({
                  ...fact,
                  recordedOn: day(fact.recordedAt),
                  endedOn: fact.ended && day(fact.ended.at),
                }))}
                allergyStatus={banner.allergies.status}
                record={record.bind(null, clinicId, patientId)}
                end={end.bind(null, of)}
                recordNoKnownAllergies={noKnownAllergies.bind(null, clinicId, patientId)}
              />
            </Card>
            <ArrivalCard actor={actor} patient={patient} clinicians={clinicians} />
            <DetailsCard clinicId={clinicId} patient={patient} />
          </div>
        </div>
      </PageBody>
    </>
  );
}

function NotOpened({ words }: { words: string }) {
  return (
    <PageBody title="Record">
      <Notice kind="info" title="Not opened">
        {words}
      </Notice>
    </PageBody>
  );
}

type OwnDraftsProps = {
  clinicId: string;
  drafts: OpenFacts['drafts'];
  day: (at: string) => string;
};

/** What the reader began and has not signed stands above everything else. */
function OwnDrafts({ clinicId, drafts, day }: OwnDraftsProps) {
  if (drafts.length === 0) return null;
  return (
    <Notice kind="decision" title={drafts.length === 1 ? 'Not signed yet' : 'Notes not signed yet'}>
      <ul>
        {drafts.map(({ noteId, kind, occurredAt }) => (
          <li key={noteId}>
            <Link
              href={paths.note(clinicId, noteId)}
              prefetch={false}
              className="link inline-flex min-h-7 items-center pointer-coarse:min-h-control"
            >
              Continue: {NOTE_KIND_LABEL[kind]}, {day(occurredAt)}
            </Link>
          </li>
        ))}
      </ul>
    </Notice>
  );
}
