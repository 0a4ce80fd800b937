import { expect, it } from 'vitest';
import { parseShorthand } from '@/clinical/shorthand/parse-shorthand';
import { unfiled } from '@/clinical/shorthand/unfiled';
import { createDraft } from '../draft-store/draft';
import { keyOf } from '../draft-store/field-ref';
import { createLineFiller } from './fill-line';

const UNSET = { method: null, position: null };
const SETUPS = {
  cervical: UNSET,
  thoracic: UNSET,
  lumbar: { method: 'dual_inclinometer', position: 'standing' },
};
const FLEXION = keyOf('rom.lumbar.flexion.active');
const SLR = keyOf('rom.lumbar.straight-leg-raise.passive', { side: 'right' });

function typing() {
  let next = 0;
  const newPatchId = () => `patch-${next++}`;
  const draft = createDraft({ findings: [], revision: 0, newPatchId, nextSeq: () => next });
  const filler = createLineFiller(draft);
  const type = (line: string) => {
    for (let end = 1; end <= line.length; end += 1) {
      filler.fill(parseShorthand(line.slice(0, end), 'lumbar').entries, SETUPS);
    }
  };
  const say = (line: string) => filler.fill(parseShorthand(line, 'lumbar').entries, SETUPS);
  return { draft, filler, type, say };
}

it('fills what is typed, letter by letter, with how the region is measured', () => {
  const { draft, type } = typing();
  type('F60p4 ; SLR R45+');
  expect(draft.attributes(FLEXION)).toEqual({
    degrees: 60,
    painScore: 4,
    method: 'dual_inclinometer',
    position: 'standing',
  });
  expect(draft.attributes(SLR)).toEqual({ degrees: 45, testResult: 'positive' });
});

it('goes back to what stood there when the line no longer says it', () => {
  const { draft, say } = typing();
  draft.set({ key: FLEXION, attribute: 'degrees' }, 25);
  say('F60p4 SLR R45');
  say('SLR R45');
  expect(draft.attributes(FLEXION)).toEqual({ degrees: 25 });
  say('');
  expect(draft.attributes(SLR)).toEqual({});
});

it('a carried value gives way to the line, and comes back whole with the undo of filing', () => {
  const { draft, filler, say } = typing();
  const carried = { degrees: 25, carriedFromNote: 'note', carriedFromOn: '2026-10-12' };
  for (const [attribute, value] of Object.entries(carried))
    draft.set({ key: FLEXION, attribute }, value);
  say('F60');
  expect(draft.attributes(FLEXION)).toMatchObject({ degrees: 60 });
  expect(draft.attributes(FLEXION)).not.toHaveProperty('carriedFromNote');
  const { count, undo } = filler.file();
  expect(count).toBe(1);
  say('');
  expect(draft.attributes(FLEXION)).toMatchObject({ degrees: 60 });
  undo();
  expect(draft.attributes(FLEXION)).toEqual(carried);
});

it.each([
  ['Lx F60 wobbly ; SLR 45', '"Lx wobbly" ; "SLR 45"'],
  ['F60 ; KJ L2', ''],
  ['no leg pain', '"no leg pain"'],
  ['SLR R45+ Bragard L+', '"SLR Bragard L+"'],
  ['NPRS 6/3/8 ; NPRS 5', '"NPRS 5"'],
  ['"SLR 45" ; KJ L2 ; LF L20 R', '"SLR 45" ; "LF R"'],
  ['SLR R45+ 45 ; ES L g3 g9 wide', '"SLR 45" ; "ES L g9 wide"'],
])('of “%s” the line keeps “%s”', (line, left) => {
  expect(unfiled(line, 'lumbar')).toBe(left);
});

it('what was kept as text overwrites nothing that was charted since', () => {
  const { draft, say, filler } = typing();
  say('LF L20 R35 R30');
  filler.file();
  const kept = unfiled('LF L20 R35 R30', 'lumbar');
  say(`${kept} ; E10`);
  const right = keyOf('rom.lumbar.lateral-flexion.active', { side: 'right' });
  expect(draft.attributes(right)).toMatchObject({ degrees: 35 });
  expect(draft.attributes(keyOf('rom.lumbar.extension.active'))).toMatchObject({ degrees: 10 });
});

it('taking a line back leaves what was charted since by hand or on another device', () => {
  const { draft, say, filler } = typing();
  say('F60 E10');
  draft.set({ key: FLEXION, attribute: 'painScore' }, 6);
  say('E10');
  expect(draft.attributes(FLEXION)).toEqual({ painScore: 6 });
  const { undo } = filler.file();
  const extension = keyOf('rom.lumbar.extension.active');
  draft.set({ key: extension, attribute: 'degrees' }, 14);
  expect(undo()).toEqual({ kept: 1 });
  expect(draft.attributes(extension)).toMatchObject({ degrees: 14 });
});
