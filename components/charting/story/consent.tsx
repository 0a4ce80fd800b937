'use client';

import type { CodeDefinition } from '@/clinical/findings/code-definition';
import { codesOfKind } from '@/clinical/findings/codes';
import { CodeRow } from '../fields/code-row';

/** "Verbal consent" beside "Consent to examination" is "Verbal". */
function inShort(definition: CodeDefinition): CodeDefinition {
  const { choice, ...rest } = definition.attributes;
  if (choice?.type !== 'choice') return definition;
  const options = Object.fromEntries(
    Object.entries(choice.options).map(([code, words]) => [code, words.replace(/ consent$/, '')]),
  );
  return { ...definition, attributes: { choice: { ...choice, options }, ...rest } };
}

/** What was agreed to, and who was there: first, since nothing may happen before it. */
export function Consent() {
  return (
    <section aria-label="Consent" className="flex flex-col">
      {codesOfKind('observations')
        .filter(({ code }) => code.startsWith('consent.'))
        .map((definition) => (
          <CodeRow key={definition.code} definition={inShort(definition)} />
        ))}
    </section>
  );
}
