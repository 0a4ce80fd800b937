'use client';

import { PanelRight, PenLine } from 'lucide-react';
import { useState, type ComponentProps, type ReactNode } from 'react';
import type { BannerPatient } from '@/clinical/patients/banner-patient';
import { later, useHasOpened } from '@/components/later/later';
import { PatientBanner } from '@/components/patients/patient-banner';
import { paths } from '@/components/paths';
import { Button } from '@/components/ui/button';
import { ChartProvider, useChart } from './chart-context';
import { ChartSaved } from './chart-saved';
import { ChartSection } from './chart-section';
import { ConnectionStrip } from './connection-strip';
import { Rail } from './rail/rail';
import { SectionBody } from './section-body';
import { SectionIndex } from './section-index';
import { useBannerHeight } from './use-banner-height';
import { useGoToSigning } from './use-go-to-signing';
import { useOpenSection } from './use-open-section';

type ChartProps = Omit<ComponentProps<typeof ChartProvider>, 'children'> & {
  banner: BannerPatient;
  /** Date of the visit, episodes and what can be done with the draft. */
  header: ReactNode;
  /** What was typed before the draft came to this patient, if this browser holds any of it. */
  unsent: ReactNode;
};

/** The chart of a draft: who, where in the visit, the open section, and the note as it forms. */
export function Chart({ banner, header, unsent, ...chart }: ChartProps) {
  return (
    <ChartProvider {...chart}>
      <ChartBanner banner={banner} />
      <ChartBody header={header} unsent={unsent} />
    </ChartProvider>
  );
}

function ChartBanner({ banner }: { banner: BannerPatient }) {
  const { content, today } = useChart();
  return (
    <PatientBanner
      patient={banner}
      href={paths.patient(content.clinic.clinicId, content.patient.patientId)}
      today={today}
      dateFormat={content.clinic.dateFormat}
      trailing={<ChartSaved />}
    />
  );
}

const ChartKeyHelp = later(() => import('./chart-key-help').then((file) => file.ChartKeyHelp));
const RailDrawer = later(() => import('./rail/rail-drawer').then(({ RailDrawer }) => RailDrawer));

function ChartBody({ header, unsent }: Pick<ChartProps, 'header' | 'unsent'>) {
  const { content } = useChart();
  const main = useBannerHeight();
  const sign = useGoToSigning();
  const { open, sections, go, onDrawn } = useOpenSection(sign);
  const [isRailOpen, setIsRailOpen] = useState(false);
  const hasRailOpened = useHasOpened(isRailOpen);
  return (
    <main
      ref={main}
      id="main"
      tabIndex={-1}
      className="mx-auto grid w-full max-w-[104rem] [--banner-height:2.375rem] flex-1 grid-cols-1 content-start gap-x-5 gap-y-3 px-4 py-3 pb-16 outline-none max-sm:px-2 xl:grid-cols-[12.5rem_minmax(0,1fr)_19rem]"
    >
      <div className="flex min-w-0 flex-col gap-3 xl:sticky xl:top-[calc(var(--banner-height)+0.75rem)] xl:max-h-[calc(100dvh-var(--banner-height)-1.5rem)] xl:self-start xl:overflow-y-auto">
        {header}
        <div className="max-xl:hidden">
          <SectionIndex sections={sections} open={open} go={go} />
          <Button variant="primary" onClick={sign} className="mt-2 w-full justify-start">
            <PenLine aria-hidden />
            Review and sign
          </Button>
        </div>
      </div>
      <div className="sticky top-(--banner-height) z-20 -mx-4 flex items-center gap-2 border-b bg-background px-4 py-1.5 max-sm:-mx-2 max-sm:px-2 xl:hidden print:hidden">
        <div className="min-w-0 flex-1">
          <SectionIndex sections={sections} open={open} go={go} />
        </div>
        <Button variant="primary" onClick={sign} aria-label="Review and sign">
          <PenLine aria-hidden />
          Sign
        </Button>
        <Button
          size="icon"
          aria-label="Last visit and note so far"
          aria-haspopup="dialog"
          aria-expanded={isRailOpen}
          onClick={() => setIsRailOpen(true)}
        >
          <PanelRight aria-hidden />
        </Button>
        {hasRailOpened && (
          <RailDrawer
            isOpen={isRailOpen}
            onOpenChange={setIsRailOpen}
            onGiveUp={() => setIsRailOpen(false)}
          />
        )}
      </div>
      <div className="flex min-w-0 flex-col gap-2">
        {unsent}
        {sections.map((section, index) => (
          <ChartSection
            key={section}
            section={section}
            number={index + 1}
            isOpen={open === section}
            onOpen={() => go({ section })}
          >
            <SectionBody section={section} kind={content.kind} onDrawn={onDrawn} />
          </ChartSection>
        ))}
      </div>
      <aside
        // Scrolled by keyboard like by wheel.
        tabIndex={0}
        aria-label="Last visit and note so far"
        className="max-xl:hidden xl:sticky xl:top-[calc(var(--banner-height)+0.75rem)] xl:max-h-[calc(100dvh-var(--banner-height)-1.5rem)] xl:self-start xl:overflow-y-auto"
      >
        <Rail />
      </aside>
      <ConnectionStrip go={go} />
      <ChartKeyHelp sections={sections} missing={null} />
    </main>
  );
}
