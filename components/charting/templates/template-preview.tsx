'use client';

import type { ReactNode } from 'react';
import type { DateFormat } from '@/clinical/dates';
import { codeDefinition } from '@/clinical/findings/codes';
import { itemWords } from '@/clinical/notes/compose-items';
import { lowerFirst, upperFirst, valueWords } from '@/clinical/notes/value-words';
import type { AppliedItem, Application } from '@/clinical/templates/apply-template';
import { itemName } from '@/clinical/vocabulary/describe-item';
import { itemLine } from '@/components/templates/template-lines';

type TemplatePreviewProps = { application: Application; format: DateFormat };

/** What applying would do, before it does: added, replaced, as it is. */
export function TemplatePreview({ application, format }: TemplatePreviewProps) {
  const { items, kept, words, left } = application;
  const added = items.filter(({ does }) => does === 'add').map(({ item }) => itemLine(item));
  const replaced = items.flatMap((each) => (each.does === 'replace' ? [each] : []));
  const staying = [
    ...items.flatMap((each) => (each.does === 'leave' ? [each.finding] : [])),
    ...kept,
  ].map((finding) => upperFirst(itemWords(finding, format)));
  return (
    <section aria-label="Preview" aria-live="polite" className="flex flex-col gap-3">
      <Lines title="Added" lines={added} />
      <Lines
        title="Replaced"
        lines={replaced.map((each) => (
          <ReplacedLine key={each.finding.at} applied={each} format={format} />
        ))}
      />
      <Lines title="Stays as it is" lines={staying} />
      {words && words.does !== 'leave' && (
        <div>
          <h3 className="font-medium">{words.does === 'add' ? 'Text added' : 'Text replaced'}</h3>
          {words.does === 'replace' && (
            <p className="text-muted-foreground whitespace-pre-line line-through">{words.before}</p>
          )}
          <p className="whitespace-pre-line">
            {words.does === 'add' ? words.after.slice(words.before.trimEnd().length) : words.after}
          </p>
        </div>
      )}
      {words?.does === 'leave' && words.before !== '' && (
        <p className="text-muted-foreground">The text of the section stays as it is.</p>
      )}
      {left.length > 0 && (
        <p className="text-muted-foreground">
          Left out of it, not kept by a template: {left.map(lowerFirst).join(', ')}.
        </p>
      )}
    </section>
  );
}

function Lines({ title, lines }: { title: string; lines: readonly ReactNode[] }) {
  if (lines.length === 0) return null;
  return (
    <div>
      <h3 className="font-medium">{title}</h3>
      <ul className="list-disc pl-5">
        {lines.map((line, index) => (
          <li key={index}>{line}</li>
        ))}
      </ul>
    </div>
  );
}

type ReplacedLineProps = {
  applied: Extract<AppliedItem, { does: 'replace' }>;
  format: DateFormat;
};

function ReplacedLine({ applied: { item, finding, values }, format }: ReplacedLineProps) {
  const definitions = codeDefinition(finding.code)?.attributes ?? {};
  return (
    <>
      {upperFirst(itemName(item.type, finding.attributes))}:{' '}
      {values.map(({ attribute, before, after }, index) => {
        const definition = definitions[attribute];
        if (!definition) return null;
        return (
          <span key={attribute}>
            {index > 0 && ', '}
            {lowerFirst(definition.label)}{' '}
            {before !== null && <s>{valueWords(definition, before, format)}</s>}
            {before !== null && ' → '}
            <span className="font-medium">{valueWords(definition, after, format)}</span>
          </span>
        );
      })}
    </>
  );
}
