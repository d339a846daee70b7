import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { ROOT } from '../setup/modules.mjs';
import { accessibilityPage, readAccessibility } from './accessibility';

describe('accessibility', () => {
  const criteria = readAccessibility(ROOT, []) ?? [];

  it('has every criterion of JIS X 8341-3:2016 once, and names tests that exist', () => {
    const jis = criteria.filter((one) => one.jis);
    expect([jis.filter(({ level }) => level === 'A').length, jis.length]).toEqual([25, 38]);
    expect(new Set(criteria.map(({ id }) => id)).size).toBe(criteria.length);
    const missing = criteria
      .flatMap(({ tests }) => tests ?? [])
      .filter((test) => !existsSync(join(ROOT, test)));
    expect(missing).toEqual([]);
  });

  it('is what docs/accessibility.md says', () => {
    expect(readFileSync(join(ROOT, 'docs/accessibility.md'), 'utf8')).toBe(accessibilityPage(criteria));
  });
});
