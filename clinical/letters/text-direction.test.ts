import { describe, expect, it } from 'vitest';
import { directionOfLine, directionOfParagraph } from './text-direction';

describe('which way a letter runs', () => {
  it.each([
    ['Smith', 'ltr', 'ltr'],
    ['12 345', 'ltr', 'ltr'],
    ['', 'ltr', 'ltr'],
    ['陈小明', 'ltr', 'ltr'],
    ['12 شارع الملك', 'rtl', 'rtl'],
    ['שרה כהן', 'rtl', 'rtl'],
    ['الفارسي, عبد الرحمن (Mr)', 'ltr', 'rtl'],
    ['Dr عبد الرحمن', 'ltr', 'ltr'],
  ] as const)('“%s” runs %s as a line and %s as a paragraph', (text, line, paragraph) => {
    expect([directionOfLine(text), directionOfParagraph(text)]).toEqual([line, paragraph]);
  });
});
