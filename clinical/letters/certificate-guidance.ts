import { formatDate, isIsoDate, monthsAfter } from '../dates';
import { USUAL_MONTHS, type Certificate } from './certificate';
import { ruleNamingOthers } from './certificate-countries';
import type { Guidance } from './imaging-guidance';
import type { CertificateSource } from './letter-source';

/** What a rule says of a certificate that it does not give to physiotherapists, and of a long one. */
export function certificateGuidance(source: CertificateSource): readonly Guidance[] {
  return [namedOthers(source), long(source)].filter((each) => each !== null);
}

function namedOthers({ answers, clinic }: CertificateSource): Guidance | null {
  const rule = ruleNamingOthers(clinic.jurisdiction, answers.purpose);
  if (rule === null) return null;
  return {
    id: 'issued-by-others',
    kind: 'asks-reason',
    words: `${rule.words} Your decision: type why you issue this one, or do not sign it.`,
    source: `${rule.source}, ${rule.readOn}`,
    field: 'purpose',
    reasonField: 'ruleReason',
  };
}

/** The day up to which no reason is asked; `null` while there is no start. */
export function usualEnd({ fromOn }: Pick<Certificate, 'fromOn'>): string | null {
  return isIsoDate(fromOn) ? monthsAfter(fromOn, USUAL_MONTHS) : null;
}

function long({ answers, clinic }: CertificateSource): Guidance | null {
  const end = usualEnd(answers);
  const isLong = end !== null && isIsoDate(answers.toOn) && answers.toOn > end;
  if (!isLong || answers.purpose === 'attendance') return null;
  return {
    id: 'long-certificate',
    kind: 'asks-reason',
    words: `It ends after ${formatDate(end, clinic.dateFormat)}, more than ${USUAL_MONTHS} months from its start. Your decision: type the reason, or choose an earlier end.`,
    source:
      'The product’s own limit; the UK fit note has the same in the first 6 months (DWP, 6 October 2023)',
    field: 'toOn',
    reasonField: 'longReason',
  };
}
