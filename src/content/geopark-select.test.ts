import { describe, expect, it } from 'vitest';
import type { Age, Flower, Geopark, Month } from './geopark';
import {
  ageAt,
  BURN_STOP,
  floraAt,
  isBurning,
  millionAt,
  monthAt,
  monthNumber,
  shortName,
} from './geopark-select';

const told = (id: string) => ({ id, name: { text: id, ja: id, reading: 'あ' }, text: id, sources: [] });
const age = (id: string, million: number | null): Age => ({ ...told(id), when: id, million });
const AGES = [age('sea', 350), age('reef', 320), age('rise', null), age('now', 0)];

describe('the years of the stone', () => {
  it('run straight between two dated ages', () => {
    expect([0, 0.5, 1].map((at) => millionAt(AGES, at))).toEqual([350, 335, 320]);
  });

  it('are not guessed beside an age without a date', () => {
    expect([1.1, 2, 2.9].map((at) => millionAt(AGES, at))).toEqual([null, null, null]);
    expect(millionAt(AGES, 3)).toBe(0);
  });

  it('hold at both ends of the way', () => {
    expect([millionAt(AGES, -1), millionAt(AGES, 9)]).toEqual([350, 0]);
    expect([ageAt(AGES, -1).id, ageAt(AGES, 1.4).id, ageAt(AGES, 9).id]).toEqual(['sea', 'reef', 'now']);
  });
});

describe('the year on the plateau', () => {
  const months = Array.from(
    { length: 12 },
    (_, i): Month => ({ ...told(`m${i + 1}`), month: i + 1, headline: '' }),
  );
  const plateau: Geopark['plateau'] = {
    ...told('plateau'),
    months,
    burn: { ...told('burn'), headline: '' },
    flora: [],
  };

  it('knows the month of a time, the end of December included', () => {
    expect([0, 0.99, 1, 11.5, 12].map(monthNumber)).toEqual([1, 1, 2, 12, 12]);
  });

  it('tells of the burn while it goes on, and of February before and after', () => {
    expect([1.5, BURN_STOP, 1.95].map((at) => monthAt(plateau, at).id)).toEqual(['m2', 'burn', 'm2']);
    expect(isBurning(1.62)).toBe(false);
  });

  it('shows flowers in their months only', () => {
    const flower: Flower = { ...told('flora.kikyo'), months: [9, 10] };
    expect([7.9, 8, 9.99, 10].map((at) => floraAt([flower], at).length)).toEqual([0, 1, 1, 0]);
  });

  it('shortens a name to what is called', () => {
    const name = (text: string) => shortName({ text, ja: '', reading: '' });
    expect([name('Susuki (silver grass)'), name('Susuki – cỏ bạc'), name('ススキ')]).toEqual([
      'Susuki',
      'Susuki',
      'ススキ',
    ]);
  });
});
