// The build under test and the content it was made from.
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { type ContentFile, LANGUAGES, type Lang, type Plan } from '../../src/content/types';

const ROOT = fileURLToPath(new URL('../../', import.meta.url));
export const DIST = `${ROOT}dist`;

const read = (lang: Lang): Plan =>
  (JSON.parse(readFileSync(`${ROOT}src/content/generated/${lang}.json`, 'utf8')) as ContentFile).plan;

/** The plan in every language, as the build has it. */
export const PLANS: Readonly<Record<Lang, Plan>> = { ja: read('ja'), en: read('en'), vi: read('vi') };
export type { Lang, Plan };
export { LANGUAGES };

/** Addresses of every place of the story, attract first. */
export const ADDRESSES: readonly string[] = [
  '#/',
  '#/home',
  ...PLANS.ja.goals.flatMap((goal) => [
    `#/goal/${goal.number}`,
    ...goal.policies.map((policy) => `#/goal/${goal.number}/${policy.number}`),
  ]),
  '#/overview',
  '#/present/1',
  '#/staff',
];
