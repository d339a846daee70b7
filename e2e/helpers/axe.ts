// axe in the page under test: brought in once before the page is opened, for to bring it in takes longer than its sums.
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { Page } from '@playwright/test';
import type axe from 'axe-core';

const SOURCE = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

/** Brings axe into every document that the page opens from now on. */
export async function bringAxe(page: Page): Promise<void> {
  await page.addInitScript(SOURCE);
}

export interface AxeOptions {
  /** Only these rules; else all. */
  readonly rules?: readonly string[];
  /** Only within this selector; else the whole page. */
  readonly within?: string;
  /** Only what matters so much; else everything. */
  readonly impacts?: readonly string[];
}

/** What axe finds on the page as it stands, a line each; `where` begins the line. {@link bringAxe} must have come first. */
export async function findings(
  page: Page,
  where: string,
  { rules, within, impacts }: AxeOptions = {},
): Promise<string[]> {
  const violations = await page.evaluate(
    async ([only, selector]) => {
      const { axe: judge } = window as unknown as { axe: typeof axe };
      const results = await judge.run(selector ?? document, {
        // There are no frames, and what is right need not be listed.
        resultTypes: ['violations'],
        iframes: false,
        ...(only ? { runOnly: { type: 'rule', values: [...only] } } : {}),
      });
      return results.violations.map(({ id, impact, nodes }) => ({
        id,
        impact,
        html: nodes.map((node) => node.html.slice(0, 160)).join(' | '),
      }));
    },
    [rules ?? null, within ?? null] as const,
  );
  return violations
    .filter(({ impact }) => !impacts || impacts.includes(impact ?? ''))
    .map(({ id, html }) => `${where} ${id}: ${html}`);
}
