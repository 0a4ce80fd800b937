import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { z } from 'zod';
import { isoDateIn } from '@/clinical/dates';
import { permits } from '@/clinical/acts';
import type { LetterKind } from '@/clinical/letters/letter-kinds';
import { isOfALetter } from '@/clinical/templates/template';
import { composeLetter } from '@/clinical/letters/compose-letter';
import { patientWords } from '@/clinical/patients/banner-patient';
import { refusalWords } from '@/clinical/refusals';
import { DiscardedLetter } from '@/components/letters/discarded-letter';
import { LetterEditor } from '@/components/letters/letter-editor';
import { ReadLetter } from '@/components/letters/read-letter';
import { FollowUp } from '@/components/loops/follow-up';
import { PatientBanner } from '@/components/patients/patient-banner';
import { paths } from '@/components/paths';
import { PageBody } from '@/components/shell/page-body';
import { Notice } from '@/components/ui/notice';
import { clinicSettings } from '@/db/clinics/clinic-settings';
import type { Actor } from '@/db/actors/actor';
import { openLetter } from '@/db/letters/open-letter';
import { listTemplates } from '@/db/templates/list-templates';
import { letterSender } from '../../../../letter-mail';
import { pageActor } from '../../../../page-actor';
import { recordStep, takeBack } from '../../loops/actions';
import { keep } from '../../contacts/actions';
import { countUse, saveLetter } from '../../templates/actions';
import { decline, discard, replace, sign, suggest } from '../actions';
import { cancelWaitingMail, sendByMail } from '../mail-actions';

export const metadata: Metadata = { title: 'Letter' };

type LetterPageProps = { params: Promise<{ clinicId: string; letterId: string }> };

async function letterTemplates(actor: Actor, kind: LetterKind) {
  const listed = await listTemplates(actor);
  if (!listed.ok) throw new Error('Who writes letters may read their own templates.');
  return {
    templates: listed.value.filter(isOfALetter).filter(({ letterKind }) => letterKind === kind),
    mayKeepClinics: permits(actor.role, 'template.keep-clinic'),
    keep: saveLetter.bind(null, actor.clinicId),
    count: countUse.bind(null, actor.clinicId),
  };
}

export default async function LetterPage({ params }: LetterPageProps) {
  const { clinicId, letterId } = await params;
  const actor = await pageActor(clinicId);
  if (!z.uuid().safeParse(letterId).success) notFound();
  const opened = await openLetter(actor, letterId.toLowerCase());
  const clinic = await clinicSettings(actor);
  if (!clinic.ok || (!opened.ok && opened.refusal.kind === 'not_found')) notFound();
  if (!opened.ok) {
    return (
      <PageBody title="Letter">
        <Notice kind="info" title="Not opened">
          {refusalWords(opened.refusal)}
        </Notice>
      </PageBody>
    );
  }
  const letter = opened.value;
  const { timeZone, dateFormat } = clinic.value;
  const banner = {
    patient: letter.banner,
    href: paths.patient(clinicId, letter.patientId),
    today: isoDateIn(new Date(), timeZone),
    dateFormat,
  };
  const of = {
    clinicId: actor.clinicId,
    patientId: letter.patientId,
    noteId: letter.noteId,
    letterId: letter.letterId,
  };
  if (letter.status === 'draft' && letter.isAuthor) {
    return (
      <LetterEditor
        // Another revision on the server than the one begun with is another form.
        key={letter.letterId}
        of={of}
        source={letter.source}
        revision={letter.revision}
        banner={banner}
        keepContact={keep.bind(null, clinicId)}
        templates={await letterTemplates(actor, letter.source.kind)}
        sign={sign.bind(null, of)}
        discard={discard.bind(null, of)}
        suggestImaging={suggest.bind(null, of)}
        declineImaging={decline.bind(null, of)}
      />
    );
  }
  if (letter.status === 'discarded') {
    return (
      <>
        <PatientBanner {...banner} />
        <DiscardedLetter clinicId={clinicId} noteId={letter.noteId} />
      </>
    );
  }
  return (
    <>
      <PatientBanner {...banner} />
      <ReadLetter
        clinicId={clinicId}
        noteId={letter.noteId}
        authorName={letter.authorName}
        document={
          letter.status === 'signed' ? letter.signed.document : composeLetter(letter.source)
        }
        dateFormat={dateFormat}
        sha256={letter.signed?.sha256 ?? null}
        replacedBy={letter.signed?.replacedBy ?? null}
        replace={replace.bind(null, of)}
        followUp={
          letter.signed && (
            <FollowUp
              of={of}
              loops={letter.signed.loops}
              hasFhir={letter.signed.document.values !== null}
              format={clinic.value}
              now={new Date().toISOString()}
              accountId={actor.accountId}
              whose={patientWords(letter.banner, dateFormat)}
              record={recordStep}
              takeBack={takeBack}
              mail={{
                sender: letterSender(),
                mails: letter.signed.mails,
                send: sendByMail,
                cancel: cancelWaitingMail,
              }}
            />
          )
        }
      />
    </>
  );
}
