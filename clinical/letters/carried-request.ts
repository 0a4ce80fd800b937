import type { ClinicianLetter } from './clinician-letter';
import type { ImagingRequest } from './imaging-request';

type Carried = Pick<ClinicianLetter, 'modality' | 'regions' | 'side' | 'purpose' | 'asks'>;

const LONGEST_PURPOSE = 600;

/** What a request that is not sent says to the GP in its place: what, where, and the question. */
function carried({ modality, regions, side, question }: ImagingRequest): Carried {
  const isLong = question.length > LONGEST_PURPOSE;
  return {
    modality,
    regions,
    side,
    purpose: isLong ? '' : question,
    asks: isLong ? question : '',
  };
}

/** A new letter that asks to consider imaging, with what the request said in place of its own. */
export function withRequest(letter: ClinicianLetter, request: ImagingRequest): ClinicianLetter {
  const { regions, ...rest } = carried(request);
  return { ...letter, ...rest, regions: regions.length > 0 ? regions : letter.regions };
}

/** One that was begun before keeps what it says; only what is empty in it is filled. */
export function filledFromRequest(
  letter: ClinicianLetter,
  request: ImagingRequest,
): ClinicianLetter {
  const from = carried(request);
  return {
    ...letter,
    modality: letter.modality ?? from.modality,
    regions: letter.regions.length > 0 ? letter.regions : from.regions,
    side: letter.side ?? from.side,
    purpose: letter.purpose.trim() === '' ? from.purpose : letter.purpose,
    asks: letter.asks.trim() === '' ? from.asks : letter.asks,
  };
}
