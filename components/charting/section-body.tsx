'use client';

import type { ReactNode } from 'react';
import type { NoteKind, Section } from '@/clinical/vocabulary/sections';
import type { Arrival } from '@/components/later/arrival';
import { later } from '@/components/later/later';
import { Narrative } from './fields/narrative';
import { Story } from './story/story';
import { WriteNote } from './write-note';

// The story is there when the page opens; the others are fetched while it is looked at.
const RedFlags = later(() => import('./red-flags/red-flags').then(({ RedFlags }) => RedFlags));
const Examination = later(() =>
  import('./examination/examination').then(({ Examination }) => Examination),
);
const ItemList = later(() => import('./items/item-list').then(({ ItemList }) => ItemList));

const LATER: Partial<Record<Section, { arrival: () => Arrival }>> = {
  'red-flags': RedFlags,
  examination: Examination,
  treatment: ItemList,
  plan: ItemList,
};

/** Whether the script of a section is there. */
export function sectionArrival(section: Section): Arrival {
  return LATER[section]?.arrival() ?? 'here';
}

type SectionBodyProps = { section: Section; kind: NoteKind; onDrawn: () => void };

/** What is charted in a section. `onDrawn` is said once it stands on the page. */
export function SectionBody({ section, kind, onDrawn }: SectionBodyProps): ReactNode {
  const coming = { onDrawn, meanwhile: <Coming /> };
  switch (section) {
    case 'story':
      return kind === 'contact' || kind === 'did-not-attend' ? (
        <WriteNote kind={kind} />
      ) : (
        <Story />
      );
    case 'red-flags':
      return <RedFlags {...coming} />;
    case 'examination':
      return <Examination {...coming} />;
    case 'impression':
      return (
        <Narrative
          name="impression"
          label="Impression (clinician’s)"
          placeholder="In your own words"
        />
      );
    case 'treatment':
    case 'plan':
      // Another stem is another list: what is open in one is not open in the other.
      return <ItemList key={section} stem={section} {...coming} />;
  }
}

function Coming() {
  return (
    <p role="status" className="min-h-[50vh] text-muted-foreground">
      Fetching this section…
    </p>
  );
}
