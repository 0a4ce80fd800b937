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

export function chartOverview(content: NoteContent): ChartOverview {
  const { findings, clinic } = content;
  const ofSection = (section: Section) => ({
    fill: sectionFill(section, findings, content),
    line: summariseSection(section, findings, undefined, clinic.dateFormat),
  });
  return {
    sections: {
      story: ofSection('story'),
      'red-flags': ofSection('red-flags'),
      examination: ofSection('examination'),
      impression: ofSection('impression'),
      treatment: ofSection('treatment'),
      plan: ofSection('plan'),
    },
    regions: chartedRegions(findings).map((region) => ({
      region,
      fill: sectionFill('examination', findings, { ...content, region }),
    })),
    prose: composeSoFar(content),
  };
}

export function lastVisitLines({ previous, clinic }: NoteContent): LastVisitLines {
  if (!previous) return [];
  return SECTIONS.map((section) => ({
    section,
    words: summariseSection(section, previous.findings, undefined, clinic.dateFormat),
  })).filter(({ words }) => words !== '');
}
