import { formatDate, isoDateIn } from '../dates';
import type { Finding } from '../findings/finding';
import { upperFirst } from '../notes/value-words';
import { pairedFacts, text, type Composing } from './compose-blocks';
import { NOT_RECORDED } from './compose-handover-rows';
import { emergencyActionRows, SAID_WHEN_RECORDED } from './emergency-action-rows';
import { findingPhrase } from './finding-phrase';
import type { LetterBlock } from './letter-document';
import type { HandoverSource } from './letter-source';

/** What the receiving team must know before it gives anything: an unknown answer says so. */
export function handoverSafety(source: HandoverSource, composing: Composing): LetterBlock {
  const { patient } = source;
  const { allergies } = patient;
  const of = (code: string) => composing.findings.find((each) => each.code === code);
  const value = (code: string) => {
    const finding = of(code);
    return finding ? (findingPhrase(finding, composing)?.value ?? '') : '';
  };
  const medicinesSaid = value('history.regular-medicines');
  return pairedFacts('safety.facts', [
    {
      label: 'Allergies',
      value: {
        none_known: 'No known allergies',
        not_recorded: NOT_RECORDED,
        recorded: allergies.items.join('; '),
      }[allergies.status],
    },
    {
      label: 'Anticoagulant, steroid',
      value: upperFirst(
        [
          medicineWords(source, composing, 'anticoagulant'),
          medicineWords(source, composing, 'corticosteroid'),
        ].join(', '),
      ),
    },
    {
      label: 'Medicines',
      value: [
        patient.medicines.join('; ') || 'None on record',
        ...(medicinesSaid === '' ? [] : [`asked at this visit: ${medicinesSaid}`]),
      ].join('; '),
    },
    { label: 'Conditions', value: patient.conditions.join('; ') || 'None on record' },
    { label: 'Devices and implants', value: patient.devices.join('; ') || 'None on record' },
    { label: 'Last food', value: upperFirst(value('ces.last-food')) || NOT_RECORDED },
  ]);
}

/** “no anticoagulant”; from the last visit with its date, and never silently absent. */
function medicineWords(
  { content, clinic }: HandoverSource,
  composing: Composing,
  name: 'anticoagulant' | 'corticosteroid',
): string {
  const isIt = ({ code }: Finding) => code === `history.${name}`;
  const now = composing.findings.find(isIt);
  if (now) return saidOf(now, name);
  const before = content.previous?.findings.find(isIt);
  if (!before || !content.previous) return `${name} not recorded`;
  const on = isoDateIn(new Date(content.previous.occurredAt), clinic.timeZone);
  return `${saidOf(before, name)} [recorded ${formatDate(on, clinic.dateFormat)}]`;
}

function saidOf({ attributes }: Finding, name: string): string {
  const words = [text(attributes.answer), text(attributes.remark)].filter((each) => each !== '');
  const detail = words.join('; ');
  if (attributes.presence === 'denied') return `no ${name}${detail ? ` (${detail})` : ''}`;
  if (detail !== '') return `${name}: ${detail}`;
  return attributes.presence === 'present'
    ? `${name}: taken, its name not recorded`
    : `${name} not recorded`;
}

/** Who was told, who accepted and when, and what happens next. */
export function handoverAction(
  { answers, content }: HandoverSource,
  composing: Composing,
): LetterBlock {
  const action = composing.findings.find(({ code }) => code === 'emergency.action') ?? null;
  const rows = emergencyActionRows(action, composing.dateFormat)
    .filter(({ label, value }) => value !== '' || !SAID_WHEN_RECORDED.includes(label))
    .map(({ label, value }) => ({ label, value: value || NOT_RECORDED }));
  const ifNotArrived = answers.ifNotArrived.trim() || NOT_RECORDED;
  const isUntreated = !content.findings.some(({ code }) => code.startsWith('treatment.'));
  return pairedFacts('handover.facts', [
    ...rows,
    { label: 'If not arrived', value: ifNotArrived },
    ...(isUntreated ? [{ label: 'Treatment', value: 'None recorded at this visit' }] : []),
  ]);
}

/** What the letter has no answer for, by the label that it stands under. */
export function handoverGaps(blocks: readonly LetterBlock[]): readonly string[] {
  return blocks.flatMap((block) =>
    block.kind === 'facts'
      ? block.rows.filter(({ value }) => /not recorded/i.test(value)).map(({ label }) => label)
      : [],
  );
}
