import { composeImagingRequest } from '@/clinical/letters/compose-imaging-request';
import type { LetterDocument } from '@/clinical/letters/letter-document';
import { thoracicLetter } from '@/clinical/letters/testing/thoracic-case';

/** A letter with a name wherever a letter has one; `paragraphs` are what somebody typed. */
export function letterOfNames(name: string, paragraphs: readonly string[] = []): LetterDocument {
  const letter = composeImagingRequest(thoracicLetter());
  const [label = { label: 'Patient', value: '' }, ...rows] = letter.patient.rows;
  return {
    ...letter,
    recipients: letter.recipients.map((each) => (each.role === 'to' ? { ...each, name } : each)),
    patient: { ...letter.patient, name, rows: [{ ...label, value: name }, ...rows] },
    sections: [
      {
        id: 'history',
        heading: 'History',
        blocks: [
          ...paragraphs.map((text, index) => ({
            kind: 'paragraph' as const,
            id: `typed.${index}`,
            text,
            source: 'typed' as const,
            isEdited: false,
            composedText: null,
          })),
          {
            kind: 'table',
            id: 'told',
            caption: 'Who was told',
            columns: ['Person', 'When', 'Words'],
            rows: [[name, 'Today', name]],
          },
        ],
      },
    ],
    signature: { ...letter.signature, name },
  };
}
