'use client';

import type { FindingKey } from '@/clinical/findings/finding-key';
import { NORMAL_BLOCKS, type NormalBlock } from '@/clinical/notes/normal-answer';
import { findingName, lowerFirst, upperFirst } from '@/clinical/notes/value-words';
import { Button } from '@/components/ui/button';
import { toast } from '@/components/ui/toast';
import { useChart } from '../chart-context';
import type { LastVisit } from '../grid/use-last-visit';
import { fillNormal } from './normal-writes';

const nameOf = (key: FindingKey) => findingName({ ...key, attributes: {} });

/** Fills blocks of the cells in sight as examined and normal; says what it wrote, with the way back. */
export function useFillNormal({ previousOf }: LastVisit, keys: readonly FindingKey[]) {
  const { draft } = useChart();
  return (blocks: readonly NormalBlock[]) => {
    const { written, left, undo } = fillNormal(draft, keys, blocks, previousOf);
    const words = blocks.map((block) => lowerFirst(NORMAL_BLOCKS[block])).join(', ');
    const description =
      left.length === 0
        ? undefined
        : `Left open, not normal at the last visit: ${left.map(nameOf).join('; ')}`;
    if (written.length === 0) {
      toast(`${upperFirst(words)}: nothing was empty and open to fill`, { description });
      return;
    }
    const values = written.length === 1 ? '1 value' : `${written.length} values`;
    toast(`Examined, normal: ${values} of ${words} written`, {
      description,
      action: { label: 'Undo', onClick: undo },
    });
  };
}

type FillNormalProps = {
  /** “Legs”. */
  name: string;
  blocks: readonly NormalBlock[];
  onFill: (blocks: readonly NormalBlock[]) => void;
};

/** One press for each block that was examined and normal: it writes what is still empty. */
export function FillNormal({ name, blocks, onFill }: FillNormalProps) {
  return (
    <div
      role="group"
      aria-label={`${name}: examined, normal`}
      className="flex flex-wrap items-center gap-1"
    >
      <span className="text-xs text-muted-foreground">Examined, normal:</span>
      {blocks.map((block) => (
        <Button key={block} size="sm" onClick={() => onFill([block])}>
          {NORMAL_BLOCKS[block]}
        </Button>
      ))}
      {blocks.length > 1 && (
        <Button size="sm" onClick={() => onFill(blocks)}>
          All
        </Button>
      )}
    </div>
  );
}
