import type { ServiceRequest } from '@medplum/fhirtypes';
import {
  BODY_REGION,
  IMAGED_SIDE,
  MODALITY,
  type BodyRegion,
  type LetterUrgency,
  type Modality,
} from '@/clinical/letters/imaging-words';
import { INDICATION } from '@/clinical/letters/imaging-indications';
import type { ImagingRequest } from '@/clinical/letters/imaging-request';
import type { Frozen, LetterDocument } from '@/clinical/letters/letter-document';
import type { LetterKind, TakenHome } from '@/clinical/letters/letter-kinds';
import { loinc, said, some } from './concepts';
import { paragraphsOf } from './told-in';
import { imagingCode } from './verified-codes';

/** What a letter asks for; who asks, whom and when is the bundle's to say. */
type Asked = Pick<
  ServiceRequest,
  'intent' | 'category' | 'priority' | 'code' | 'orderDetail' | 'bodySite' | 'reasonCode'
>;

/** Both scales are of how soon; the letter's words stand in the notes of the request. */
const PRIORITY = {
  routine: 'routine',
  urgent_2w: 'urgent',
  urgent_24h: 'asap',
  emergency_same_day: 'stat',
} as const satisfies Record<LetterUrgency, ServiceRequest['priority']>;

/**
 * `order` where the author asks on their own authority; `proposal` where the reader decides whether
 * anything is done: no system may carry it out as an order of theirs.
 */
const INTENT = {
  'imaging-request': 'order',
  'specialist-referral': 'order',
  'emergency-handover': 'order',
  'imaging-suggestion': 'proposal',
  'gp-letter': 'proposal',
  'discharge-summary': 'proposal',
} as const satisfies Record<Exclude<LetterKind, TakenHome>, ServiceRequest['intent']>;

type Asking = Exclude<LetterDocument, { kind: TakenHome }>;

/** What the letter asks for; `null` where nothing is asked. */
export function asked(document: LetterDocument): Asked | null {
  switch (document.kind) {
    case 'imaging-request':
      return { ...imaging(document, document.answers), ...reasons(document.answers) };
    case 'imaging-suggestion':
      return imaging(document, document.answers);
    case 'specialist-referral':
      return inWords(document, 'Referral', 'request.ask', document.answers.urgency);
    case 'emergency-handover':
      return inWords(document, 'Emergency referral', 'request.ask', 'emergency_same_day');
    case 'gp-letter':
    case 'discharge-summary':
      return inWords(document, 'Request to a colleague', 'request.asks', document.answers.urgency);
    case 'patient-summary':
    case 'certificate':
      return null;
  }
}

/** A letter without that paragraph asks nothing. */
function inWords(
  document: Asking,
  category: string,
  paragraphId: string,
  urgency: LetterUrgency | null,
): Asked | null {
  const words = wordsOf(document, paragraphId);
  if (words === undefined) return null;
  return {
    intent: INTENT[document.kind],
    category: [{ text: category }],
    ...priorityOf(urgency),
    code: { text: words },
  };
}

/** Where the first line was written anew, its words may ask for something else: no code, no site. */
function imaging(document: Asking, answers: Where & { urgency: LetterUrgency | null }): Asked {
  const { modality, regions } = answers;
  const [what, where] = [
    modality === null ? 'Imaging' : MODALITY[modality].label,
    regions.map((region) => BODY_REGION[region].label).join(', '),
  ];
  const words = where === '' ? what : `${what}: ${where}`;
  const common = {
    intent: INTENT[document.kind],
    category: [{ text: 'Imaging' }],
    ...priorityOf(answers.urgency),
  };
  if (isRewritten(document)) {
    return { ...common, code: { text: wordsOf(document, 'request.ask') ?? words } };
  }
  const code = loinc(imagingCode(modality, regions), words);
  return { ...common, code, bodySite: bodySites(answers) };
}

function reasons({ provisionalDiagnosis, indication, views }: Frozen<ImagingRequest>) {
  const why = [
    said(provisionalDiagnosis),
    indication === null ? undefined : INDICATION[indication].label,
  ];
  const how = said(views);
  return {
    orderDetail: some([how ? { text: how } : null]),
    reasonCode: some(why.map((text) => (text === undefined ? null : { text }))),
  };
}

type Where = {
  modality: Modality | null;
  regions: readonly BodyRegion[];
  side: keyof typeof IMAGED_SIDE | null;
};

function bodySites({ regions, side }: Where) {
  return some(
    regions.map((region) => {
      const { label, isSided } = BODY_REGION[region];
      const on = isSided && side !== null ? `, ${IMAGED_SIDE[side].toLowerCase()}` : '';
      return { text: `${label}${on}` };
    }),
  );
}

function priorityOf(urgency: LetterUrgency | null): Pick<Asked, 'priority'> {
  return urgency === null ? {} : { priority: PRIORITY[urgency] };
}

function wordsOf(document: LetterDocument, id: string): string | undefined {
  return said(paragraphsOf(document).find((each) => each.id === id)?.text ?? null);
}

function isRewritten(document: LetterDocument): boolean {
  return paragraphsOf(document).some(({ id, isEdited }) => id === 'request.ask' && isEdited);
}
