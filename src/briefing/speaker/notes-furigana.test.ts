import { describe, expect, it } from 'vitest';
import { levelOfNotes, parseChoice } from './notes-furigana';

describe('readings over the notes', () => {
  it('are as in the rest of the window until something is chosen: off where nobody asked for any', () => {
    expect(levelOfNotes(null, 'none')).toBe('none');
    expect(levelOfNotes(null, 'difficult')).toBe('difficult');
  });

  it('are on or off whatever the rest of the window has', () => {
    expect(levelOfNotes('on', 'none')).toBe('all');
    expect(levelOfNotes('on', 'difficult')).toBe('difficult');
    expect(levelOfNotes('off', 'all')).toBe('none');
  });

  it.each([null, '', 'yes', '{'])('are not chosen where nothing can be read: %s', (text) => {
    expect(parseChoice(text)).toBeNull();
  });

  it('are read as they were kept', () => {
    expect([parseChoice('on'), parseChoice('off')]).toEqual(['on', 'off']);
  });
});
