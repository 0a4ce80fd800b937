import { describe, expect, it } from 'vitest';
import type { Finding } from '@/clinical/findings/finding';
import { createDraft } from '../draft-store/draft';
import { keyOf } from '../draft-store/field-ref';
import { answerRedFlag } from './answer-red-flag';
import { redFlagGroups, restOfGroup } from './red-flag-groups';

const saddle = keyOf('red-flag.saddle-numbness');

function emptyDraft() {
  let next = 0;
  const newPatchId = () => `patch-${next++}`;
  return createDraft({ findings: [], revision: 0, newPatchId, nextSeq: () => next });
}

const groupOf = (
  code: string,
  {
    last = [],
    isPresent = () => false,
  }: { last?: readonly Finding[]; isPresent?: (code: string) => boolean } = {},
) => {
  const group = redFlagGroups(['lumbar'], [], isPresent, last).find((each) => each.code === code);
  if (!group) throw new Error(`No group ${code}`);
  return group;
};

describe('red flags', () => {
  it('are answered with the day, and the answer taken back takes all of it', () => {
    const draft = emptyDraft();
    answerRedFlag(draft, saddle, 'present', '2026-10-12');
    draft.set({ key: saddle, attribute: 'course' }, 'new');
    answerRedFlag(draft, saddle, 'absent', '2026-10-12');
    expect(draft.attributes(saddle)).toEqual({ status: 'absent', askedOn: '2026-10-12' });
    answerRedFlag(draft, saddle, null, '2026-10-12');
    expect(draft.findings()).toEqual([]);
  });

  it('say no day on which they were not asked', () => {
    const draft = emptyDraft();
    answerRedFlag(draft, saddle, 'absent', '2026-10-12');
    answerRedFlag(draft, saddle, 'not_asked', '2026-10-12');
    expect(draft.attributes(saddle)).toEqual({ status: 'not_asked' });
  });

  it('of the cauda equina are never answered together', () => {
    expect(restOfGroup(groupOf('cauda-equina'), [])).toEqual([]);
  });

  it('of another group are answered together where they are questions without an answer', () => {
    const draft = emptyDraft();
    answerRedFlag(draft, keyOf('red-flag.osteoporosis'), 'present', '2026-10-12');
    const rest = restOfGroup(groupOf('fracture'), draft.findings()).map(({ code }) => code);
    expect(rest).toContain('red-flag.major-trauma');
    expect(rest).not.toContain('red-flag.osteoporosis');
    expect(rest).not.toContain('red-flag.midline-percussion-tenderness');
  });

  it('of a region that is not charted wait to be asked for', () => {
    expect(groupOf('cauda-equina').isAsked).toBe(true);
    expect(groupOf('cervical-arterial').isAsked).toBe(false);
  });
  it('that NG65 counts wait for back pain that began before 45 and is over 3 months old', () => {
    const entry = 'red-flag.onset-under-45-over-3-months';
    const codes = (isPresent: boolean) =>
      groupOf('axial-spondyloarthritis', {
        isPresent: (code) => isPresent && code === entry,
      }).items.length;
    expect(codes(false)).toBe(1);
    expect(codes(true)).toBe(10);
  });

  it.each([
    ['present', true],
    ['unknown', true],
    ['absent', false],
    ['not_asked', false],
  ])('answered %s at the last visit: asked again %s', (status, isAsked) => {
    const last = { ...keyOf('red-flag.facial-numbness'), attributes: { status } };
    expect(groupOf('cervical-arterial', { last: [last] }).isAsked).toBe(isAsked);
  });
});
