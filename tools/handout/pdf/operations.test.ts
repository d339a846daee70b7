// What a page's content says, operation by operation.
import { describe, expect, it } from 'vitest';
import { operationsOf, paints } from './operations';

const read = (text: string): string[] =>
  operationsOf(text).map(({ name, operands }) => [...operands, name].join(' '));

describe('the content of a page', () => {
  it('is read operation by operation', () => {
    expect(read('q\n1 0 0 1 0 0 cm\n/G3 gs 0 0 794 1123 re f Q')).toEqual([
      'q',
      '1 0 0 1 0 0 cm',
      '/G3 gs',
      '0 0 794 1123 re',
      'f',
      'Q',
    ]);
  });

  it('takes strings, lists and dictionaries whole, whatever is in them', () => {
    expect(
      read('(a\\) f (b) Q) Tj [<0041> -12 (] EMC)] TJ /P <</MCID 3 /A [1 <</B (>>)>>]>>BDC EMC'),
    ).toEqual([
      '(a\\) f (b) Q) Tj',
      '[<0041> -12 (] EMC)] TJ',
      '/P <</MCID 3 /A [1 <</B (>>)>>]>> BDC',
      'EMC',
    ]);
  });

  it('leaves out remarks to the end of their line', () => {
    expect(read('q % f S (\nQ % end')).toEqual(['q', 'Q']);
  });

  it('knows where each operation stands', () => {
    const text = ' 1 w\n0 0 1 1 re f*';
    expect(operationsOf(text).map(({ start, end }) => text.slice(start, end))).toEqual([
      '1 w',
      '0 0 1 1 re',
      'f*',
    ]);
    expect(operationsOf(text).map(paints)).toEqual([false, false, true]);
  });

  it('does not guess where something has no end', () => {
    expect(() => read('(abc Tj')).toThrow(/string at 0/);
    expect(() => read('q [1 2')).toThrow(/at 2/);
    expect(() => read('BI /W 1 ID x EI')).toThrow(/picture/);
  });
});
