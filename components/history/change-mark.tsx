import type { Change } from '@/clinical/history/change-between';

/** A signed number with a real minus: "+20", "−3", "±0". */
export function signedNumber(value: number): string {
  if (value === 0) return '±0';
  return value < 0 ? `−${-value}` : `+${value}`;
}

const SIGN = {
  exceeds: '▲',
  within: '·',
  'no-published-error': '',
  'not-comparable': '≠',
} as const satisfies Record<Change['kind'], string>;

/** The size of a change, in the unit of the value it stands beside, and whether it is more than the error of measuring, by shape and word. */
export function ChangeMark({ change }: { change: Change }) {
  const size = change.kind === 'not-comparable' ? '' : `${signedNumber(change.delta)} `;
  return (
    <span className="whitespace-nowrap text-muted-foreground" title={change.words}>
      {size}
      <span aria-hidden className={change.kind === 'exceeds' ? 'text-foreground' : undefined}>
        {SIGN[change.kind]}
      </span>
      <span className="sr-only">{change.words}</span>
    </span>
  );
}
