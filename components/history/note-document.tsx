import type { Addendum, EnteredInError } from '@/clinical/history/note-events';
import type { NoteDocument } from '@/clinical/notes/note-document';
import { bannerName } from '@/clinical/patients/banner-patient';
import { cn } from '@/components/ui/cn';
import { DocumentBlockView } from './document-blocks';
import { AddendaView, ErrorBanner, type PrintFormat } from './note-additions';
import { Paper } from './paper';

type NoteDocumentViewProps = {
  /** The frozen document; nothing clinical on this page comes from anywhere else. */
  document: NoteDocument;
  /** How to print the times of what was added after signing. */
  format: PrintFormat;
  /** Hex SHA-256 of the frozen bytes; `null` while the note is only previewed. */
  sha256?: string | null;
  addenda?: readonly Addendum[];
  error?: EnteredInError | null;
  /** Where the title stands in the page's outline: 1 when the note is the page. */
  level?: 1 | 2;
};

function Particulars({ document }: { document: NoteDocument }) {
  const { patient } = document;
  const rows = [
    [
      'Patient',
      `${bannerName(patient)}${patient.preferredName ? `, known as ${patient.preferredName}` : ''}`,
    ],
    ['Born', `${patient.dateOfBirthPrinted} (${patient.agePrinted})`],
    ['Sex', patient.sexPrinted],
    ...(patient.handednessPrinted ? [['Writes with', patient.handednessPrinted]] : []),
    ['Record', patient.recordNumber],
    ['Visit', document.occurredAtPrinted],
    ['Written by', [document.author.name, document.author.profession].filter(Boolean).join(', ')],
    ...(document.episodes.length > 0
      ? [['Problem', document.episodes.map((episode) => episode.title).join('; ')]]
      : []),
  ] satisfies readonly (readonly string[])[];
  return (
    <dl className="grid grid-cols-1 gap-x-6 gap-y-1 border-y border-border py-2 sm:grid-cols-2 print:grid-cols-2">
      {rows.map(([label, value]) => (
        <div key={label} className="flex gap-2">
          <dt className="w-20 shrink-0 text-muted-foreground">{label}</dt>
          <dd className="min-w-0 break-words">{value}</dd>
        </div>
      ))}
    </dl>
  );
}

/** In groups of eight for the eye; copied without gaps. */
function ContentHash({ sha256 }: { sha256: string }) {
  return (
    <p className="text-xs text-muted-foreground">
      Content SHA-256{' '}
      <span className="break-all">
        {(sha256.match(/.{1,8}/g) ?? []).map((group, index) => (
          <span key={index} className="mr-1 inline-block">
            {group}
          </span>
        ))}
      </span>
    </p>
  );
}

function Signature({ document, sha256 }: { document: NoteDocument; sha256: string | null }) {
  const { author } = document;
  return (
    <footer className="mt-6 break-inside-avoid border-t border-foreground pt-3">
      {document.signedAtPrinted ? (
        <p>
          Signed by <b>{author.name}</b>
          {author.profession && `, ${author.profession}`}
          {author.registration && `, registration ${author.registration}`}, on{' '}
          {document.signedAtPrinted}
        </p>
      ) : (
        <p className="font-medium">Not signed yet. This is how the note will read.</p>
      )}
      <p className="text-xs text-muted-foreground">
        {document.clinicName} · entered {document.enteredAtPrinted} · vocabulary{' '}
        {document.vocabularyVersion}
      </p>
      {sha256 && <ContentHash sha256={sha256} />}
    </footer>
  );
}

/**
 * The note as a clinical document, on screen and on A4. It is drawn from the frozen document alone,
 * so that it reads the same for ever; addenda and "entered in error" stand around it.
 */
export function NoteDocumentView(props: NoteDocumentViewProps) {
  const { document, format, sha256 = null, addenda = [], error = null, level = 1 } = props;
  const Title = `h${level}` as const;
  const Heading = level === 1 ? 'h2' : 'h3';
  const body = (
    <>
      <Particulars document={document} />
      {document.sections.map((section) => (
        <section key={section.id} aria-labelledby={`note-${section.id}`} className="mt-5">
          <Heading id={`note-${section.id}`} className="text-base font-semibold">
            {section.heading}
          </Heading>
          {section.blocks.map((block, index) => (
            <DocumentBlockView key={index} block={block} />
          ))}
        </section>
      ))}
      <Signature document={document} sha256={sha256} />
    </>
  );
  const { patient } = document;
  return (
    <Paper
      patient={{ ...patient, born: patient.dateOfBirthPrinted }}
      subject={
        <>
          {error && <b>ENTERED IN ERROR · </b>}
          Visit {document.occurredAtPrinted}
        </>
      }
    >
      <article
        aria-label={`${document.title}, ${document.occurredAtPrinted}`}
        className="mx-auto w-full max-w-3xl rounded-md border border-border bg-card p-4 text-card-foreground sm:p-8 print:max-w-none print:border-0 print:p-0"
      >
        {error && <ErrorBanner error={error} format={format} />}
        <header className="mb-3">
          <p className="text-xs text-muted-foreground">{document.clinicName}</p>
          <Title className={cn('text-lg font-semibold', error && 'line-through')}>
            {document.title}
          </Title>
          {document.isLateEntry && (
            <p className="mt-1 inline-block rounded-sm border border-decision-edge bg-decision-soft px-2 py-0.5 text-decision-ink">
              Late entry: visit {document.occurredAtPrinted}, entered {document.enteredAtPrinted}
            </p>
          )}
        </header>
        {error ? <del className="block decoration-danger-edge decoration-1">{body}</del> : body}
        <AddendaView addenda={addenda} format={format} level={level === 1 ? 2 : 3} />
      </article>
    </Paper>
  );
}
