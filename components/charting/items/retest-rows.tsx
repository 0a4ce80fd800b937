'use client';

import { X } from 'lucide-react';
import { useState } from 'react';
import { codeDefinition } from '@/clinical/findings/codes';
import type { Finding } from '@/clinical/findings/finding';
import { keyText, type FindingKey, type Moment } from '@/clinical/findings/finding-key';
import { asteriskValue } from '@/clinical/notes/compose-asterisk-signs';
import { measuredAttributes, retestable } from '@/clinical/notes/retestable';
import { findingName, lowerFirst } from '@/clinical/notes/value-words';
import { IconButton } from '@/components/ui/icon-button';
import { Select } from '@/components/ui/select';
import { useChart } from '../chart-context';
import { AttributeField } from '../fields/attribute-field';
import { useSettledFindings } from '../use-draft';

/** Power, reflexes, tests, palpation tested again after a treatment: only what was found before it. */
export function RetestRows({ moment }: { moment: Moment }) {
  const { draft } = useChart();
  const findings = useSettledFindings();
  const [added, setAdded] = useState<readonly string[]>([]);
  const before = retestable(findings);
  const again = new Set(findings.filter((each) => each.moment === moment).map(keyText));
  const keyOf = ({ code, side, at }: Finding): FindingKey => ({ code, side, at, moment });
  const isShown = (each: Finding) =>
    again.has(keyText(keyOf(each))) || added.includes(keyText(keyOf(each)));
  const left = before.filter((each) => !isShown(each));
  if (before.length === 0) return null;
  return (
    <div className="flex w-full flex-col gap-1">
      {before.filter(isShown).map((each) => (
        <RetestRow
          key={keyText(each)}
          before={each}
          findingKey={keyOf(each)}
          onRemove={() => {
            draft.remove(keyOf(each));
            setAdded((all) => all.filter((text) => text !== keyText(keyOf(each))));
          }}
        />
      ))}
      {left.length > 0 && (
        <Select
          aria-label="Test again after this treatment"
          value=""
          onChange={({ target }) => target.value && setAdded((all) => [...all, target.value])}
          className="w-72 max-w-full"
        >
          <option value="">Test again…</option>
          {left.map((each) => (
            <option key={keyText(each)} value={keyText(keyOf(each))}>
              {findingName(each)}
            </option>
          ))}
        </Select>
      )}
    </div>
  );
}

type RetestRowProps = { before: Finding; findingKey: FindingKey; onRemove: () => void };

function RetestRow({ before, findingKey, onRemove }: RetestRowProps) {
  const { content } = useChart();
  const name = findingName(before);
  const definitions = codeDefinition(before.code)?.attributes ?? {};
  const asked = measuredAttributes(before);
  return (
    <div className="flex flex-wrap items-center gap-x-3 gap-y-1">
      <span>
        {name} <span className="text-muted-foreground">was</span>{' '}
        {asteriskValue(before, content.clinic.dateFormat)}
      </span>
      {asked.map((attribute) => {
        const definition = definitions[attribute];
        return definition ? (
          <AttributeField
            key={attribute}
            field={{ key: findingKey, attribute }}
            definition={definition}
            caption={asked.length > 1 ? definition.label : null}
            label={`${name}, after this treatment, ${lowerFirst(definition.label)}`}
            className="flex-row items-center gap-1.5"
          />
        ) : null;
      })}
      <IconButton label={`Not tested again: ${name}`} size="icon-sm" onClick={onRemove}>
        <X aria-hidden />
      </IconButton>
    </div>
  );
}
