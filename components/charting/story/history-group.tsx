'use client';

import { useCallback } from 'react';
import { wordsOf } from '@/clinical/findings/attribute-of';
import { codeDefinition, codesOfKind } from '@/clinical/findings/codes';
import type { Finding } from '@/clinical/findings/finding';
import { HISTORY_GROUPS } from '@/clinical/findings/history-codes';
import { C_SPINE_NOTES } from '@/clinical/vocabulary/c-spine-criteria';
import { CodeRow } from '../fields/code-row';
import { useSettledFindings } from '../use-draft';
import { StoryFold } from './story-fold';

/** What counts under a criterion of the Canadian C-spine rule, by code. */
const NOTES = new Map(
  Object.entries(C_SPINE_NOTES).map(([code, words]) => [`history.c-spine-${code}`, words]),
);

export type GroupName = keyof typeof HISTORY_GROUPS;

type HistoryGroupProps = {
  /** One group, or two that are asked together; the first gives the heading. */
  names: readonly [GroupName, ...GroupName[]];
  isOpenAtFirst: boolean;
};

/** Questions of the history that belong together, folded unless they are asked at this visit. */
export function HistoryGroup({ names, isOpenAtFirst }: HistoryGroupProps) {
  const mechanisms = useMechanisms();
  const isFall = mechanisms.includes('fall');
  const groups = names.map((name) => ({
    name,
    codes: codesOf(name).filter(({ code }) => isFall || code !== 'history.fall-height'),
  }));
  const own = names.join();
  const has = useCallback(
    ({ code }: Finding) => {
      const group = codeDefinition(code)?.group;
      return own.split(',').some((name) => HISTORY_GROUPS[name as GroupName] === group);
    },
    [own],
  );
  // A road traffic collision asks for its own details (vocabulary 3.6a).
  const isCollision = names.includes('crash') && mechanisms.includes('road_traffic');
  const isWanted = isOpenAtFirst || isCollision;
  return (
    <StoryFold
      title={HISTORY_GROUPS[names[0]]}
      has={has}
      asks={groups.flatMap(({ codes }) => codes.map(({ short }) => short))}
      isWanted={isWanted}
    >
      {groups.map(({ name, codes }, index) => (
        <div key={name} role={index > 0 ? 'group' : undefined} aria-label={HISTORY_GROUPS[name]}>
          {index > 0 && <h4 className="mb-1 font-medium">{HISTORY_GROUPS[name]}</h4>}
          <div className="grid gap-x-8 gap-y-1.5 lg:grid-cols-2">
            {codes.map((definition) => (
              <CodeRow
                key={definition.code}
                definition={definition}
                note={NOTES.get(definition.code)}
                isStacked
              />
            ))}
          </div>
        </div>
      ))}
    </StoryFold>
  );
}

function codesOf(name: GroupName) {
  return codesOfKind('symptoms').filter(({ group }) => group === HISTORY_GROUPS[name]);
}

/** How it came about, as far as it is answered; a height once recorded is a fall too. */
function useMechanisms(): readonly string[] {
  return useSettledFindings().flatMap((each) => {
    if (each.code === 'history.fall-height') return ['fall'];
    return each.code === 'history.mechanism' ? wordsOf(each, 'choices') : [];
  });
}
