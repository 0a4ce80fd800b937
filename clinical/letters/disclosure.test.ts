import { describe, expect, it } from 'vitest';
import { lowerFirst } from '../notes/value-words';
import { redFlagsOfGroup, redFlagItem } from '../vocabulary/red-flags';
import { keyText } from '../findings/finding-key';
import type { Finding } from '../findings/finding';
import { composeLetter } from './compose-letter';
import { disclosureWords, letterDisclosure } from './disclosure';
import { letterFindings } from './letter-findings';
import type { LetterSource } from './letter-source';
import { newRecipient } from './recipients';
import { startCertificate } from './start-certificate';
import { startClinicianLetter } from './start-clinician-letter';
import { caudaEquinaContent, handoverLetter } from './testing/cauda-equina-case';
import { lumbarSummary } from './testing/summary-case';
import {
  finding,
  thoracicAnswers,
  thoracicContent,
  thoracicLetter,
  thoracicPatient,
} from './testing/thoracic-case';

const SAFEGUARDING = `red-flag.${redFlagsOfGroup('safeguarding')[0]}`;

const words = (source: LetterSource) =>
  disclosureWords(letterDisclosure(composeLetter(source), 'DD-MMM-YYYY'));
const itemsOf = (source: LetterSource) =>
  letterDisclosure(composeLetter(source), 'DD-MMM-YYYY').items;

function ticking(findings: readonly Finding[]): LetterSource {
  const content = { ...thoracicContent, findings };
  const includedFindings = letterFindings(content).map(keyText);
  return thoracicLetter({ content, answers: { ...thoracicAnswers(), includedFindings } });
}

describe('what a letter discloses', () => {
  it('is said of an imaging request in kinds and counts, to everyone who receives it', () => {
    const flags = thoracicContent.findings.filter(({ code }) => code.startsWith('red-flag.'));
    const absent = flags.filter(({ attributes }) => attributes.status === 'absent').length;
    const said = words(thoracicLetter());
    expect(said).toMatch(
      /^This letter discloses to Bramble Radiology and Dr Ottoline Grebe: 6 red flags present, /,
    );
    expect(said).toContain(`${absent} red flags absent`);
    for (const kind of ['allergies', 'conditions', 'medicines', 'pregnancy', 'address'])
      expect(said, kind).toContain(kind);
    expect(said).toMatch(/, telephone\.$/);
  });

  it('never says what was found', () => {
    const said = words(thoracicLetter());
    for (const { attributes } of thoracicContent.findings)
      for (const value of Object.values(attributes))
        if (typeof value === 'string' && value.includes(' ')) expect(said).not.toContain(value);
    expect(said).not.toContain('Prednisolone');
    expect(said).not.toContain('Bobbin');
  });

  it('follows what is ticked, and what of the record is', () => {
    const only = (change: object) =>
      itemsOf(thoracicLetter({ answers: { ...thoracicAnswers(), ...change } }));
    const none = only({ includedFindings: [], includesRecordFacts: false });
    expect(none.filter((each) => /flag|finding|plan item/.test(each))).toEqual([]);
    expect(none).not.toContain('conditions');
    expect(none).toContain('allergies');
  });

  it('names a restricted answer, and the day that values were carried from', () => {
    const carriedFromOn = '2026-10-12';
    const items = itemsOf(
      ticking([
        finding(SAFEGUARDING, { status: 'present', remark: 'bruises' }),
        finding('rom.lumbar.flexion.active', { degrees: 40, carriedFromOn: '2026-10-05' }),
        finding('muscle.rhomboids', { guarding: 1, carriedFromOn }, { side: 'left' }),
        finding('muscle.rhomboids', { guarding: 1, carriedFromOn }, { side: 'right' }),
        finding('rom.lumbar.extension.active', { degrees: 10 }),
      ]),
    );
    const label = redFlagItem(SAFEGUARDING)?.label ?? expect.fail();
    expect(items.slice(0, 4)).toEqual([
      `the restricted answer “${lowerFirst(label)}”`,
      '1 examination finding',
      '1 carried from 05-Oct-2026',
      '2 carried from 12-Oct-2026',
    ]);
    expect(items.join()).not.toContain('bruises');
  });

  it('of an emergency letter has the values of the last visit beside the findings', () => {
    expect(itemsOf(handoverLetter())).toContain('values of the last visit');
    const first = handoverLetter({ content: { ...caudaEquinaContent, previous: null } });
    expect(itemsOf(first)).not.toContain('values of the last visit');
  });

  it('of a letter with progress has those of the first', () => {
    const { kind: _kind, answers: _answers, ...ground } = thoracicLetter();
    const flexion = (degrees: number) => finding('rom.lumbar.flexion.active', { degrees });
    const content = { ...thoracicContent, findings: [flexion(45)] };
    const first = {
      ...{ noteId: 'n1', occurredAt: '2026-10-12T01:00:00.000Z' },
      ...{ authorAccountId: content.author.accountId, findings: [flexion(25)] },
    };
    const all = { ...ground, content, care: { first, visits: 2 } };
    const answers = startClinicianLetter('gp-letter', all);
    expect(itemsOf({ ...all, kind: 'gp-letter', answers })).toContain('values of the first visit');
  });

  it('of what the patient takes home is the plan; of a certificate the name and no finding', () => {
    expect(itemsOf(lumbarSummary())).toEqual(
      expect.arrayContaining([expect.stringMatching(/^\d+ plan items$/), 'address']),
    );
    const { kind: _kind, answers: _answers, ...ground } = thoracicLetter();
    const answers = startCertificate({ patient: thoracicPatient });
    const includedFindings = letterFindings(ground.content).map(keyText);
    const certificate = (mayDisclose: 'yes' | 'no') =>
      itemsOf({
        ...ground,
        kind: 'certificate',
        answers: { ...answers, includedFindings, mayDisclose },
      });
    expect(certificate('no')).toEqual(['name, date of birth and record number']);
    expect(certificate('yes')).toContain('6 red flags present');
  });

  it('says that nobody is named, counts enclosures and wording that was edited', () => {
    const source = thoracicLetter();
    const [edited] = composeLetter(source).sections.flatMap(({ blocks }) =>
      blocks.filter((block) => block.kind === 'paragraph'),
    );
    const { id: paragraphId = '', text: composed = '' } = edited ?? {};
    const answers = {
      ...thoracicAnswers(),
      recipients: [newRecipient('to', [])],
      enclosures: 'Report\nCD',
      edits: [{ paragraphId, composed, text: 'Otherwise.' }],
    };
    const said = words({ ...source, answers });
    expect(said).toMatch(/^This letter discloses to nobody named yet: /);
    expect(said).toContain('1 paragraph in edited wording');
    expect(said).toContain('2 enclosures');
  });
});
