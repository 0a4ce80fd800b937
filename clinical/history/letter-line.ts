import { emergencyHandoverDraftSchema } from '../letters/emergency-handover';
import { imagingRequestDraftSchema } from '../letters/imaging-request';
import { BODY_REGION, MODALITY } from '../letters/imaging-words';
import { LETTER_KIND_LABEL, type LetterKind } from '../letters/letter-kinds';

type LetterLine = { title: string; recipient: string | null };

/**
 * What a letter's line on the timeline says: "X-ray request, thoracic spine" and to whom, from its
 * stored answers. Answers that cannot be read give the plain name.
 */
export function letterLine(kind: LetterKind, answers: unknown): LetterLine {
  const title = LETTER_KIND_LABEL[kind];
  switch (kind) {
    case 'imaging-request':
      return imagingLine(answers) ?? { title, recipient: null };
    case 'emergency-handover': {
      const parsed = emergencyHandoverDraftSchema.safeParse(answers);
      return { title, recipient: parsed.data?.recipient.name.trim() || null };
    }
  }
}

function imagingLine(answers: unknown): LetterLine | null {
  const parsed = imagingRequestDraftSchema.safeParse(answers);
  if (!parsed.success) return null;
  const { modality, regions, recipient } = parsed.data;
  const kind = modality === null ? 'Imaging' : MODALITY[modality].label;
  const places = regions.map((region) => BODY_REGION[region].label.toLowerCase());
  return {
    title: [`${kind} request`, ...places].join(', '),
    recipient: recipient.name.trim() || null,
  };
}
