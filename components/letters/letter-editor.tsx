'use client';

import { useState, useSyncExternalStore, type ComponentProps, type ComponentType } from 'react';
import Link from 'next/link';
import { flushSync } from 'react-dom';
import { FormProvider, useForm } from 'react-hook-form';
import type { CommonAnswersInput } from '@/clinical/letters/letter-answers';
import { LETTER_KIND_LABEL, type LetterKind } from '@/clinical/letters/letter-kinds';
import type { LetterSource } from '@/clinical/letters/letter-source';
import type { LetterOf } from '@/clinical/patients/record-of';
import type { ActionResult } from '@/components/forms/action-result';
import type { KeepContact } from '@/components/contacts/contact-dialogs';
import { PatientBanner } from '@/components/patients/patient-banner';
import { paths } from '@/components/paths';
import { PageBody } from '@/components/shell/page-body';
import { SavedIndicator } from '@/components/shell/saved-indicator';
import { Button } from '@/components/ui/button';
import { buttonClass } from '@/components/ui/button-class';
import { cn } from '@/components/ui/cn';
import { Notice } from '@/components/ui/notice';
import type { AutosaveState } from './autosave';
import { CertificateForm } from './certificate-form';
import { ClinicianForm } from './clinician-form';
import { ContactsContext } from './contacts-context';
import { HandoverForm } from './handover-form';
import { ImagingForm } from './imaging-form';
import { LetterActsContext, type LetterActs } from './letter-acts';
import { answerId } from './letter-fields';
import { LetterLiveProvider } from './letter-live';
import { LetterPreview } from './letter-preview';
import { SummaryForm } from './summary-form';
import { TemplateSection, type LetterTemplates } from './template-section';
import { SignLetter } from './sign-letter';
import { useLetterAutosave } from './use-letter-autosave';

type AtRevision = { revision: number };

type LetterEditorProps = {
  /** Whose letter this is: carried by all that is saved and done here. */
  of: LetterOf;
  source: LetterSource;
  revision: number;
  templates: LetterTemplates;
  keepContact: KeepContact;
  banner: Omit<ComponentProps<typeof PatientBanner>, 'trailing'>;
  sign: (
    values: AtRevision & { noteRevision: number },
  ) => Promise<ActionResult<{ sha256: string }>>;
  discard: (values: AtRevision) => Promise<ActionResult<{ noteId: string }>>;
} & Pick<LetterActs, 'suggestImaging' | 'declineImaging'>;

const noSubscription = () => () => {};
const VIEWS = { write: 'Write', letter: 'Letter' } as const;
type View = keyof typeof VIEWS;

/** Where a control stands: paragraphs in the letter, answers in the form. */
const viewOf = (fieldId: string): View =>
  fieldId.startsWith(answerId('paragraph:')) ? 'letter' : 'write';

const FORMS = {
  'imaging-request': ImagingForm,
  'imaging-suggestion': ClinicianForm,
  'gp-letter': ClinicianForm,
  'specialist-referral': ClinicianForm,
  'discharge-summary': ClinicianForm,
  'emergency-handover': HandoverForm,
  'patient-summary': SummaryForm,
  certificate: CertificateForm,
} as const satisfies Record<LetterKind, ComponentType>;

/** A draft letter: the form on the left, the letter as it will print on the right. */
export function LetterEditor(props: LetterEditorProps) {
  const { of, source, revision, banner, suggestImaging, declineImaging } = props;
  const noteHref = paths.note(of.clinicId, of.noteId);
  const Form = FORMS[source.kind];
  // Where there is nothing to begin from, it is for the end: to keep this letter as a beginning.
  const [hasTemplates] = useState(props.templates.templates.length > 0);
  const form = useForm<CommonAnswersInput>({ defaultValues: source.answers });
  const { state, settle, keepMine } = useLetterAutosave(form, of, revision);
  const [isShowing, setIsShowing] = useState(false);
  const [view, setView] = useState<View>('write');
  // What is typed before the script arrives would be lost without a word.
  const isReady = useSyncExternalStore(
    noSubscription,
    () => true,
    () => false,
  );
  return (
    <>
      <PatientBanner {...banner} trailing={<SavedIndicator state={state.saved} />} />
      <PageBody
        title={LETTER_KIND_LABEL[source.kind]}
        width="full"
        actions={
          <Link href={noteHref} prefetch={false} className={buttonClass({ variant: 'ghost' })}>
            Back to the note
          </Link>
        }
      >
        <FormProvider {...form}>
          <ContactsContext value={{ clinicId: of.clinicId, keep: props.keepContact }}>
            <LetterLiveProvider source={source} isShowing={isShowing}>
              <SavingTrouble state={state} onKeepMine={keepMine} />
              <ViewSwitch view={view} onChange={setView} />
              <form
                onSubmit={(event) => event.preventDefault()}
                className="grid items-start gap-6 lg:grid-cols-[minmax(22rem,28rem)_minmax(0,1fr)]"
              >
                <fieldset
                  disabled={!isReady}
                  aria-label="Write"
                  className={cn(
                    // The bar at the foot must not cover what has the focus.
                    'flex min-w-0 flex-col gap-4 lg:[&_:is(input,select,textarea,button,summary)]:scroll-mb-24',
                    view !== 'write' && 'max-lg:hidden',
                  )}
                >
                  {hasTemplates && <TemplateSection {...props.templates} />}
                  <LetterActsContext value={{ noteHref, settle, suggestImaging, declineImaging }}>
                    <Form />
                  </LetterActsContext>
                  {!hasTemplates && <TemplateSection {...props.templates} />}
                  <SignLetter
                    noteHref={noteHref}
                    settle={settle}
                    sign={props.sign}
                    discard={props.discard}
                    onTried={() => {
                      setIsShowing(true);
                      setView('write');
                    }}
                    reveal={(fieldId) => flushSync(() => setView(viewOf(fieldId)))}
                  />
                </fieldset>
                <section
                  aria-label="Letter as it will print"
                  className={cn(
                    'min-w-0 lg:sticky lg:top-18 lg:max-h-[calc(100dvh-5.5rem)] lg:overflow-y-auto lg:pl-3',
                    view !== 'letter' && 'max-lg:hidden',
                  )}
                  tabIndex={0}
                >
                  <LetterPreview />
                </section>
              </form>
            </LetterLiveProvider>
          </ContactsContext>
        </FormProvider>
      </PageBody>
    </>
  );
}

/** Narrow screens show one of the two at a time. */
function ViewSwitch({ view, onChange }: { view: View; onChange: (view: View) => void }) {
  return (
    <div role="group" aria-label="Show" className="mb-4 flex gap-2 lg:hidden print:hidden">
      {(Object.keys(VIEWS) as View[]).map((each) => (
        <Button
          key={each}
          aria-pressed={view === each}
          variant={view === each ? 'primary' : 'outline'}
          onClick={() => onChange(each)}
        >
          {VIEWS[each]}
        </Button>
      ))}
    </div>
  );
}

/** Over the page, wherever it is scrolled to: what is typed from here on is not saved. */
const IN_SIGHT = 'fixed right-4 bottom-4 z-40 w-[calc(100%-2rem)] max-w-md shadow-lg print:hidden';

function SavingTrouble({ state, onKeepMine }: { state: AutosaveState; onKeepMine: () => void }) {
  if (state.theirRevision !== null) {
    return (
      <Notice
        kind="decision"
        title="This letter was saved in another tab or on another device"
        className={IN_SIGHT}
        actions={
          <>
            <Button onClick={onKeepMine}>Keep what is here</Button>
            <Button variant="ghost" onClick={() => location.reload()}>
              Load the other
            </Button>
          </>
        }
      >
        Nothing was overwritten. What you typed is still here and is not saved until you decide.
      </Notice>
    );
  }
  if (state.trouble === null) return null;
  return (
    <Notice kind="decision" title="Not saved" className={IN_SIGHT}>
      {state.trouble}
    </Notice>
  );
}
