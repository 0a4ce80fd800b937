import { isCarried, isSaid, textOf } from '../findings/attribute-of';
import { codeDefinition } from '../findings/codes';
import type { Finding } from '../findings/finding';
import type { Kind } from '../findings/kinds';
import type { KnownFact, StandingAnswer } from './note-content';
import type { NoteKind, Region, Section } from '../vocabulary/sections';

/** One thing to put right, or to look at, before signing; `section` is where to go. */
export type SignItem = {
  id: string;
  words: string;
  section: Section;
  region?: Region;
  /** Where the rule comes from. */
  source?: string;
};

/** What the rules read: a note's findings, and the last visit's of the same episode. */
export type SignContext = {
  kind: NoteKind;
  /** ISO day of the visit in the clinic's zone. */
  visitOn: string;
  findings: readonly Finding[];
  previousFindings: readonly Finding[];
  /** What is known of the patient apart from any visit. */
  facts: readonly KnownFact[];
  /** Answers of earlier signed notes that last. */
  standing: readonly StandingAnswer[];
  regions: readonly Region[];
};

export const VOCABULARY = 'Physio Notes clinical vocabulary';

export function findCode(findings: readonly Finding[], code: string): Finding | null {
  return findings.find((each) => each.code === code && isSaid(each)) ?? null;
}

/** The body of a narrative; `null` when nothing was written. */
export function narrativeOf(findings: readonly Finding[], code: string): string | null {
  const finding = findCode(findings, `narrative.${code}`);
  const body = finding ? textOf(finding, 'body') : null;
  return body === null || body.trim() === '' ? null : body.trim();
}

/** Items of treatment or plan that are meant: not stopped, and not considered only. */
export function activeItems(findings: readonly Finding[]): readonly Finding[] {
  return findings.filter(
    (each) =>
      /^(treatment|plan)\./.test(each.code) &&
      isSaid(each) &&
      !['stopped', 'not_given'].includes(textOf(each, 'status') ?? ''),
  );
}

/**
 * Items whose risk is asked for: what is planned and meant, and every treatment that was given, one
 * that was stopped as well.
 */
export function riskItems(findings: readonly Finding[]): readonly Finding[] {
  const active = activeItems(findings);
  return findings.filter((each) => {
    const isStopped = each.code.startsWith('treatment.') && textOf(each, 'status') === 'stopped';
    return active.includes(each) || (isStopped && isSaid(each));
  });
}

const EXAMINED_BY_HAND: readonly Kind[] = [
  'range_of_motion',
  'muscle_findings',
  'palpation_findings',
  'neurological_findings',
  'special_tests',
];

/** Whether anything of the body was examined today, in a grid or in words. */
export function isExamined(findings: readonly Finding[]): boolean {
  return findings.some((each) => {
    if (isCarried(each) || !isSaid(each)) return false;
    const code = codeDefinition(each.code);
    if (code && EXAMINED_BY_HAND.includes(code.kind)) return true;
    if (each.code === 'neuro.status') return textOf(each, 'choice') === 'examined';
    const isWritten = code?.kind === 'narratives' && code.section === 'examination';
    return isWritten && each.code !== 'narrative.observation';
  });
}
