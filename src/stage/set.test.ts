import { describe, expect, it } from 'vitest';
import { createSet } from './set';

describe('the set', () => {
  it('shows what was asked for last, however long another place took to be made ready', async () => {
    const held: (() => void)[] = [];
    let slow = false;
    const set = await createSet(1, 'software', () =>
      slow ? new Promise<void>((ready) => held.push(ready)) : Promise.resolve(),
    );
    await set.showWorld('dongvan');
    expect(set.worldName).toBe('dongvan');
    expect(set.plateau.root.visible).toBe(false);

    // On the way back to the plateau the visitor turns round again.
    slow = true;
    const back = set.showWorld(null);
    await set.showWorld('dongvan');
    expect(held).toHaveLength(1);
    for (const ready of held.splice(0)) ready();
    await back;
    expect(set.worldName).toBe('dongvan');
    expect(set.plateau.root.visible).toBe(false);

    slow = false;
    await set.showWorld(null);
    expect(set.worldName).toBeNull();
    expect(set.plateau.root.visible).toBe(true);
    set.dispose();
  });
});
