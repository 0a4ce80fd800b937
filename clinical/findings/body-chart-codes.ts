import { MIDLINE, type CodeDefinition } from './code-definition';
import { KINDS } from './kinds';

/** One mark of the body chart, at its own item id: where, of what kind, and the strokes drawn. */
export const BODY_CHART_CODES: readonly CodeDefinition[] = [
  {
    code: 'body-chart.mark',
    kind: 'body_marks',
    label: 'Body chart mark',
    short: 'Mark',
    sides: MIDLINE,
    at: ['item'],
    moments: 'before',
    section: 'story',
    region: null,
    regions: [],
    group: 'Body chart',
    attributes: KINDS.body_marks,
  },
];
