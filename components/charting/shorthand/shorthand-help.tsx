'use client';

import { codeDefinition } from '@/clinical/findings/codes';
import { lowerFirst } from '@/clinical/notes/value-words';
import {
  MEASURE_WORD,
  MUSCLE_WORD,
  NEURODYNAMIC_WORD,
  REFLEX_WORD,
  SENSATION_WORD,
} from '@/clinical/shorthand/words';

const named = (words: Readonly<Record<string, string>>) =>
  Object.entries(words)
    .map(([word, code]) => `${word} ${lowerFirst(codeDefinition(code)?.short ?? code)}`)
    .join(' · ');

const GRAMMAR: readonly (readonly [string, string])[] = [
  ['Region', 'Cx, Tx, Lx: holds until the next one'],
  [
    'Movement',
    'F60 E10 in degrees; LF and Rot by side: LF L20 R35. After it p4 pain 4/10, and what limits: p pain, s stiffness, g guarding, w weakness, a apprehension, n neural, o other',
  ],
  ['Distance', `${named(MEASURE_WORD)}, in cm: FTF38`],
  [
    'Neurodynamic',
    `${named(NEURODYNAMIC_WORD)}: SLR L30/45+ first symptom 30°, limit 45°, positive; − negative, ~ equivocal`,
  ],
  ['Power', 'pow, a root, then the side: pow L5 L4 R5; p after the grade for limited by pain'],
  ['Reflex', `${named(REFLEX_WORD)}: KJ L2+ R1; r after it for reinforced`],
  ['Sensation', `${named(SENSATION_WORD)}, a root, then the side: LT L5 L1 R2`],
  [
    'Muscle',
    `${named(MUSCLE_WORD)}: ES L g3 t3 tp, guarding (clinic’s own scale), tenderness, trigger point; a level before the side: LMF L4-L5 L t2`,
  ],
  ['Text', 'What was not understood stays in quotation marks, and is not read again'],
  ['Pain', 'NPRS 6/3/8: now, best, worst'],
];

/** The grammar of the line, where it is used. */
export function ShorthandHelp() {
  return (
    <details className="text-xs text-muted-foreground">
      <summary className="min-h-7 rounded-sm py-1 pointer-coarse:min-h-control">
        Words of the shorthand. A semicolon begins the next, Enter files the line
      </summary>
      <dl className="grid grid-cols-[7rem_minmax(0,1fr)] gap-x-3 gap-y-1 py-1">
        {GRAMMAR.map(([term, words]) => (
          <div key={term} className="contents">
            <dt className="font-medium text-foreground">{term}</dt>
            <dd>{words}</dd>
          </div>
        ))}
      </dl>
    </details>
  );
}
