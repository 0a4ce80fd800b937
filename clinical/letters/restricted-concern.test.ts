import { describe, expect, it } from 'vitest';
import type { Finding } from '../findings/finding';
import { keyText } from '../findings/finding-key';
import { composeLetter } from './compose-letter';
import { imagingGuidance } from './imaging-guidance';
import { letterTexts } from './letter-document';
import { letterObjections } from './letter-objections';
import type { LetterSource } from './letter-source';
import { startEmergencyHandover } from './start-emergency-handover';
import { startImagingRequest } from './start-imaging-request';
import { caudaEquinaContent, handoverAnswers, handoverLetter } from './testing/cauda-equina-case';
import {
  demoAuthor,
  demoClinic,
  finding,
  thoracicAnswers,
  thoracicContent,
  thoracicLetter,
  thoracicPatient,
} from './testing/thoracic-case';

const WORDS = 'Said that somebody at home hits them';
const CODE = 'red-flag.safeguarding-concern';
const concern = finding(CODE, { status: 'present', course: 'new', remark: WORDS });
const KEY = keyText(concern);
const level = finding('concern.level', { choice: 'some' });
const action = finding('concern.action', { answer: 'Rang the child protection line' });

const thoracic = (findings: readonly Finding[]) => ({ ...thoracicContent, findings });
const startOf = (content: typeof thoracicContent) =>
  startImagingRequest({
    ...{ content, patient: thoracicPatient, clinic: demoClinic, author: demoAuthor },
    ...{ weeksOfCare: 0, now: '2026-11-02T01:00:00.000Z' },
  }).includedFindings;

function request(findings: readonly Finding[], keys: readonly string[]): LetterSource {
  const content = thoracic([...thoracicContent.findings, ...findings]);
  return thoracicLetter({
    content,
    answers: {
      ...thoracicAnswers(),
      includedFindings: [...thoracicAnswers().includedFindings, ...keys],
    },
  });
}

function handover(findings: readonly Finding[], keys: readonly string[]): LetterSource {
  const content = {
    ...caudaEquinaContent,
    findings: [...caudaEquinaContent.findings, ...findings],
  };
  return handoverLetter({
    content,
    answers: { ...handoverAnswers(), includedFindings: [...keys] },
  });
}

const textOf = (source: LetterSource) =>
  letterTexts(composeLetter(source))
    .map(({ text }) => text)
    .join('\n');

describe('a safeguarding concern', () => {
  it('is ticked by nobody but the author, in either letter', () => {
    expect(startOf(thoracic([...thoracicContent.findings, concern]))).not.toContain(KEY);
    expect(
      startEmergencyHandover({
        ...caudaEquinaContent,
        findings: [...caudaEquinaContent.findings, concern],
      }).includedFindings,
    ).not.toContain(KEY);
  });

  it('takes its level of concern and the action with it when it is the only flag', () => {
    const alone = startOf(thoracic([concern, level, action]));
    expect(alone).not.toContain(keyText(level));
    expect(alone).not.toContain(keyText(action));
    const cancer = finding('red-flag.history-of-cancer', { status: 'present' });
    expect(startOf(thoracic([concern, cancer, level, action]))).toContain(keyText(action));
  });

  it.each([
    ['an imaging request', request],
    ['an emergency letter', handover],
  ])('unticked, it is nowhere in %s', (_, letterOf) => {
    expect(textOf(letterOf([concern], []))).not.toMatch(/safeguarding/i);
    expect(JSON.stringify(composeLetter(letterOf([concern], [])))).not.toContain(WORDS);
  });

  it.each([
    ['an imaging request', request],
    ['an emergency letter', handover],
  ])('ticked, %s says that it was recorded and never what was said', (_, letterOf) => {
    const source = letterOf([concern], [KEY]);
    expect(textOf(source)).toContain('Safeguarding concern recorded; details kept in the record.');
    expect(JSON.stringify(composeLetter(source))).not.toContain(WORDS);
    const absent = finding(CODE, { status: 'absent', remark: WORDS });
    expect(textOf(letterOf([absent], [KEY]))).toContain(
      'Safeguarding disclosure or concern: absent.',
    );
  });

  it('neither stands before a signature nor answers for a red flag of the spine', () => {
    const objections = (source: LetterSource) => letterObjections(source).map(({ words }) => words);
    expect(objections(request([concern], []))).toEqual(objections(request([], [])));
    const guidance = (content: typeof thoracicContent) =>
      imagingGuidance({
        ...{ answers: { ...thoracicAnswers(), urgency: 'routine' as const }, content },
        ...{ patient: thoracicPatient, now: '2026-11-02T01:00:00.000Z', emergenciesElsewhere: [] },
      }).map(({ id }) => id);
    expect(guidance(thoracic([concern]))).not.toContain('flags-and-routine');
  });
});
