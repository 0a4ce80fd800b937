'use client';

import { useMemo, useState, type ReactNode } from 'react';
import { codeDefinition } from '@/clinical/findings/codes';
import { neurologicalReasons } from '@/clinical/notes/sign-neurological';
import { STRIPS_OF_REGION } from '@/clinical/vocabulary/root-strip';
import { STRIP_LABEL } from '@/clinical/vocabulary/neurological';
import type { Region } from '@/clinical/vocabulary/sections';
import { Button } from '@/components/ui/button';
import { keyOf } from '../draft-store/field-ref';
import { Narrative } from '../fields/narrative';
import { useAttributes, useSettledFindings, useStructure } from '../use-draft';
import { CranialNerves } from './cranial-nerves';
import { NeuroStatus } from './neuro-status';
import { RootStrip } from './root-strip';
import { Saddle } from './saddle';
import { Signs } from './signs';

const WAIVED = ['not_tested', 'not_indicated'];

/** The neurological examination of a region; a sentence may stand instead of all of it. */
export function Neurological({ region }: { region: Region }) {
  const findings = useStructure();
  const status = useAttributes(keyOf('neuro.status')).choice;
  const [isAsked, setIsAsked] = useState(false);
  const hasFindings = findings.some(
    ({ code }) => codeDefinition(code)?.kind === 'neurological_findings',
  );
  const isWaived = typeof status === 'string' && WAIVED.includes(status);
  return (
    <div className="flex flex-col gap-3">
      <WhyOpen />
      <NeuroStatus />
      {isWaived && !hasFindings && !isAsked ? (
        <Button variant="ghost" size="sm" onClick={() => setIsAsked(true)} className="self-start">
          Open the examination all the same
        </Button>
      ) : (
        <Blocks region={region} />
      )}
      <Narrative name="neurological" label="Neurological findings in words" />
    </div>
  );
}

function Blocks({ region }: { region: Region }) {
  return (
    <>
      <Strips region={region} />
      <Block title="Upper motor neurone signs">
        <Signs region={region} group="umn" />
      </Block>
      {region === 'cervical' && (
        <Block title="Cranial nerves">
          <CranialNerves />
        </Block>
      )}
      {region === 'lumbar' && (
        <Block title="Saddle">
          <Saddle />
        </Block>
      )}
    </>
  );
}

/** One strip alone stands without a heading; where there are more, each has its own. */
function Strips({ region }: { region: Region }) {
  const strips = STRIPS_OF_REGION[region];
  if (strips.length === 1) return <RootStrip strip={strips[0]} />;
  return strips.map((strip) => (
    <Block key={strip} title={STRIP_LABEL[strip]}>
      <RootStrip strip={strip} />
    </Block>
  ));
}

function Block({ title, children }: { title: string; children: ReactNode }) {
  return (
    <section aria-label={title} className="flex flex-col">
      <h4 className="text-xs font-medium text-muted-foreground">{title}</h4>
      {children}
    </section>
  );
}

/** The symptoms that ask for this examination, what they ask for, and the source that says so. */
function WhyOpen() {
  const findings = useSettledFindings();
  const reasons = useMemo(() => neurologicalReasons(findings), [findings]);
  if (reasons.length === 0) return null;
  return (
    <ul className="flex max-w-prose flex-col gap-0.5 border-l-2 border-decision-edge pl-3 text-xs">
      {reasons.map(({ area, words, source, isOpen }) => (
        <li key={area}>
          {words} <span className="text-muted-foreground">{source}.</span>{' '}
          <span className="text-muted-foreground">{isOpen ? 'Open.' : 'Recorded.'}</span>
        </li>
      ))}
    </ul>
  );
}
