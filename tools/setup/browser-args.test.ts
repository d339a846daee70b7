// The list of features that the tests switch off replaces Playwright's own, so it has to hold all of it.
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { expect, it } from 'vitest';
import { BROWSER_ARGS } from '../../e2e/helpers/browser';

const SWITCH = '--disable-features=';

it('switches off everything that the installed Playwright does', () => {
  const program = readFileSync(
    createRequire(import.meta.url).resolve('playwright-core/lib/coreBundle'),
    'utf8',
  );
  const list = /disabledFeatures = \[([\s\S]*?)\]/.exec(program)?.[1] ?? '';
  const theirs = [...list.matchAll(/^\s*"(\w+)"/gm)].map(([, feature]) => feature);
  expect(theirs.length, 'Playwright keeps its list elsewhere now').toBeGreaterThan(5);

  const ours = BROWSER_ARGS.filter((one) => one.startsWith(SWITCH));
  expect(ours).toHaveLength(1);
  expect(ours[0]?.slice(SWITCH.length).split(',')).toEqual(expect.arrayContaining(theirs));
});
