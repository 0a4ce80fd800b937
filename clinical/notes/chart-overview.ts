import { SECTIONS, type Region, type Section } from '../vocabulary/sections';
import { chartedRegions } from './charted-regions';
import { composeSoFar } from './compose-so-far';
import type { NoteContent } from './note-content';
import { sectionFill, summariseSection, type SectionFill } from './summarise-section';

/** What stands around the open section of a chart: all that is made of the note as a whole. */
export type ChartOverview = {
  /** How full each section is, and the line that it folds to; empty where it holds nothing. */
  sections: Readonly<Record<Section, { fill: SectionFill; line: string }>>;
  /** The charted regions of the examination. */
  regions: readonly { region: Region; fill: SectionFill }[];
  /** The note as it forms: paragraphs with an empty line between them. */
  prose: string;
};

/** The lines of the last visit, which stay as they are while today's note is charted. */
export type LastVisitLines = readonly { section: Section; words: string }[];

/**
 * Makes it in steps of a few milliseconds: on a page that is typed on, a key waits for no more than
 * one of them.
 */
export function* overviewInSteps(content: NoteContent): Generator<void, ChartOverview> {
  const { findings, clinic } = content;
  const sections = new Map<Section, ChartOverview['sections'][Section]>();
  for (const section of SECTIONS) {
    sections.set(section, {
      fill: sectionFill(section, findings, content),
      line: summariseSection(section, findings, undefined, clinic.dateFormat),
    });
    yield;
  }
  const regions = chartedRegions(findings).map((region) => ({
    region,
    fill: sectionFill('examination', findings, { ...content, region }),
  }));
  yield;
  const prose = composeSoFar(content);
  return {
    sections: Object.fromEntries(sections) as ChartOverview['sections'],
    regions,
    prose,
  };
}

export function chartOverview(content: NoteContent): ChartOverview {
  const steps = overviewInSteps(content);
  let step = steps.next();
  while (!step.done) step = steps.next();
  return step.value;
}

export function lastVisitLines({ previous, clinic }: NoteContent): LastVisitLines {
  if (!previous) return [];
  return SECTIONS.map((section) => ({
    section,
    words: summariseSection(section, previous.findings, undefined, clinic.dateFormat),
  })).filter(({ words }) => words !== '');
}
