import { describe, expect, it } from 'vitest';
import type { Place } from '../app/routes';
import { type Score, scoreOf, VOICES, type When } from './score';
import { renderVoice, SAMPLE_RATE } from './voices';

const noon: Omit<When, 'month'> = { hour: 12 };
const heard = (score: Score): string[] => VOICES.filter((name) => score[name] > 0.02);
const at = (view: 'home' | 'plateau' | 'attract', month: number, hour = noon.hour): string[] =>
  heard(scoreOf({ view }, { month, hour }));

describe('the score', () => {
  it('has the insects and birds of the season on the grassland, and only wind in winter', () => {
    for (const view of ['home', 'plateau', 'attract'] as const) {
      expect(at(view, 4)).toEqual(['wind', 'larks']);
      expect(at(view, 7.2)).toEqual(['wind', 'cicadas']);
      expect(at(view, 9.5)).toEqual(['wind', 'crickets']);
      expect(at(view, 0.5)).toEqual(['wind']);
      expect(at(view, 11.9)).toEqual(['wind']);
    }
  });

  it('lets larks and cicadas sleep at night, and crickets sing louder in the evening', () => {
    expect(at('home', 4, 22)).toEqual(['wind']);
    expect(at('home', 7.2, 23)).toEqual(['wind']);
    const crickets = (hour: number): number => scoreOf({ view: 'home' }, { month: 9.5, hour }).crickets;
    expect(crickets(19)).toBeGreaterThan(crickets(12));
  });

  it('knows the cave by stream and drips, deep time by the sea, other places by a soft wind', () => {
    const when = { month: 9.5, hour: 12 };
    expect(heard(scoreOf({ view: 'cave', station: 3 }, when))).toEqual(['stream', 'drips']);
    expect(heard(scoreOf({ view: 'time' }, when))).toEqual(['sea']);
    for (const place of [
      { view: 'dongvan' },
      { view: 'goal', goal: 2 },
      { view: 'geopark' },
    ] satisfies Place[])
      expect(heard(scoreOf(place, when))).toEqual(['wind']);
  });

  it('is silent in a briefing and on the staff page, at any time', () => {
    for (let month = 0; month < 12; month += 0.5) {
      expect(heard(scoreOf({ view: 'present', step: 4 }, { month, hour: 12 }))).toEqual([]);
      expect(heard(scoreOf({ view: 'staff' }, { month, hour: 12 }))).toEqual([]);
    }
  });

  it('changes without a jump through the year', () => {
    for (let month = 0; month < 12; month += 0.02) {
      const a = scoreOf({ view: 'home' }, { month, hour: 12 });
      const b = scoreOf({ view: 'home' }, { month: month + 0.02, hour: 12 });
      for (const name of VOICES) expect(Math.abs(a[name] - b[name])).toBeLessThan(0.05);
    }
  });
});

describe.each(VOICES)('the loop of %s', (name) => {
  const data = renderVoice(name, 7);

  it('is heard, and never too loud', () => {
    let peak = 0;
    let sum = 0;
    for (const value of data) {
      peak = Math.max(peak, Math.abs(value));
      sum += value * value;
    }
    expect(peak).toBeLessThanOrEqual(1);
    expect(Math.sqrt(sum / data.length)).toBeGreaterThan(0.01);
    expect(data.every(Number.isFinite)).toBe(true);
  });

  it('has no click where its end meets its beginning', () => {
    const step = (i: number): number => Math.abs((data[(i + 1) % data.length] ?? 0) - (data[i] ?? 0));
    let largest = 0;
    for (let i = 0; i < data.length - 1; i++) largest = Math.max(largest, step(i));
    expect(step(data.length - 1)).toBeLessThanOrEqual(largest);
    expect(data.length % SAMPLE_RATE).toBe(0);
  });

  it('is the same from the same seed, and another from another', () => {
    const bytes = (seed: number): Buffer => Buffer.from(renderVoice(name, seed).buffer);
    expect(bytes(7).equals(Buffer.from(data.buffer))).toBe(true);
    expect(bytes(8).equals(Buffer.from(data.buffer))).toBe(false);
  });
});
