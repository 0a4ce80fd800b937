import type { Region } from '../vocabulary/sections';
import { isoDateIn } from '../dates';
import type { NoteContent } from '../notes/note-content';
import { axialSpondyloarthritis } from './axial-spondyloarthritis';
import { canadianCSpine } from './canadian-c-spine';
import { cookMyelopathy } from './cook-myelopathy';
import { fallsTimes } from './falls';
import { sacroiliac } from './sacroiliac';
import { wainner } from './wainner';
import type { Working, WorkingInput } from './working';

/** What the workings read of a note. */
export function workingInput(
  content: Pick<NoteContent, 'findings' | 'patient' | 'occurredAt' | 'clinic'>,
): WorkingInput {
  return {
    findings: content.findings,
    dateOfBirth: content.patient.dateOfBirth,
    visitOn: isoDateIn(new Date(content.occurredAt), content.clinic.timeZone),
  };
}

/** Every list that something is recorded for, in the order of the regions. */
export function workings(input: WorkingInput): readonly Working[] {
  return [
    canadianCSpine(input),
    wainner(input, 'left'),
    wainner(input, 'right'),
    cookMyelopathy(input),
    axialSpondyloarthritis(input),
    sacroiliac(input, 'left', 'laslett'),
    sacroiliac(input, 'right', 'laslett'),
    sacroiliac(input, 'left', 'van-der-wurff'),
    sacroiliac(input, 'right', 'van-der-wurff'),
    fallsTimes(input),
  ].filter((each) => each !== null);
}

/** Those of one region, and those that belong to the person. */
export function workingsOfRegion(input: WorkingInput, region: Region): readonly Working[] {
  return workings(input).filter((each) => each.region === region || each.region === null);
}
