import type { BodyRegion, Modality } from '@/clinical/letters/imaging-words';
import type { LetterKind } from '@/clinical/letters/letter-kinds';

/**
 * LOINC codes with tag V in vocabulary 10.2, and no others: public lists of codes are unreliable. SNOMED
 * CT needs a licence outside its member countries and is not encoded.
 */
export const PAIN_NOW = '72514-3';

/** What kind of document a letter is, where a verified code means just that. */
export const DOCUMENT_TYPE: Partial<Record<LetterKind, string>> = {
  'specialist-referral': '57133-1',
  'discharge-summary': '18842-5',
};

/**
 * One modality of one region, whatever the views. The lumbosacral spine is not LOINC's lumbar spine,
 * and a whole spine has a verified code only without contrast, which no answer states: in words.
 */
const IMAGING: Partial<Record<Modality, Partial<Record<BodyRegion, string>>>> = {
  xray: { cervical: '24946-6', thoracic: '24983-9' },
  ct: { cervical: '24932-6', thoracic: '24978-9' },
  mri: { cervical: '24935-9', thoracic: '24980-5' },
};

/** The code of what is asked; `null` where none was verified, or several regions are asked for. */
export function imagingCode(
  modality: Modality | null,
  regions: readonly BodyRegion[],
): string | null {
  const [region, ...more] = regions;
  if (modality === null || region === undefined || more.length > 0) return null;
  return IMAGING[modality]?.[region] ?? null;
}
