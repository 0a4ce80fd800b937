import { describe, expect, it } from 'vitest';
import { integer } from '@/clinical/findings/attribute';
import { codeDefinition } from '@/clinical/findings/codes';
import { keyOf } from '../draft-store/field-ref';
import { dayAndMonth, isNumberComplete, readTyped, writtenValue } from './value-text';

const field = { key: keyOf('rom.lumbar.flexion.active'), attribute: 'degrees' };
const degrees = integer('Degrees', -30, 110);
const pain = integer('Pain', 0, 10);
const read = (text: string) => readTyped(field, degrees, text, 'DD-MMM-YYYY');

describe('what is typed into a cell', () => {
  it.each([
    ['45', 45],
    [' 45 ', 45],
    ['−10', -10],
    ['-30', -30],
    ['110', 110],
    ['', null],
  ])('reads %j as %j', (text, value) => {
    expect(read(text)).toEqual({ kind: 'value', value });
  });

  it.each(['111', '-31', '4x', '4.5'])('refuses %j in words', (text) => {
    expect(read(text)).toMatchObject({ kind: 'impossible' });
  });

  it('waits for the digits after a sign', () => {
    expect(read('-')).toMatchObject({ kind: 'unfinished' });
  });

  it.each([
    ['4', degrees, false],
    ['9', degrees, false],
    ['45', degrees, true],
    ['11', degrees, false],
    ['110', degrees, true],
    ['3', pain, true],
    ['1', pain, false],
    ['10', pain, true],
    ['0', pain, true],
  ])('moves on after %s only when no digit could follow', (text, definition, isComplete) => {
    expect(isNumberComplete(text, definition)).toBe(isComplete);
  });

  it.each(['9:30', '0930', '930', '9.30', '9h30'])('reads %s as half past nine', (text) => {
    const onset = codeDefinition('ces.onset')?.attributes.time;
    if (!onset) throw new Error('no time to type');
    const field = { key: keyOf('ces.onset'), attribute: 'time' };
    expect(readTyped(field, onset, text, 'DD-MMM-YYYY')).toEqual({ kind: 'value', value: '09:30' });
    expect(readTyped(field, onset, '24:00', 'DD-MMM-YYYY')).toMatchObject({ kind: 'unfinished' });
  });

  it('writes a minus and a date as people do', () => {
    expect(writtenValue(-10, 'DD-MMM-YYYY')).toBe('−10');
    expect(writtenValue('2026-10-12', 'DD/MM/YYYY')).toBe('12/10/2026');
    expect(dayAndMonth('2026-10-12', 'DD-MMM-YYYY')).toBe('12-Oct');
    expect(dayAndMonth('2026-10-12', 'YYYY-MM-DD')).toBe('10-12');
  });
});
