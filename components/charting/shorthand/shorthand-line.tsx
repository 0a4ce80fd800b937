'use client';

import { useMemo, type KeyboardEvent } from 'react';
import { codeDefinition } from '@/clinical/findings/codes';
import { parseShorthand } from '@/clinical/shorthand/parse-shorthand';
import { unfiled } from '@/clinical/shorthand/unfiled';
import type { Region } from '@/clinical/vocabulary/sections';
import { toast } from '@/components/ui/toast';
import { useChart } from '../chart-context';
import { keyOf } from '../draft-store/field-ref';
import { useRangeSetup } from '../examination/use-range-setup';
import { FieldTrouble } from '../fields/field-trouble';
import { TypedBox } from '../fields/typed-box';
import { useValue } from '../use-draft';
import { createLineFiller } from './fill-line';
import { LinePreview } from './line-preview';
import { ShorthandHelp } from './shorthand-help';

const FIELD = { key: keyOf('narrative.shorthand'), attribute: 'body' };

/**
 * One line that fills the grids while it is typed. Enter files what was understood; the rest stays
 * in the line, which is a text of the note like any other, so that nothing of it is lost.
 */
export function ShorthandLine({ region }: { region: Region }) {
  const { draft } = useChart();
  const setups = useSetups();
  const filler = useMemo(() => createLineFiller(draft), [draft]);
  const kept = useValue(FIELD);
  const line = typeof kept === 'string' ? kept : '';
  const definition = codeDefinition(FIELD.key.code)?.attributes.body;
  if (!definition) return null;

  const take = (text: string) => {
    draft.set(FIELD, text.trim() === '' ? null : text);
    filler.fill(parseShorthand(text, region).entries, setups);
  };
  const file = () => {
    const { count, undo } = filler.file();
    if (count === 0) return;
    const left = unfiled(line, region);
    draft.set(FIELD, left === '' ? null : left);
    const back = () => {
      const { kept: changed } = undo();
      // What was typed in the line since stays in it.
      if ((draft.value(FIELD) ?? '') === left) draft.set(FIELD, line);
      if (changed > 0) {
        toast('Not all of it was taken back', {
          description: `${changed === 1 ? '1 finding was' : `${changed} findings were`} charted further since and stay as they are.`,
        });
      }
    };
    toast(`Filed ${count === 1 ? '1 finding' : `${count} findings`} from the shorthand`, {
      action: { label: 'Undo', onClick: back },
    });
  };
  const press = (event: KeyboardEvent<HTMLInputElement>) => {
    if (event.key !== 'Enter') return;
    event.preventDefault();
    file();
  };
  return (
    <div className="flex flex-col gap-1">
      <div className="flex items-center gap-2" onBlur={file}>
        <TypedBox
          field={FIELD}
          definition={{ type: 'text', label: 'Shorthand', maxLength: 2000 }}
          label="Shorthand"
          placeholder="Lx F60p4 E10s LF L20 R35 ; SLR R45+ L-"
          write={(value) => take(typeof value === 'string' ? value : '')}
          onKeyDown={press}
          className="w-full font-mono text-sm"
        />
      </div>
      <FieldTrouble field={FIELD} definition={definition} />
      <LinePreview line={line} region={region} />
      <ShorthandHelp />
    </div>
  );
}

/** How each region is measured, for readings that the line makes. */
function useSetups() {
  const cervical = useRangeSetup('cervical').setup;
  const thoracic = useRangeSetup('thoracic').setup;
  const lumbar = useRangeSetup('lumbar').setup;
  return { cervical, thoracic, lumbar };
}
