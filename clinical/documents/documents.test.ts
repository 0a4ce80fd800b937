import { describe, expect, it } from 'vitest';
import type { LoopStep } from '../loops/loop-words';
import { DOCUMENT_LIMITS, refusedForSpace, sizeWords } from './document-limits';
import { openFirstWords, reportsToOpen } from './reports-to-open';

const MB = 1024 * 1024;
const at = (minute: number) => new Date(Date.UTC(2026, 10, 2, 9, minute)).toISOString();
const step = (name: LoopStep, minute: number) => ({ step: name, recordedAt: at(minute) });
const report = (minute: number, openedBy: string[] = [], isWrong = false) => ({
  recordedAt: at(minute),
  openedBy: openedBy.map((accountId) => ({ accountId, name: accountId })),
  error: isWrong ? { reason: 'Wrong', markedBy: 'ada', markedAt: at(59) } : null,
});

describe('the reports somebody has to open', () => {
  const sent = [step('written', 0), step('sent', 1)];

  it('are those they have not opened; that a colleague did does not count', () => {
    const [mine, theirs, wrong] = [report(2, ['ada']), report(3, ['ben']), report(4, [], true)];
    const all = [mine, theirs, wrong];
    expect(reportsToOpen(all, [...sent, step('result_in', 2)], 'ada')).toEqual([theirs]);
    expect(reportsToOpen(all, [...sent, step('result_in', 2)], 'ben')).toEqual([mine]);
  });

  it('are only those since the last review that stands', () => {
    const reviewed = [...sent, step('result_in', 2), step('reviewed', 5)];
    const [before, same, after] = [report(4), report(5), report(6)];
    const all = [before, same, after];
    expect(reportsToOpen(all, reviewed, 'ada')).toEqual([after]);
    const takenBack = [...reviewed, step('taken_back', 7)];
    expect(reportsToOpen(all, takenBack, 'ada')).toEqual(all);
  });

  it('are named by the words that the list has for them', () => {
    const words = openFirstWords([{ keyLine: 'Wedge T8', source: 'Bramble' }]);
    expect(words).toMatch(/^You have not opened “Wedge T8” \(Bramble\)\. Nothing was recorded/);
  });
});

describe('the limits', () => {
  const none = { patientBytes: 0, clinicBytes: 0 };

  it('hold to the byte, for a file, a patient and a clinic', () => {
    const { file, patient, clinic } = DOCUMENT_LIMITS;
    expect(refusedForSpace(file, none)).toBeNull();
    expect(refusedForSpace(file + 1, none)).toContain('one may have 15 MB');
    const patientFull = { patientBytes: patient - 10, clinicBytes: patient };
    expect(refusedForSpace(10, patientFull)).toBeNull();
    expect(refusedForSpace(11, patientFull)).toContain('of this patient take 200 MB of 200 MB');
    const clinicFull = { patientBytes: 0, clinicBytes: clinic - 10 };
    expect(refusedForSpace(10, clinicFull)).toBeNull();
    expect(refusedForSpace(11, clinicFull)).toContain('of the clinic take 5 GB of 5 GB');
  });

  it('read as people say sizes', () => {
    expect([0, 512, 1024, 1500, MB, 2.55 * MB, 1024 * MB].map(sizeWords)).toEqual([
      '0 B',
      '512 B',
      '1 KB',
      '2 KB',
      '1 MB',
      '2.5 MB',
      '1 GB',
    ]);
  });
});
