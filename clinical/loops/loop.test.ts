import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { demandedRemark, isLoopOpen, loopDueAt, loopState, nextSteps } from './loop';
import { LOOP_EXPECTS, LOOP_STATES, type LoopExpects, type LoopStep } from './loop-words';

const AT = '2026-11-02T01:00:00.000Z';
const steps = (...all: LoopStep[]) => all.map((step) => ({ step, happenedAt: AT }));
const after = (hours: number) => new Date(Date.parse(AT) + hours * 3_600_000).toISOString();

describe('the way of a letter', () => {
  it('that asks for a scan goes from written to closed', () => {
    const way = ['written'] as LoopStep[];
    for (const next of [
      'sent',
      'acknowledged',
      'result_in',
      'reviewed',
      'patient_told',
      'closed',
    ] as const) {
      expect(nextSteps('result', loopState(steps(...way)))).toContain(next);
      way.push(next);
    }
    expect(loopState(steps(...way))).toBe('closed');
  });

  it('never closes or cancels a result unread', () => {
    for (const expects of LOOP_EXPECTS)
      expect(nextSteps(expects, 'result_in')).toEqual(['reviewed']);
  });

  it('opens again for a second report, whatever became of it', () => {
    for (const state of ['reviewed', 'patient_told', 'closed', 'cancelled', 'superseded'] as const)
      expect(nextSteps('result', state)).toContain('result_in');
    expect(nextSteps('nothing', 'closed')).toEqual([]);
  });

  it('of a copy for information is done with once it was sent', () => {
    expect(isLoopOpen('nothing', 'written')).toBe(true);
    expect(isLoopOpen('nothing', 'sent')).toBe(false);
    expect(nextSteps('nothing', 'sent')).toEqual([]);
    expect(loopDueAt('routine', 'nothing', steps('written', 'sent'))).toBeNull();
  });

  it('takes the last step back and no other', () => {
    expect(loopState(steps('written', 'sent', 'taken_back'))).toBe('written');
    expect(loopState(steps('written', 'sent', 'acknowledged', 'taken_back'))).toBe('sent');
    expect(
      loopState(steps('written', 'sent', 'acknowledged', 'taken_back', 'taken_back', 'sent')),
    ).toBe('sent');
  });

  it('asks for words where they carry the meaning', () => {
    expect(demandedRemark('closed', 'reviewed')).toContain('why the patient is not told');
    expect(demandedRemark('closed', 'patient_told')).toBeNull();
    expect(demandedRemark('cancelled', 'sent')).not.toBeNull();
    expect(demandedRemark('result_in', 'sent')).toContain('key result');
    expect(demandedRemark('sent', 'written')).toBeNull();
  });

  it('whatever is recorded, stays in a state and closes a result only when it was read', () => {
    const walk = fc.tuple(
      fc.constantFrom<LoopExpects>(...LOOP_EXPECTS),
      fc.array(fc.nat(9), { maxLength: 30 }),
    );
    fc.assert(
      fc.property(walk, ([expects, choices]) => {
        const done = steps('written');
        let isUnread = false;
        for (const choice of choices) {
          const state = loopState(done);
          expect(LOOP_STATES).toContain(state);
          const offered = nextSteps(expects, state);
          if (offered.length === 0) break;
          const next = offered[choice % offered.length] ?? expect.fail();
          if (isUnread) expect(next).toBe('reviewed');
          isUnread = next === 'result_in';
          done.push({ step: next, happenedAt: AT });
        }
      }),
    );
  });
});

describe('the clock of a letter', () => {
  it('is set by its urgency and runs from the step before', () => {
    expect(loopDueAt('emergency_same_day', 'receipt', steps('written'))).toBe(after(1));
    expect(loopDueAt('urgent_24h', 'result', steps('written'))).toBe(after(4));
    expect(loopDueAt('urgent_24h', 'result', steps('written', 'sent'))).toBe(after(24));
    expect(loopDueAt('routine', 'result', steps('written', 'sent'))).toBe(after(168));
  });

  it('waits for a result from the day it was sent, acknowledged or not', () => {
    const sent = { step: 'sent', happenedAt: AT } as const;
    const later = { step: 'acknowledged', happenedAt: after(20) } as const;
    expect(loopDueAt('urgent_24h', 'result', [...steps('written'), sent, later])).toBe(after(48));
  });

  it('is due for somebody here while a result waits to be read or told', () => {
    expect(loopDueAt('urgent_24h', 'result', steps('written', 'sent', 'result_in'))).toBe(
      after(24),
    );
    expect(
      loopDueAt('urgent_24h', 'result', steps('written', 'sent', 'result_in', 'reviewed')),
    ).toBe(after(24));
  });

  it('stands still at every end', () => {
    for (const end of ['closed', 'cancelled', 'superseded'] as const)
      expect(loopDueAt('routine', 'result', steps('written', end))).toBeNull();
  });
});
