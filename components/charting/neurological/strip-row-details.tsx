'use client';

import { useState } from 'react';
import type { FindingKey } from '@/clinical/findings/finding-key';
import { findingName } from '@/clinical/notes/value-words';
import { NOT_TESTED_REASON } from '@/clinical/vocabulary/measurement';
import { SADDLE_ROOTS } from '@/clinical/vocabulary/root-strip';
import { Select } from '@/components/ui/select';
import { useChart, WriteContext } from '../chart-context';
import { DetailFields } from '../grid/row-details';
import { recordFound, recordRowNotTested } from './strip-writes';

const IN_CELL = ['sensation', 'power', 'reflex'];
/** Asked where the test is intimate (vocabulary 4.2); elsewhere the examination's consent holds. */
const INTIMATE = ['consent', 'isChaperoned', 'testedHow'];

type StripRowDetailsProps = { name: string; root: string; keys: readonly FindingKey[] };

/** What a line of the strip seldom says: the kind of change, not tested and why, a remark. */
export function StripRowDetails({ name, root, keys }: StripRowDetailsProps) {
  const { draft } = useChart();
  const [reason, setReason] = useState('');
  const isIntimate = SADDLE_ROOTS.some((each) => each === root);
  return (
    <WriteContext value={(field, value) => recordFound(draft, field.key, field.attribute, value)}>
      <div className="mb-2 flex flex-col gap-3 rounded-md border bg-muted p-3 [&_input[type=checkbox]]:size-6">
        <label className="flex flex-wrap items-center gap-2">
          <span>Whatever has no grade on this line was not tested, because</span>
          <Select
            aria-label={`${name}: not tested, because`}
            value={reason}
            onChange={(event) => {
              setReason(event.target.value);
              recordRowNotTested(draft, keys, event.target.value || null);
            }}
            className="w-40"
          >
            <option value="">–</option>
            {Object.entries(NOT_TESTED_REASON).map(([code, words]) => (
              <option key={code} value={code}>
                {words}
              </option>
            ))}
          </Select>
        </label>
        <div className="grid gap-x-6 gap-y-3 lg:grid-cols-2">
          {keys.map((key) => {
            const label = findingName({ ...key, attributes: {} });
            return (
              <DetailFields
                key={key.code + key.side}
                findingKey={key}
                name={label}
                legend={label}
                except={isIntimate ? IN_CELL : [...IN_CELL, ...INTIMATE]}
              />
            );
          })}
        </div>
      </div>
    </WriteContext>
  );
}
