import { parseKeyText } from '@/clinical/findings/finding-key';
import { examinationPart, type ExaminationPart } from '@/clinical/notes/examination-parts';
import type { SignItem } from '@/clinical/notes/sign-item';
import { REGIONS, SECTIONS, type Region, type Section } from '@/clinical/vocabulary/sections';
import { fieldElementId, keyOf } from './draft-store/field-ref';
import { foldOf } from './story/opened-folds';

/** A place in the chart: a section, a region of it, a control. */
export type ChartTarget = {
  section: Section;
  region?: Region;
  part?: ExaminationPart;
  elementId?: string;
};

/** `#examination/lumbar?field/…`: what follows the note's address. */
export function targetHash({ section, region, elementId }: ChartTarget): string {
  const place = region ? `${section}/${region}` : section;
  return elementId ? `#${place}?${encodeURIComponent(elementId)}` : `#${place}`;
}

export function readTarget(hash: string): ChartTarget | null {
  const [place = '', element] = hash.replace(/^#/, '').split('?');
  const [sectionName, regionName] = place.split('/');
  const section = SECTIONS.find((each) => each === sectionName);
  if (!section) return null;
  const region = REGIONS.find((each) => each === regionName);
  return {
    section,
    ...(region ? { region } : {}),
    ...(element ? { elementId: decodeURIComponent(element) } : {}),
  };
}

/** The part of the examination that a field stands in, by the id of its element. */
export function partOfElement(elementId: string | undefined): ExaminationPart | null {
  const [field, code] = (elementId ?? '').split('/');
  return field === 'field' && code ? examinationPart({ code }) : null;
}

/** The heading of the story that a field stands under, by the id of its element. */
export function foldOfElement(elementId: string | undefined): string | null {
  const [field, code] = (elementId ?? '').split('/');
  return field === 'field' && code ? foldOf(code) : null;
}

/** Which attribute of a code a rule is about, by the beginning of the code. */
const ASKED: readonly (readonly [RegExp, string])[] = [
  [/^(consent|neuro\.status|concern\.level)/, 'choice'],
  [/^(concern\.action|history\.adherence)/, 'answer'],
  [/^history\./, 'presence'],
  [/^narrative\./, 'body'],
];

function elementOf(id: string): string | undefined {
  if (id === 'neuro.reason') return elementOf('neuro.status');
  const [rule = '', ...rest] = id.split('.');
  const about = rest.join('.');
  if (rule === 'soft' || rule === 'both') {
    const cut = about.lastIndexOf('.');
    const key = parseKeyText(about.slice(0, cut));
    return key ? fieldElementId({ key, attribute: about.slice(cut + 1) }) : undefined;
  }
  if (rule === 'answer') return fieldElementId({ key: keyOf(about), attribute: 'answer' });
  if (rule === 'review') return elementOf(about);
  if (rule === 'decision') {
    const cut = about.indexOf('.');
    const key = keyOf(`decision.${about.slice(0, cut)}`, { at: about.slice(cut + 1) });
    return fieldElementId({ key, attribute: 'reason' });
  }
  if (rule === 'stability') {
    const key = parseKeyText(about);
    return key ? fieldElementId({ key, attribute: 'consent' }) : undefined;
  }
  if (rule === 'emergency') {
    return fieldElementId({ key: keyOf('emergency.action'), attribute: about });
  }
  if (about === 'contradiction') {
    return fieldElementId({ key: keyOf(`red-flag.${rule}`), attribute: 'status' });
  }
  if (rule === 'course') return fieldElementId({ key: keyOf(about), attribute: 'course' });
  if (rule === 'red-flags') return `red-flags/${about}`;
  if (about.startsWith('item:')) return `item/${about}`;
  const [, attribute] = ASKED.find(([pattern]) => pattern.test(id)) ?? [];
  return attribute ? fieldElementId({ key: keyOf(id), attribute }) : undefined;
}

/** Where to go to put right what signing asks for. */
export function targetOf({ id, section, region }: SignItem): ChartTarget {
  const elementId = elementOf(id);
  return { section, ...(region ? { region } : {}), ...(elementId ? { elementId } : {}) };
}
