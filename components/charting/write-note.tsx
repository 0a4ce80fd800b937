'use client';

import { Narrative } from './fields/narrative';

const WORDS = {
  contact: { label: 'Contact', placeholder: 'Who, how, what was said and agreed' },
  'did-not-attend': { label: 'Did not attend', placeholder: 'What was done about it' },
} as const;

/** A telephone call or a missed visit: words and nothing else. */
export function WriteNote({ kind }: { kind: keyof typeof WORDS }) {
  return <Narrative name={kind} {...WORDS[kind]} />;
}
