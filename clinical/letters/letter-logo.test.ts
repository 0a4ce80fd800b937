import { describe, expect, it } from 'vitest';
import { LOGO_LIMITS } from '../clinics/clinic-logo';
import { composeLetter } from './compose-letter';
import { logoBox } from './logo-box';
import { readLetterDocument } from './read-letter-document';
import { thoracicLetter } from './testing/thoracic-case';

const logo = { sha256: 'ab'.repeat(32), width: 600, height: 150 };
const source = thoracicLetter();
const bytesOf = (document: object) => new TextEncoder().encode(JSON.stringify(document));

describe('the logo of a letter', () => {
  it('is the clinic’s when it is composed, and is frozen with it', () => {
    const document = composeLetter({ ...source, clinic: { ...source.clinic, logo } });
    expect(document.logo).toEqual(logo);
    expect(readLetterDocument(bytesOf(document))).toEqual(document);
  });

  it('is none of a clinic without, and of a letter that was signed before there were any', () => {
    const document = composeLetter(source);
    expect(document.logo).toBeNull();
    const { logo: _logo, ...before } = document;
    expect(readLetterDocument(bytesOf({ ...before, contentVersion: 3 }))).toEqual(document);
  });
});

describe('its size in print', () => {
  it('keeps its proportions in the room of the letterhead', () => {
    for (const [width, height] of [
      [LOGO_LIMITS.width, LOGO_LIMITS.height],
      [LOGO_LIMITS.width, LOGO_LIMITS.shortestSide],
      [LOGO_LIMITS.shortestSide, LOGO_LIMITS.height],
      [200, 200],
    ] as const)
      for (const isTight of [false, true]) {
        const box = logoBox({ ...logo, width, height }, isTight);
        expect(box.width).toBeLessThanOrEqual(isTight ? 120 : 150);
        expect(box.height).toBeLessThanOrEqual(isTight ? 26 : 48);
        expect(box.width / box.height).toBeCloseTo(width / height);
      }
  });

  it('never blows a small picture up', () => {
    expect(logoBox({ ...logo, width: 40, height: 20 }, false)).toEqual({ width: 40, height: 20 });
  });
});
