import type { Movement } from '../range-of-motion/movements';

/**
 * What a source says of a test or a count, in its own numbers: displayed beside it, never printed
 * and never applied (vocabulary 5.4).
 */
export type PublishedFigure = { words: string; source: string };

const DEVILLE = 'Deville 2000 (CRD York 12000001059, secondary source)';
const MAJLESI = 'Majlesi 2008 (not opened)';
const SNYDER = 'johnsnyderdpt.com, physiohub.io (secondary sources)';

export const FWD = 'forwardthinkingpt.com (secondary source)';

/** Neurodynamic tests and the flexion-rotation test. */
export const MOVEMENT_FIGURES: Partial<Record<Movement, readonly PublishedFigure[]>> = {
  'straight-leg-raise': [
    { words: 'Disc herniation, pooled: sensitivity 91, specificity 26', source: DEVILLE },
    {
      words: 'Radiculopathy by electrodiagnosis: sensitivity 89, specificity 25',
      source: 'Healthcare 2023;11:3138',
    },
    { words: 'Sensitivity 52, specificity 89 beside slump', source: MAJLESI },
  ],
  'crossed-straight-leg-raise': [{ words: 'Sensitivity 29, specificity 88', source: DEVILLE }],
  slump: [{ words: 'Sensitivity 84, specificity 83', source: MAJLESI }],
  'prone-knee-bend': [{ words: 'Not settled', source: 'standard references, not opened' }],
  'ultt1-median': [{ words: 'Sensitivity 97, specificity 22', source: FWD }],
  'flexion-rotation-test': [
    {
      words: 'Headache from C1-C2: sensitivity 91, specificity 90',
      source: 'Man Ther 2007;12:256',
    },
    { words: 'Sensitivity 90, specificity 88', source: 'JMPT 2008;31:293' },
  ],
};

/** Counts of several tests, by the working that shows them. */
export const WORKING_FIGURES = {
  wainner: [
    {
      words: '3 of 4: sensitivity 39, specificity 94, LR+ about 6',
      source: 'orthopaedicsone.com (secondary source)',
    },
    {
      words: '4 of 4: sensitivity 24, specificity 99, LR+ 30.3, with an extremely wide interval',
      source: 'Spine 2003;28:52 and orthopaedicsone.com (secondary source)',
    },
    {
      words: 'Validation of 2026 (n = 85): comparable values; another cluster of 3 did better',
      source: 'rbf-bjpt.org.br S1413355526000067',
    },
  ],
  laslett: [
    {
      words: '3 or more of 5: sensitivity 91 to 94, specificity 78; 91 and 87 without centralisers',
      source: SNYDER,
    },
  ],
  'van-der-wurff': [
    {
      words: '3 or more: sensitivity 85, specificity 79',
      source: 'johnsnyderdpt.com (secondary source)',
    },
  ],
  'canadian-c-spine': [
    {
      words: 'The whole rule: sensitivity 99.4, specificity 45.1',
      source: 'Stiell, NEJM 2003;349:2510 (secondary sources)',
    },
  ],
  cook: [
    {
      words: '3 or more of 5: LR+ 30.9 (interval 5.5 to 181.8); 1 or fewer: LR− 0.18',
      source: 'PubMed 22131790',
    },
    { words: 'Babinski alone: LR+ 4.0', source: 'Cook 2009, JOSPT' },
  ],
} as const satisfies Record<string, readonly PublishedFigure[]>;
