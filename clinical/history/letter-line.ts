import { imagingRequestDraftSchema } from '../letters/imaging-request';
import { BODY_REGION, MODALITY } from '../letters/imaging-words';
import { commonAnswersSchema } from '../letters/letter-answers';
import { LETTER_KIND_LABEL, type LetterKind } from '../letters/letter-kinds';
import { isNamed, type Recipient } from '../letters/recipients';
import { upgradeAnswers } from '../letters/upgrade-answers';

type LetterLine = { title: string; recipient: string | null };

/**
 * What a letter's line on the timeline says: "X-ray request, thoracic spine" and to whom, from its
 * stored answers. Answers that cannot be read give the plain name.
 */
export function letterLine(
  kind: LetterKind,
  answers: Readonly<Record<string, unknown>>,
): LetterLine {
  const stored = upgradeAnswers(answers);
  const title = LETTER_KIND_LABEL[kind];
  switch (kind) {
    case 'imaging-request':
      return imagingLine(stored) ?? { title, recipient: null };
    case 'emergency-handover':
    case 'imaging-suggestion':
    case 'gp-letter':
    case 'specialist-referral':
    case 'discharge-summary':
    case 'patient-summary':
    case 'certificate': {
      const parsed = commonAnswersSchema.safeParse(stored);
      return { title, recipient: recipientWords(parsed.data?.recipients) };
    }
  }
}

function imagingLine(answers: unknown): LetterLine | null {
  const parsed = imagingRequestDraftSchema.safeParse(answers);
  if (!parsed.success) return null;
  const { modality, regions, recipients } = parsed.data;
  const kind = modality === null ? 'Imaging' : MODALITY[modality].label;
  const places = regions.map((region) => BODY_REGION[region].label.toLowerCase());
  return {
    title: [`${kind} request`, ...places].join(', '),
    recipient: recipientWords(recipients),
  };
}

function recipientWords(recipients: readonly Recipient[] = []): string | null {
  const names = recipients.filter(isNamed).map(({ name }) => name.trim());
  return names.length === 0 ? null : names.join(', ');
}
