import { describe, expect, it } from 'vitest';
import { passwordObjection } from './password-rule';

const known = ['ada@clinic.example', 'Lakeside Physiotherapy', 'Ada Example'];

describe('the password rule', () => {
  it('asks for twelve characters, counted as people count them', () => {
    expect(passwordObjection('eleven char', known)).toMatch(/at least 12/);
    expect(passwordObjection('twelve chars', known)).toBeNull();
    expect(passwordObjection('🦴'.repeat(6), known)).toMatch(/at least 12/);
    expect(passwordObjection('ab ba '.repeat(40), known)).toMatch(/at most 200/);
  });

  it('refuses what everybody near the account knows', () => {
    expect(passwordObjection('ada@clinic.example', known)).toMatch(/other than/);
    expect(passwordObjection('LAKESIDE physiotherapy', known)).toMatch(/other than/);
    expect(passwordObjection('lakesidephysiotherapy', known)).toMatch(/other than/);
  });

  it('refuses the first guesses, and asks for no digits or signs', () => {
    for (const guess of ['Password1234', 'aaaaaaaaaaaa', '123456789012', 'abcabcabcabc'])
      expect(passwordObjection(guess, known)).toMatch(/first that are guessed/);
    expect(passwordObjection('quiet river under moss', known)).toBeNull();
  });
});
