// The build under test and the content it was made from.
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { Deck } from '../../src/content/deck';
import type { Geopark } from '../../src/content/geopark';
import { type ContentFile, LANGUAGES, type Lang, type Plan, tongueOf } from '../../src/content/types';

const ROOT = fileURLToPath(new URL('../../', import.meta.url));
export const DIST = `${ROOT}dist`;

const content = (lang: Lang): ContentFile =>
  JSON.parse(readFileSync(`${ROOT}src/content/generated/${lang}.json`, 'utf8')) as ContentFile;

const read = (lang: Lang): Plan => content(lang).plan;

/** The briefing in every language, as the build has it. */
export const DECKS: Readonly<Record<Lang, Deck>> = {
  ja: content('ja').deck,
  'ja-x-easy': content('ja-x-easy').deck,
  en: content('en').deck,
  vi: content('vi').deck,
};
export const DECK = DECKS.ja;

/** The plan in every language, as the build has it. */
export const PLANS: Readonly<Record<Lang, Plan>> = {
  ja: read('ja'),
  'ja-x-easy': read('ja-x-easy'),
  en: read('en'),
  vi: read('vi'),
};
/** What the glossary of a language explains, as the build has it. */
export const hardWords = (lang: Lang): string[] => content(lang).glossary.flatMap(({ words }) => words);

const told = (lang: Lang): Geopark =>
  JSON.parse(readFileSync(`${ROOT}src/content/generated/geopark-${lang}.json`, 'utf8')) as Geopark;

/** What is told of the geopark in every language, as the build has it. */
export const GEOPARKS: Readonly<Record<Lang, Geopark>> = {
  ja: told('ja'),
  'ja-x-easy': told('ja-x-easy'),
  en: told('en'),
  vi: told('vi'),
};
export type { Lang, Plan };
export { LANGUAGES, tongueOf };

/** Addresses of every place of the story, attract first. */
export const ADDRESSES: readonly string[] = [
  '#/',
  '#/home',
  ...PLANS.ja.goals.flatMap((goal) => [
    `#/goal/${goal.number}`,
    ...goal.policies.map((policy) => `#/goal/${goal.number}/${policy.number}`),
  ]),
  '#/overview',
  '#/geopark',
  '#/geopark/plateau',
  '#/geopark/cave',
  '#/geopark/cave/3',
  '#/geopark/cave/10',
  '#/geopark/time',
  '#/geopark/dongvan',
  '#/present/1',
  '#/staff',
];
