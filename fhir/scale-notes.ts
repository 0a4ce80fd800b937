import type { Finding } from '@/clinical/findings/finding';
import { INSTRUMENTS, type Instrument } from '@/clinical/vocabulary/instruments';
import { GUARDING_ANCHORS, TENDERNESS_ANCHORS } from '@/clinical/vocabulary/muscles';
import { MRC_ANCHORS, REFLEX_ANCHORS, SENSATION_ANCHORS } from '@/clinical/vocabulary/neurological';
import { upperFirst } from '@/clinical/notes/value-words';

const SCALES: Readonly<Record<string, { name: string; anchors: readonly string[] }>> = {
  guarding: GUARDING_ANCHORS,
  tenderness: TENDERNESS_ANCHORS,
  sensation: SENSATION_ANCHORS,
  power: MRC_ANCHORS,
  reflex: REFLEX_ANCHORS,
};

/** What the numbers of a finding mean: a reader of the bundle has no chart beside it. */
export function scaleNotes({ code, attributes }: Finding): readonly string[] {
  const graded = Object.entries(SCALES)
    .filter(([name]) => name in attributes)
    .map(([, { name, anchors }]) => {
      const steps = anchors.map((anchor, at) => `${at} ${anchor}`);
      return `Scale: ${upperFirst(name)}. ${steps.join('; ')}.`;
    });
  const instruments: Readonly<Record<string, Instrument>> = INSTRUMENTS;
  const scale = instruments[code.replace(/^outcome\./, '')]?.scale;
  if (scale !== undefined && 'score' in attributes) graded.push(`Scale: ${scale}.`);
  if (code.startsWith('pain.nprs.')) graded.push('Scale: NPRS, 0 to 10.');
  if (code === 'psfs') graded.push('Scale: 0 unable to 10 as before.');
  return graded;
}
