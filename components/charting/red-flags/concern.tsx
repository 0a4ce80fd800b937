'use client';

import { codeDefinition } from '@/clinical/findings/codes';
import {
  CONCERN_ACTION,
  CONCERN_SOURCE,
  LEVEL_OF_CONCERN,
} from '@/clinical/vocabulary/red-flag-words';
import { CodeRow } from '../fields/code-row';

const LEVELS = Object.keys(CONCERN_ACTION) as (keyof typeof CONCERN_ACTION)[];

/** The clinician's own level and action; what the framework says of each level is quoted beside. */
export function Concern() {
  const [level, action] = [codeDefinition('concern.level'), codeDefinition('concern.action')];
  return (
    <section aria-label="Concern" className="flex flex-col gap-1 border-t pt-3">
      {level && <CodeRow definition={level} />}
      <dl className="grid max-w-[75ch] grid-cols-[auto_minmax(0,1fr)] gap-x-3 gap-y-0.5 text-xs text-muted-foreground sm:ml-[11.25rem]">
        {LEVELS.map((name) => (
          <div key={name} className="contents">
            <dt className="font-medium">{LEVEL_OF_CONCERN[name]}</dt>
            <dd>{CONCERN_ACTION[name]}</dd>
          </div>
        ))}
      </dl>
      <p className="text-xs text-muted-foreground sm:ml-[11.25rem]">[{CONCERN_SOURCE}]</p>
      {action && <CodeRow definition={action} />}
    </section>
  );
}
