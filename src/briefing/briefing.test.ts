import { describe, expect, it } from 'vitest';
import type { StepContent } from '../content/deck';
import type { FiscalYear, Plan } from '../content/types';
import { cueOf, monthOf, stepOfScene } from './deck';
import { commandOf, type KeyPress } from './keys';

const PLAN = { years: [2022, 2023] } as unknown as Plan;
const step = (content: StepContent) => ({ id: 'x', seconds: 10, ...content });
const words = { heading: '', lines: [] };

describe('the deck', () => {
  const nothing = { world: null, goal: 0, policy: 0, year: 0, sentence: null, at: 0 };

  it.each<[StepContent, object]>([
    [{ kind: 'title' }, { shot: 'attract' }],
    [
      { kind: 'goal', goal: 3 },
      { shot: 'goal', goal: 3 },
    ],
    [
      { kind: 'policy', goal: 1, policy: 2, year: 2023, sentence: 1 },
      { shot: 'policy', goal: 1, policy: 2, year: 1, sentence: 'x' },
    ],
    [
      { kind: 'place', place: 'cave', at: 4, words },
      { shot: 'world', world: 'cave', at: 3 },
    ],
    [
      { kind: 'place', place: 'time', at: null, words },
      { shot: 'world', world: 'time', at: 8 },
    ],
    [{ kind: 'place', place: 'plateau', at: 2, words }, { shot: 'plateau' }],
    [{ kind: 'closing' }, { shot: 'home' }],
  ])('tells the picture where to look: %j', (content, cue) => {
    expect(cueOf(step(content), PLAN)).toEqual({ ...nothing, ...cue });
  });

  it('is gone through scene by scene, the sentences of a policy as one', () => {
    const policy = (number: number, year: FiscalYear, sentence: number) =>
      step({ kind: 'policy', goal: 1, policy: number, year, sentence });
    const steps = [
      step({ kind: 'title' }),
      step({ kind: 'goal', goal: 1 }),
      policy(1, 2022, 1),
      policy(1, 2022, 2),
      policy(1, 2023, 1),
      policy(2, 2022, 1),
      policy(2, 2023, 1),
    ];
    const deck = { minutes: 1, steps };
    const walk = (from: number, by: 1 | -1): number[] => {
      const seen = [from];
      for (let at = stepOfScene(deck, from, by); at !== seen.at(-1); at = stepOfScene(deck, at, by))
        seen.push(at);
      return seen;
    };
    expect(walk(1, 1)).toEqual([1, 2, 3, 6, 7]);
    expect(walk(7, -1)).toEqual([7, 6, 3, 2, 1]);
    expect(stepOfScene(deck, 5, -1)).toBe(3);
  });

  it('asks for a month on the plateau only', () => {
    expect(monthOf(step({ kind: 'place', place: 'plateau', at: 1.5, words }))).toBe(1.5);
    expect(monthOf(step({ kind: 'place', place: 'cave', at: 2, words }))).toBeNull();
    expect(monthOf(undefined)).toBeNull();
  });
});

const press = (key: string, more: Partial<KeyPress> = {}): ReturnType<typeof commandOf> =>
  commandOf({
    key,
    code: '',
    repeat: false,
    shiftKey: false,
    ctrlKey: false,
    altKey: false,
    metaKey: false,
    ...more,
  });

describe('the keys', () => {
  it.each([
    ['PageDown', { kind: 'move', by: 1 }],
    ['PageUp', { kind: 'move', by: -1 }],
    ['B', { kind: 'cover', cover: 'black' }],
    [',', { kind: 'cover', cover: 'white' }],
    ['v', { kind: 'cover', cover: 'black' }],
    [';', { kind: 'cover', cover: 'black' }],
    ['7', { kind: 'digit', digit: '7' }],
    ['F5', { kind: 'begin', from: 'start' }],
    ['x', null],
    ['Tab', null],
  ])('of clickers and keyboards are understood: %s', (key, command) => {
    expect(press(key)).toEqual(command);
  });

  it.each<[string, Partial<KeyPress>, object]>([
    ['Process', { code: 'KeyF' }, { kind: 'fullscreen' }],
    ['Process', { code: 'Space' }, { kind: 'move', by: 1 }],
    ['Process', { code: 'Period' }, { kind: 'cover', cover: 'black' }],
    ['Process', { code: 'Digit3' }, { kind: 'digit', digit: '3' }],
    ['こ', { code: 'KeyB' }, { kind: 'cover', cover: 'black' }],
    ['ｌ', { code: 'KeyL' }, { kind: 'language' }],
    ['Process', { code: 'PageUp', shiftKey: true }, { kind: 'scene', by: -1 }],
    ['・', { code: 'Slash', shiftKey: true }, { kind: 'help' }],
  ])('work while an input method is on: %s %j', (key, more, command) => {
    expect(press(key, more)).toEqual(command);
  });

  it('leave the browser its shortcuts', () => {
    expect(press('f', { ctrlKey: true })).toBeNull();
    expect(press('l', { metaKey: true })).toBeNull();
  });

  it('go to a goal when a digit is held, move on when an arrow is, and do not flicker when B is', () => {
    expect(press('4', { repeat: true })).toEqual({ kind: 'goal', goal: 4 });
    expect(press('6', { repeat: true })).toBeNull();
    expect(press('ArrowRight', { repeat: true })).toEqual({ kind: 'move', by: 1 });
    expect(press('ArrowRight', { shiftKey: true })).toEqual({ kind: 'scene', by: 1 });
    expect(press('b', { repeat: true })).toBeNull();
  });
});
