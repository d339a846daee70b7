import { describe, expect, it } from 'vitest';
import type { Plan } from '../../content/types';
import { pagesOf, readPrintSettings, sheetsOf } from './sheets';

const plan = {
  goals: [3, 2].map((count, g) => ({
    id: `g${g + 1}`,
    policies: Array.from({ length: count }, (_, p) => ({ id: `g${g + 1}.p${p + 1}` })),
  })),
} as unknown as Plan;

describe('the handout', () => {
  it('has a page for title, overview, every goal and policy, and the sources', () => {
    expect(sheetsOf(plan).map(({ id }) => id)).toEqual([
      'title',
      'overview',
      'g1',
      'g1.p1',
      'g1.p2',
      'g1.p3',
      'g2',
      'g2.p1',
      'g2.p2',
      'closing',
    ]);
  });

  it('lays one or two sheets on a page', () => {
    expect(pagesOf(sheetsOf(plan), 'notes')).toHaveLength(10);
    expect(pagesOf(sheetsOf(plan), '2').map((page) => page.length)).toEqual([2, 2, 2, 2, 2]);
  });

  it('takes number, date and layout from the address, and today for a date that is none', () => {
    expect(readPrintSettings('?layout=2&number=資料1&date=2026-11-25', '2026-01-01')).toEqual({
      layout: '2',
      number: '資料1',
      date: '2026-11-25',
    });
    expect(readPrintSettings('?layout=9&date=2026-13-01', '2026-01-01')).toEqual({
      layout: '1',
      number: '',
      date: '2026-01-01',
    });
  });
});
