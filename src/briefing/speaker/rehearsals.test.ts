import { describe, expect, it } from 'vitest';
import { parseRehearsals } from './rehearsals';

const rehearsal = { at: 1, totalMs: 2000, splits: { title: 2000 } };

describe('kept rehearsals', () => {
  it('are read, and what is not one is left out', () => {
    expect(parseRehearsals(JSON.stringify([rehearsal, { at: 'yesterday' }, null]))).toEqual([rehearsal]);
  });

  it.each([null, '', '{', '{"at":1}'])('are none where nothing can be read: %s', (text) => {
    expect(parseRehearsals(text)).toEqual([]);
  });
});
