import type { Finding } from '../findings/finding';
import { lowerFirst, sentence } from '../notes/value-words';
import {
  RED_FLAG_COURSE,
  RED_FLAG_STATUS,
  type RedFlagCourse,
  type RedFlagStatus,
} from '../vocabulary/red-flag-words';
import {
  RED_FLAG_GROUPS,
  redFlagItem,
  SAFEGUARDING_RECORDED,
  type RedFlagGroupCode,
} from '../vocabulary/red-flags';
import {
  askedWords,
  at,
  narratives,
  paragraph,
  pieces,
  present,
  text,
  type Composing,
} from './compose-blocks';
import type { LetterParagraph } from './letter-document';

/** Present first with their course, then the denied by group, then what was not answered. */
export function composeRedFlags(composing: Composing): readonly LetterParagraph[] {
  const flags = at(composing, 'flags');
  const having = (status: string) => flags.filter(({ attributes }) => attributes.status === status);
  const noStatus = flags.filter(({ attributes }) => attributes.status === undefined);
  return present([
    paragraph(composing, 'red-flags.present', presentWords(composing, having('present'))),
    paragraph(
      composing,
      'red-flags.denied',
      groupedWords(composing, 'Absent when asked or examined', having('absent')),
    ),
    paragraph(
      composing,
      'red-flags.unknown',
      groupedWords(composing, 'Not known', having('unknown')),
    ),
    paragraph(
      composing,
      'red-flags.not-asked',
      groupedWords(composing, 'Not asked', [...having('not_asked'), ...noStatus]),
    ),
    paragraph(
      composing,
      'red-flags.safeguarding',
      at(composing, 'safeguarding')
        .map((each) => safeguardingWords(composing, each))
        .join(' '),
    ),
    paragraph(
      composing,
      'red-flags.concern',
      pieces(composing, at(composing, 'concern')).map(sentence).join(' '),
    ),
    paragraph(
      composing,
      'red-flags.cauda-equina',
      sentence(pieces(composing, at(composing, 'cauda-equina')).join('; ')),
    ),
    ...narratives(composing, 'flag-words'),
    paragraph(
      composing,
      'red-flags.emergency',
      sentence(pieces(composing, at(composing, 'emergency')).join('; ')),
    ),
  ]);
}

/** The day on which all of several flags were asked, said once; '' where it is not one day. */
function askedTogether(composing: Composing, flags: readonly Finding[]): string {
  const [first = '', ...others] = flags.map((each) => askedWords(composing, each));
  return others.length > 0 && others.every((each) => each === first) ? first : '';
}

function presentWords(composing: Composing, flags: readonly Finding[]): string {
  if (flags.length === 0) return '';
  const together = askedTogether(composing, flags);
  const words = flags.map((each) => {
    const name = redFlagItem(each.code)?.words ?? each.code;
    const { course } = each.attributes;
    const when =
      typeof course === 'string' && course in RED_FLAG_COURSE
        ? lowerFirst(RED_FLAG_COURSE[course as RedFlagCourse])
        : 'course not recorded';
    const remark = text(each.attributes.remark);
    const asked = together === '' ? askedWords(composing, each) : '';
    return `${name}${remark ? ` (${remark})` : ''}: ${when}${asked}`;
  });
  return `Present${together}: ${words.join('; ')}.`;
}

/** That it was recorded, and never what was said (vocabulary 4.11). */
function safeguardingWords(composing: Composing, finding: Finding): string {
  const { status } = finding.attributes;
  const asked = askedWords(composing, finding);
  if (status === 'present') return sentence(`${SAFEGUARDING_RECORDED}${asked}`);
  const answer = RED_FLAG_STATUS[status as RedFlagStatus] ?? 'Not answered';
  const name = redFlagItem(finding.code)?.label ?? finding.code;
  return sentence(`${name}: ${lowerFirst(answer)}${asked}`);
}

function groupedWords(composing: Composing, stem: string, flags: readonly Finding[]): string {
  if (flags.length === 0) return '';
  const together = askedTogether(composing, flags);
  const groups = new Map<RedFlagGroupCode, string[]>();
  for (const each of flags) {
    const item = redFlagItem(each.code);
    if (!item) continue;
    const remark = text(each.attributes.remark);
    const words = groups.get(item.group) ?? [];
    const said = remark ? `${item.words} (${remark})` : item.words;
    words.push(`${said}${together === '' ? askedWords(composing, each) : ''}`);
    groups.set(item.group, words);
  }
  const parts = [...groups].map(
    ([group, words]) => `${lowerFirst(RED_FLAG_GROUPS[group].label)}: ${words.join(', ')}`,
  );
  return `${stem}${together}: ${parts.join('; ')}.`;
}
