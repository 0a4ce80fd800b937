import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Finding } from '../findings/finding';
import { keyText } from '../findings/finding-key';
import { composeImagingRequest } from './compose-imaging-request';
import { findingPhrase } from './finding-phrase';
import {
  imagingRequestDraftSchema,
  imagingRequestReadySchema,
  type ImagingRequest,
} from './imaging-request';
import { letterFindings } from './letter-findings';
import { letterTexts } from './letter-document';
import { letterObjections } from './letter-objections';
import { isPreselected, startImagingRequest } from './start-imaging-request';
import {
  finding,
  thoracicAnswers,
  thoracicContent,
  thoracicFindings,
  thoracicLetter,
} from './testing/thoracic-case';

const textOf = (source = thoracicLetter()) =>
  letterTexts(composeImagingRequest(source))
    .map(({ text }) => text)
    .join('\n');

describe('the X-ray request of paper chart 3', () => {
  it('raises no objection, and is ready', () => {
    expect(letterObjections(thoracicLetter())).toEqual([]);
    expect(imagingRequestReadySchema.safeParse(thoracicAnswers()).success).toBe(true);
  });

  it('says in its first line what is asked and why', () => {
    const [block] = composeImagingRequest(thoracicLetter()).sections[0]?.blocks ?? [];
    expect(block).toMatchObject({
      text: 'Please perform an X-ray of the thoracic spine (AP and lateral) urgently, within 24 hours: Suspected osteoporotic vertebral compression fracture T8.',
    });
  });

  it('carries every fact that the chart lists', () => {
    const text = textOf();
    for (const fact of [
      'ŻÓŁTOWSKA-DEMO, Wilhelmina (Ms)',
      '09-Jul-1951 (75y)',
      'Record number 1003',
      '3 Bobbin Lane, Millstream VIC 3999',
      'osteoporosis (no treatment now): long-standing, unchanged',
      'midline percussion tenderness (T8): new (under 14 days)',
      'prednisolone 7.5 mg daily for 8 months',
      'saddle numbness',
      'history of cancer',
      'Views AP and lateral',
      'Findings of 02-Nov-2026, initial visit',
      'Question Is there a vertebral compression fracture at T8?',
      'Acts on the result Marisol Test-Physio, Physiotherapist',
      'Urgent results Telephone 03 5550 0100',
      'Can lie flat No',
      'Pregnancy Not applicable',
      'Allergies Adhesive tape',
      'Sudden onset on 23-Oct-2026 (10 days before the visit)',
      'flexion 15°, pain 7/10 (stopped)',
      'extension not tested (precaution)',
      'rotation left 22°, pain 5/10; rotation right 25°, pain 4/10',
      'thoracic paraspinals left guarding 3/3, tenderness 3/4',
      'Babinski flexor both sides',
      'Bramble Radiology',
      'Copy to Dr Ottoline Grebe',
      'Signed electronically 02-Nov-2026 10:42',
      'any diagnostic imaging provider',
    ]) {
      expect(text).toContain(fact);
    }
  });

  it('keeps home and worries in the clinic', () => {
    expect(textOf()).not.toContain('lives alone');
  });

  it('prints a carried value as carried, with its date', () => {
    const carried = finding(
      'muscle.quadratus-lumborum',
      { guarding: 2, carriedFromOn: '2026-10-12', carriedFromNote: thoracicContent.noteId },
      { side: 'left' },
    );
    const content = { ...thoracicContent, findings: [...thoracicFindings, carried] };
    const answers = thoracicAnswers();
    answers.includedFindings = [...answers.includedFindings, keyText(carried)];
    expect(textOf(thoracicLetter({ content, answers }))).toContain(
      'quadratus lumborum left guarding 2/3 [carried from 12-Oct-2026, not re-tested]',
    );
  });

  it('prints when a red flag was asked on another day than the visit', () => {
    const asked = { osteoporosis: '2026-10-12', 'saddle-numbness': '2026-10-19' };
    const findings = thoracicFindings.map((each) => {
      const on = Object.entries(asked).find(([code]) => each.code === `red-flag.${code}`)?.[1];
      return on ? { ...each, attributes: { ...each.attributes, askedOn: on } } : each;
    });
    const text = textOf(thoracicLetter({ content: { ...thoracicContent, findings } }));
    expect(text).toContain(
      'osteoporosis (no treatment now): long-standing, unchanged [asked 12-Oct-2026]',
    );
    expect(text).toContain('saddle numbness [asked 19-Oct-2026]');
    expect(text.match(/\[asked/g)).toHaveLength(2);
    expect(textOf()).not.toContain('[asked');
    const format = { dateFormat: 'DD-MMM-YYYY', visitOn: '2026-11-02' } as const;
    const flag = findings.find(({ code }) => code === 'red-flag.saddle-numbness');
    expect(findingPhrase(flag ?? expect.fail(), format)?.value).toBe('absent, asked 19-Oct-2026');
  });

  it('objects to edited wording that the chart has overtaken, and to no other', () => {
    const composedOf = (id: string) => {
      const blocks = composeImagingRequest(source()).sections.flatMap((each) => each.blocks);
      const block = blocks.find((each) => each.id === id);
      return block?.kind === 'paragraph' ? block.text : expect.fail();
    };
    const impression = 'narrative.impression|midline||before';
    const source = (edits: ImagingRequest['edits'] = [], body = 'Fracture\tT8\u200b?') => {
      const answers = thoracicAnswers();
      const includedFindings = [...answers.includedFindings, impression];
      const findings = thoracicFindings.map((each) =>
        keyText(each) === impression ? { ...each, attributes: { body } } : each,
      );
      return thoracicLetter({
        answers: imagingRequestDraftSchema.parse({ ...answers, includedFindings, edits }),
        content: { ...thoracicContent, findings },
      });
    };
    const composed = composedOf('words.impression');
    expect(composed).toContain('Impression (clinician’s): Fracture');
    const edits = [{ paragraphId: 'words.impression', composed, text: 'Impression: T8.' }];
    expect(letterObjections(source(edits))).toEqual([]);
    expect(letterObjections(source(edits, 'Strain'))).toMatchObject([
      { field: 'paragraph:words.impression' },
    ]);
    expect(letterObjections(source([], 'Strain'))).toEqual([]);
  });

  it('stands in its edited words, and keeps the composed ones', () => {
    const answers = thoracicAnswers();
    answers.edits = [{ paragraphId: 'history.pain', composed: 'old', text: 'Pain up to 9 of 10.' }];
    const document = composeImagingRequest(thoracicLetter({ answers }));
    const block = document.sections
      .flatMap(({ blocks }) => blocks)
      .find(({ id }) => id === 'history.pain');
    expect(block).toMatchObject({
      text: 'Pain up to 9 of 10.',
      isEdited: true,
      composedText: 'Pain, NPRS 0 to 10: now 6, best in 24 hours 4, worst in 24 hours 9.',
    });
  });

  it('asks for every present flag, and for the MRI answers one by one', () => {
    const answers = thoracicAnswers();
    const flag = 'red-flag.osteoporosis|midline||before';
    answers.includedFindings = answers.includedFindings.filter((key) => key !== flag);
    answers.modality = 'mri';
    const objections = letterObjections(thoracicLetter({ answers }));
    expect(objections.filter(({ field }) => field.startsWith('mri.')).length).toBe(16);
    expect(objections.map(({ words }) => words)).toContain(
      'A red flag that is present is not ticked: a request carries all of them.',
    );
  });

  it('names the text and the characters that the font lacks', () => {
    const patient = { ...thoracicLetter().patient, familyName: 'अनिता', givenNames: 'สมชาย' };
    const objections = letterObjections(thoracicLetter({ patient }));
    expect(objections[0]?.words).toContain('अ (U+0905)');
    expect(objections[0]?.words).toContain('ส (U+0E2A)');
  });
});

describe('treatment tried', () => {
  const start = (previous: typeof thoracicContent.previous, more: readonly Finding[] = []) => {
    const content = { ...thoracicContent, previous, findings: [...thoracicFindings, ...more] };
    const { patient, clinic, author, now } = thoracicLetter();
    return startImagingRequest({ content, patient, clinic, author, weeksOfCare: 3, now })
      .treatmentTried;
  };
  const item = (code: string, attributes: Finding['attributes'] = {}) =>
    finding(code, attributes, { at: 'item:0190a000-0000-7000-8000-000000000002' });

  it('is what was done, and planned last time; never what this visit begins', () => {
    expect(start(null)).toBe('');
    const previous = {
      noteId: '0190a000-0000-7000-8000-0000000000ab',
      occurredAt: '2026-10-12T01:00:00.000Z',
      authorAccountId: '0190a000-0000-7000-8000-0000000000cc',
      findings: [
        item('plan.heat', { product: 'hot_pack' }),
        item('plan.goal', { answer: 'Walk' }),
        item('treatment.tens'),
      ],
    };
    const tried = start(previous, [item('treatment.taping')]).split(', ');
    expect(tried.map((each) => each.toLowerCase())).toEqual([
      expect.stringContaining('tens'),
      expect.stringContaining('tap'),
      expect.stringMatching(/heat|hot/),
    ]);
  });
});

describe('ticked findings', () => {
  const all = letterFindings(thoracicContent).filter(({ moment }) => moment === 'before');
  it('all appear with their side, level and number; the others do not', () => {
    fc.assert(
      fc.property(fc.subarray([...all]), (ticked) => {
        const answers = { ...thoracicAnswers(), includedFindings: ticked.map(keyText) };
        const document = composeImagingRequest(thoracicLetter({ answers }));
        const text = document.sections
          .filter(({ id }) => id === 'history' || id === 'red-flags' || id === 'examination')
          .flatMap(({ blocks }) => blocks)
          .map((block) => (block.kind === 'paragraph' ? block.text : ''))
          .join('\n');
        const keys = new Set(ticked.map(keyText));
        for (const each of all.filter(
          ({ code }) => code.startsWith('rom.') && code !== 'rom.thoracic.extension.active',
        )) {
          const side = each.side === 'midline' ? 'flexion' : `rotation ${each.side}`;
          const words = `${side} ${String(each.attributes.degrees)}°, pain ${String(each.attributes.painScore)}/10`;
          expect(text.includes(words)).toBe(keys.has(keyText(each)));
        }
        expect(document.findings.map(keyText).toSorted()).toEqual([...keys].toSorted());
      }),
      { numRuns: 60 },
    );
  });
});

describe('what was examined, charted and not typed', () => {
  const roots = ['L2', 'L3', 'L4', 'L5', 'S1'];
  const sides = ['left', 'right'] as const;
  const nerves = [
    ...roots.flatMap((root) =>
      sides.map((side) =>
        finding('sensation.light-touch', { sensation: 2 }, { side, at: `root:${root}` }),
      ),
    ),
    ...sides.map((side) => finding('reflex.knee', { reflex: 2 }, { side })),
    ...sides.map((side) => finding('reflex.ankle', { reflex: 2 }, { side })),
    finding('power.toe-extension', { power: '4' }, { side: 'left' }),
    finding('power.toe-extension', { power: '5' }, { side: 'right' }),
    ...sides.map((side) => finding('umn.babinski', { response: 'flexor' }, { side })),
  ];
  const tests = [
    finding('test.supine-sign', { result: 'positive' }),
    finding('test.closed-fist-percussion', { result: 'positive' }, { at: 'vertebra:T8' }),
    finding('palpation.pa-central', { mobility: 'hypomobile' }, { at: 'vertebra:T8' }),
  ];
  const more = [
    finding('rom.lumbar.straight-leg-raise.passive', { degrees: 70 }, { side: 'left' }),
    finding(
      'body-chart.mark',
      { markType: 'pain', sites: ['midline:thoracic-midline'], painScore: 6, strokes: 'M1 1' },
      { at: 'item:0190a000-0000-7000-8000-000000000009' },
    ),
    finding('ces.bowel', { choice: 'normal' }),
    finding('decision.manual-therapy', { reason: 'Kept inside' }),
  ];

  it('is preselected and reads as compact clinical English', () => {
    const content = { ...thoracicContent, findings: [...nerves, ...tests, ...more] };
    const includedFindings = letterFindings(content).filter(isPreselected).map(keyText);
    const text = textOf(
      thoracicLetter({ content, answers: { ...thoracicAnswers(), includedFindings } }),
    );
    for (const words of [
      'Sensation: light touch L2 to S1 normal both sides.',
      'Power: toe extension left 4/5; toe extension right 5/5.',
      'Reflexes (reflex 0 to 4+, 2+ normal): knee and ankle 2+ both sides.',
      'plantar response (Babinski) flexor both sides',
      'Closed-fist percussion T8 positive; supine sign positive.',
      'Central PA T8 hypomobile.',
      'straight leg raise left 70°',
      'Body chart: pain, mid back, central, intensity 6/10.',
      'Bowel control: normal.',
    ]) {
      expect(text).toContain(words);
    }
    expect(text).not.toContain('M1 1');
    expect(text).not.toContain('Kept inside');
  });
});
