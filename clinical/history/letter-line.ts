import { imagingRequestDraftSchema } from '../letters/imaging-request';
import { BODY_REGION, MODALITY } from '../letters/imaging-words';

/**
 * What a letter's line on the timeline says: "X-ray request, thoracic spine" and to whom, from its
 * stored answers. Answers that cannot be read give the plain name.
 */
export function letterLine(answers: unknown): { title: string; recipient: string | null } {
  const parsed = imagingRequestDraftSchema.safeParse(answers);
  if (!parsed.success) return { title: 'Imaging request', recipient: null };
  const { modality, regions, recipient } = parsed.data;
  const kind = modality === null ? 'Imaging' : MODALITY[modality].label;
  const places = regions.map((region) => BODY_REGION[region].label.toLowerCase());
  return {
    title: [`${kind} request`, ...places].join(', '),
    recipient: recipient.name.trim() || null,
  };
}
