import type { Moment } from '@/clinical/findings/finding-key';

export type RangeColumn = {
  moment: Moment;
  label: string;
  /** A phone shows one moment at a time. */
  isOffOnPhone: boolean;
};

export const offOnPhone = ({ isOffOnPhone }: RangeColumn) => isOffOnPhone && 'max-sm:hidden';
