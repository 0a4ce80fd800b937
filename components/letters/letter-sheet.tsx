import { Fragment, type ReactNode } from 'react';
import { letterAddress, type Party } from '@/clinical/letters/letter-address';
import {
  standsOut,
  type LetterBlock,
  type LetterDocument,
  type LetterParagraph,
} from '@/clinical/letters/letter-document';
import { directionOfParagraph } from '@/clinical/letters/text-direction';
import { cn } from '@/components/ui/cn';
import { LetterLogo } from './letter-logo';
import { LetterWords } from './letter-words';

type LetterSheetProps = {
  document: LetterDocument;
  /** Where the sheet stands in the page's outline: 1 when the letter is the page. */
  level?: 1 | 2;
  /** Whose copy it is; the one whom it is written to where none is named. */
  recipientId?: string | null;
  /** Draws a paragraph in its own way, such as one that can be edited. */
  renderParagraph?: (paragraph: LetterParagraph) => ReactNode;
  /** Hex SHA-256 of the frozen bytes; `null` while the letter is a draft. */
  sha256: string | null;
};

const PAPER = { A4: 'min-h-[calc(52rem*1.414)]', Letter: 'min-h-[calc(52rem*1.294)]' } as const;

/** The letter as it will print, in the proportions of its paper: the HTML twin of the PDF. */
export function LetterSheet({
  document,
  level = 2,
  recipientId = null,
  renderParagraph,
  sha256,
}: LetterSheetProps) {
  const { letterhead, patient, signature, number } = document;
  const { to, others } = letterAddress(document, recipientId);
  const Title = `h${level}` as const;
  const Heading = level === 1 ? 'h2' : 'h3';
  return (
    <article
      aria-label={document.title}
      className={cn(
        'mx-auto flex w-full max-w-[52rem] flex-col rounded-sm border bg-card px-[7%] py-[6%] text-card-foreground shadow-sm max-sm:min-h-0 max-sm:px-4 max-sm:py-5 print:min-h-0 print:max-w-none print:border-0 print:p-0 print:shadow-none',
        PAPER[document.paper],
      )}
    >
      <header className="flow-root border-b border-foreground/40 pb-2">
        <LetterLogo document={document} />
        <p className="text-lg font-semibold">
          <LetterWords>{letterhead.name}</LetterWords>
        </p>
        {letterhead.lines.map((line) => (
          <p key={line} className="text-xs text-muted-foreground">
            <LetterWords>{line}</LetterWords>
          </p>
        ))}
      </header>
      <div className="mt-3 flex flex-wrap justify-between gap-x-8 gap-y-2">
        <div>
          <p className={to ? 'font-semibold' : 'text-muted-foreground italic'}>
            <LetterWords>{to?.name ?? 'Recipient not given'}</LetterWords>
          </p>
          {to?.lines.map((line, index) => (
            <p key={index}>
              <LetterWords>{line}</LetterWords>
            </p>
          ))}
        </div>
        <div className="max-w-prose text-right max-sm:text-left">
          <p>{document.datePrinted}</p>
          {number && <p className="text-xs text-muted-foreground">Letter {number}</p>}
          {others.map(({ label, parties }) => (
            <p key={label} className="text-xs text-muted-foreground">
              {label}: <Parties parties={parties} />
            </p>
          ))}
        </div>
      </div>
      {document.replaces && <p className="mt-3 font-semibold">{document.replaces}</p>}
      <Title className="mt-4 text-lg font-semibold">{document.title}</Title>
      {document.urgencyBanner && (
        <p className="mt-1 rounded-xs border-2 border-foreground px-2 py-0.5 font-semibold">
          {document.urgencyBanner}
        </p>
      )}
      <Rows
        rows={patient.rows}
        className="mt-3 grid-cols-1 border-y border-foreground/40 py-2 sm:grid-cols-2"
        labelClass="w-28"
        isFirstWide
      />
      {document.sections.map((section) => (
        <section key={section.id} aria-labelledby={`letter-section-${section.id}`} className="mt-4">
          <Heading id={`letter-section-${section.id}`} className="font-semibold">
            {section.heading}
          </Heading>
          {section.blocks.map((block) => (
            <Fragment key={block.id}>{drawBlock(block, renderParagraph)}</Fragment>
          ))}
        </section>
      ))}
      {document.enclosures.length > 0 && (
        <p className="mt-4">Enclosed: {document.enclosures.join('; ')}</p>
      )}
      {document.footer.map((words) => (
        <p key={words} className="mt-4 text-xs text-muted-foreground">
          {words}
        </p>
      ))}
      <footer className="mt-4 break-inside-avoid border-t border-foreground/40 pt-3">
        <p className={signature.isSigned ? undefined : 'font-semibold'}>{signature.statement}</p>
        <p className="text-base font-semibold">
          <LetterWords>{signature.name}</LetterWords>
        </p>
        {signature.rows.map((row) => (
          <p key={row} className="text-xs text-muted-foreground">
            <LetterWords>{row}</LetterWords>
          </p>
        ))}
      </footer>
      <div className="mt-auto pt-6 text-xs text-muted-foreground">
        <p>
          <LetterWords>{patient.name}</LetterWords> · Record {patient.recordNumber}
        </p>
        {sha256 && <p className="break-all">Content SHA-256 {sha256}</p>}
      </div>
    </article>
  );
}

function Parties({ parties }: { parties: readonly Party[] }) {
  return parties.map(({ name, lines }, at) => (
    <Fragment key={at}>
      {at > 0 && '; '}
      {[name, ...lines].filter(Boolean).map((line, index) => (
        <Fragment key={index}>
          {index > 0 && ', '}
          <LetterWords>{line}</LetterWords>
        </Fragment>
      ))}
    </Fragment>
  ));
}

function drawBlock(block: LetterBlock, renderParagraph: LetterSheetProps['renderParagraph']) {
  switch (block.kind) {
    case 'paragraph':
      return renderParagraph ? renderParagraph(block) : <ParagraphText paragraph={block} />;
    case 'facts':
      return (
        <Rows
          rows={block.rows}
          className={cn('mt-1 grid-cols-1', block.isPaired && 'sm:grid-cols-2')}
          labelClass={block.isPaired ? 'w-36' : 'w-40'}
        />
      );
    case 'table':
      return (
        <div className="mt-2 overflow-x-auto">
          <table className="w-full text-left">
            <caption className="text-left text-xs text-muted-foreground">{block.caption}</caption>
            <thead>
              <tr>
                {block.columns.map((column) => (
                  <th key={column} scope="col" className="py-0.5 pr-3 text-xs font-semibold">
                    {column}
                  </th>
                ))}
              </tr>
            </thead>
            <tbody>
              {block.rows.map(([head = '', ...cells], at) => (
                <tr key={at} className="border-t">
                  <th scope="row" className="py-0.5 pr-3 font-normal">
                    <LetterWords>{head}</LetterWords>
                  </th>
                  {cells.map((cell, index) => (
                    <td key={index} className="py-0.5 pr-3">
                      <LetterWords>{cell}</LetterWords>
                    </td>
                  ))}
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      );
  }
}

/** The words of a paragraph; what stands out on paper stands out here. */
export function ParagraphText({ paragraph }: { paragraph: LetterParagraph }) {
  const isStrong = standsOut(paragraph);
  return paragraph.text
    .split(/\n+/)
    .filter((part) => part.trim() !== '')
    .map((part, index) => (
      <p
        key={index}
        dir={directionOfParagraph(part)}
        className={cn('mt-1 max-w-prose break-words', isStrong && 'font-semibold')}
      >
        {part}
      </p>
    ));
}

function Rows({
  rows,
  className,
  labelClass,
  isFirstWide = false,
}: {
  rows: readonly { label: string; value: string }[];
  className: string;
  labelClass: string;
  isFirstWide?: boolean;
}) {
  return (
    <dl className={cn('grid gap-x-6 gap-y-0.5', className)}>
      {rows.map(({ label, value }, index) => (
        <div
          key={label}
          className={cn('flex gap-2', isFirstWide && index === 0 && 'font-semibold sm:col-span-2')}
        >
          <dt className={cn('shrink-0 font-normal text-muted-foreground', labelClass)}>{label}</dt>
          <dd className="min-w-0 break-words">
            <LetterWords>{value}</LetterWords>
          </dd>
        </div>
      ))}
    </dl>
  );
}
