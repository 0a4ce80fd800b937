'use client';

import { useState } from 'react';
import { Button } from '@/components/ui/button';

const AT_FIRST = 50;

/** The first rows of a long list, or all of them once somebody asked. */
export function useShown<T>(rows: readonly T[]): { shown: readonly T[]; showAll: () => void } {
  const [isAll, setIsAll] = useState(false);
  return { shown: isAll ? rows : rows.slice(0, AT_FIRST), showAll: () => setIsAll(true) };
}

type ShowAllProps = { total: number; shown: number; onShowAll: () => void };

export function ShowAll({ total, shown, onShowAll }: ShowAllProps) {
  if (shown === total) return null;
  return (
    <Button size="sm" onClick={onShowAll} className="mt-3">
      Show all {total.toLocaleString('en')}
    </Button>
  );
}
