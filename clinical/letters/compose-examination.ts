import { codeDefinition } from '../findings/codes';
import type { Finding } from '../findings/finding';
import { itemId } from '../findings/finding-key';
import { lowerFirst, placeWords, sentence } from '../notes/value-words';
import { romParts } from '../range-of-motion/movements';
import { itemName } from '../vocabulary/describe-item';
import {
  at,
  carriedWords,
  narratives,
  paragraph,
  pieces,
  present,
  type Composing,
} from './compose-blocks';
import { groupWords, neurologicalWords } from './compose-neurological';
import { findingPhrase } from './finding-phrase';
import { carriedOn } from './letter-findings';
import type { LetterParagraph } from './letter-document';

/** What was found, with sides, levels and degrees; what was carried says so. */
export function composeExamination(composing: Composing): readonly LetterParagraph[] {
  const now = at(composing, 'observation').filter(({ moment }) => moment === 'before');
  return present([
    paragraph(composing, 'examination.observation', sentence(pieces(composing, now).join('; '))),
    ...rangeParagraphs(composing),
    ...muscleParagraphs(composing),
    paragraph(composing, 'examination.palpation', grouped(composing, 'palpation')),
    paragraph(
      composing,
      'examination.neurological',
      neurologicalWords(composing, at(composing, 'neurological').filter(isBefore)),
    ),
    ...narratives(composing, 'neurological'),
    paragraph(composing, 'examination.tests', grouped(composing, 'tests')),
    ...narratives(composing, 'examination-words'),
    ...retestParagraphs(composing),
    ...narratives(composing, 'impression', 'Impression (clinician’s): '),
  ]);
}

const isBefore = ({ moment }: Finding) => moment === 'before';

/** “Lumbar, active (standing, dual inclinometer)”: what all readings of one sentence share. */
function rangeCaption(finding: Finding): string {
  const definition = codeDefinition(finding.code);
  const parts = romParts(finding.code);
  if (!definition || !parts) return finding.code;
  const how = ['position', 'method'].flatMap((name) => {
    const attribute = definition.attributes[name];
    const value = finding.attributes[name];
    if (attribute?.type !== 'choice' || value === undefined) return [];
    return [lowerFirst(attribute.options[String(value)] ?? String(value))];
  });
  const group = parts.activity === null ? 'Distances' : definition.group;
  return how.length > 0 ? `${group} (${how.join(', ')})` : group;
}

function readingWords(composing: Composing, finding: Finding): string {
  const name = lowerFirst(codeDefinition(finding.code)?.short ?? finding.code);
  const value = findingPhrase(finding, composing)?.value ?? '';
  const side = finding.side === 'midline' ? '' : finding.side;
  return `${[name, placeWords(finding.at), side, value || 'recorded without a value'].filter(Boolean).join(' ')}${carriedWords(composing, finding)}`;
}

function rangeParagraphs(composing: Composing): (LetterParagraph | null)[] {
  const regions = new Map<string, Finding[]>();
  for (const each of at(composing, 'range').filter(isBefore)) {
    const region = romParts(each.code)?.region ?? 'other';
    regions.set(region, [...(regions.get(region) ?? []), each]);
  }
  return [...regions].map(([region, found]) => {
    const groups = new Map<string, Finding[]>();
    for (const each of found) {
      const caption = rangeCaption(each);
      groups.set(caption, [...(groups.get(caption) ?? []), each]);
    }
    const sentences = [...groups].map(
      ([caption, readings]) =>
        `${caption}: ${readings.map((each) => readingWords(composing, each)).join('; ')}.`,
    );
    return paragraph(composing, `examination.range.${region}`, sentences.join(' '));
  });
}

function muscleParagraphs(composing: Composing): (LetterParagraph | null)[] {
  const found = at(composing, 'muscles').filter(isBefore);
  if (found.length === 0) return [];
  const hasGuarding = found.some(({ attributes }) => attributes.guarding !== undefined);
  const scale = hasGuarding ? ' (guarding on the clinic’s own scale, 0 to 3)' : '';
  const carriedLast = [
    ...found.filter((each) => carriedOn(each) === null),
    ...found.filter((each) => carriedOn(each) !== null),
  ];
  const words = carriedLast.map((each) => readingWords(composing, each)).join('; ');
  return [paragraph(composing, 'examination.muscles', `Muscles${scale}: ${words}.`)];
}

/** “Closed-fist percussion T8 positive; supine sign positive.” */
function grouped(composing: Composing, place: 'palpation' | 'tests'): string {
  return sentence(groupWords(composing, at(composing, place).filter(isBefore)));
}

const RETESTED = ['range', 'muscles', 'observation', 'palpation', 'neurological', 'tests'] as const;

/** Re-tests of the visit, each under the treatment that it followed. */
function retestParagraphs(composing: Composing): (LetterParagraph | null)[] {
  const after = new Map<string, Finding[]>();
  for (const each of at(composing, ...RETESTED)) {
    if (isBefore(each)) continue;
    after.set(each.moment, [...(after.get(each.moment) ?? []), each]);
  }
  return [...after].map(([moment, found]) => {
    const id = moment.slice('after:'.length);
    const treatment = composing.allFindings.find(
      (each) => each.code.startsWith('treatment.') && itemId(each) === id,
    );
    const type = treatment?.code.split('.').slice(1).join('.') ?? '';
    const name = treatment ? itemName(type, treatment.attributes) : 'treatment';
    const words = found.map((each) => readingWords(composing, each)).join('; ');
    return paragraph(composing, `examination.after.${id}`, `Re-tested after ${name}: ${words}.`);
  });
}
