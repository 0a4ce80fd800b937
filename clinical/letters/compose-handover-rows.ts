import type { Finding } from '../findings/finding';
import { codeDefinition } from '../findings/codes';
import { lowerFirst, upperFirst } from '../notes/value-words';
import { redFlagItem } from '../vocabulary/red-flags';
import { askedWords, facts, pairedFacts, text, type Composing } from './compose-blocks';
import { groupWords } from './compose-neurological';
import { findingPhrase } from './finding-phrase';
import { isSaddleFinding } from './handover-findings';
import type { LetterBlock } from './letter-document';

export const NOT_RECORDED = 'Not recorded';

/** Functions in the order of the questions, with their red flags and what is recorded beside them. */
export const FUNCTIONS = [
  {
    label: 'Bladder',
    flags: [
      'urinary-retention',
      'reduced-urge-or-stream',
      'urinary-incontinence',
      'loss-of-bladder-filling-sensation',
    ],
    asked: ['ces.flow-sensation', 'ces.continence', 'ces.residual'],
  },
  {
    label: 'Bowel',
    flags: ['bowel-incontinence', 'loss-of-rectal-sensation-or-tone'],
    asked: ['ces.bowel', 'ces.rectal-sensation'],
  },
  { label: 'Saddle', flags: ['saddle-numbness'], asked: ['ces.saddle-sensation'] },
  {
    label: 'Sexual function',
    flags: ['sexual-dysfunction-new'],
    asked: ['ces.sexual-function'],
  },
  {
    label: 'Legs',
    flags: [
      'bilateral-radicular-pain',
      'bilateral-leg-weakness-or-numbness',
      'rapidly-progressive-deficit',
    ],
    asked: [],
  },
] as const;

/** How an answer is headed: what is present by its course, since that is what prompts. */
const HEADS = [
  { status: 'present', course: 'new', words: 'Present, new' },
  { status: 'present', course: 'worsening', words: 'present, worsening' },
  { status: 'present', course: 'longstanding_unchanged', words: 'present, long-standing' },
  { status: 'present', course: undefined, words: 'present, course not recorded' },
  { status: 'absent', words: 'absent' },
  { status: 'unknown', words: 'not known' },
  { status: 'not_asked', words: 'not asked' },
  { status: undefined, words: 'not recorded' },
] as const;

const valueOf = (composing: Composing, finding: Finding | undefined) =>
  (finding && findingPhrase(finding, composing)?.value) ?? '';

/**
 * Bladder, bowel, saddle and sexual function, present and absent, with when and how: what was not
 * recorded says so. Where nothing of it was asked, one row says that.
 */
export function caudaEquinaRows(composing: Composing): readonly (LetterBlock | null)[] {
  const found = composing.findings.filter(isOfCaudaEquina);
  const of = (code: string) => found.find((each) => each.code === code);
  const said = (code: string) => upperFirst(valueOf(composing, of(code))) || NOT_RECORDED;
  if (found.every(({ code }) => code === 'ces.last-food')) {
    const label = 'Bladder, bowel, saddle, sexual function';
    return [facts('cauda-equina.facts', [{ label, value: NOT_RECORDED }, concern(composing)])];
  }
  return [
    pairedFacts('cauda-equina.times', [
      { label: 'Onset', value: said('ces.onset') },
      { label: 'Last void', value: said('ces.last-void') },
    ]),
    facts('cauda-equina.facts', [
      ...FUNCTIONS.map(({ label, flags, asked }) => ({
        label,
        value: [
          flagWords(
            composing,
            flags.map((flag) => [flag, of(`red-flag.${flag}`)]),
          ),
          ...asked.map((code) => {
            const name = lowerFirst(codeDefinition(code)?.label ?? code);
            return `${name}: ${valueOf(composing, of(code)) || 'not recorded'}`;
          }),
        ].join('; '),
      })),
      { label: 'Saddle, examined', value: saddleWords(composing) },
    ]),
    pairedFacts('cauda-equina.more', [
      { label: 'Anal tone', value: said('saddle.anal-tone') },
      concern(composing),
    ]),
  ];
}

/** The clinician’s own level, never the product’s. */
function concern(composing: Composing) {
  const level = composing.findings.find(({ code }) => code === 'concern.level');
  return {
    label: 'Clinician’s concern',
    value: upperFirst(valueOf(composing, level)) || NOT_RECORDED,
  };
}

function isOfCaudaEquina(finding: Finding): boolean {
  return (
    finding.code.startsWith('ces.') ||
    redFlagItem(finding.code)?.group === 'cauda-equina' ||
    isSaddleFinding(finding)
  );
}

/** “Present, new: saddle numbness; absent: bowel incontinence; not recorded: …”. */
function flagWords(
  composing: Composing,
  flags: readonly (readonly [code: string, finding: Finding | undefined])[],
): string {
  const groups = HEADS.map(({ words, ...head }) => {
    const group = flags.filter(
      ([, finding]) =>
        finding?.attributes.status === head.status &&
        (!('course' in head) || finding?.attributes.course === head.course),
    );
    const names = group.map(([code, finding]) => flagName(composing, code, finding));
    return names.length === 0 ? '' : `${words}: ${names.join(', ')}`;
  });
  return upperFirst(groups.filter((each) => each !== '').join('; '));
}

function flagName(composing: Composing, code: string, finding: Finding | undefined): string {
  const name = redFlagItem(`red-flag.${code}`)?.words ?? code;
  if (!finding) return name;
  const remark = text(finding.attributes.remark);
  return `${name}${remark === '' ? '' : ` (${remark})`}${askedWords(composing, finding)}`;
}

/** What was found in the saddle area, how it was tested, with whose consent and which chaperone. */
function saddleWords(composing: Composing): string {
  const found = composing.findings.filter(
    (each) => isSaddleFinding(each) && each.code.startsWith('sensation.'),
  );
  if (found.length === 0) return NOT_RECORDED;
  const isTested = found.some(({ attributes }) => attributes.notTestedReason === undefined);
  const lacks = (name: string) => found.every(({ attributes }) => attributes[name] === undefined);
  const missing = [
    lacks('testedHow') && 'how tested: not recorded',
    lacks('consent') && 'consent: not recorded',
    lacks('isChaperoned') && 'chaperone: not recorded',
  ].filter((each) => each !== false);
  return upperFirst([groupWords(composing, found), ...(isTested ? missing : [])].join('; '));
}
