// What the places of the plan must say in a language, read off the page as it stands.
import type { Page } from '@playwright/test';
import { type Lang, PLANS, tongueOf } from './dist';
import { japaneseLeft } from './japanese';

/** Texts that must stand at a place: in its heading, by the id of what they are of, or anywhere. */
interface Texts {
  readonly heading: string;
  readonly byId: Readonly<Record<string, string>>;
  readonly anywhere: readonly string[];
}

/** What is told at a goal's or a policy's address; elsewhere nothing that the report says. */
function toldAt(hash: string, lang: Lang): Texts {
  const plan = PLANS[lang];
  const [, number, policyNumber] = /^#\/goal\/(\d+)(?:\/(\d+))?$/.exec(hash) ?? [];
  const goal = plan.goals.find((one) => one.number === Number(number));
  if (!goal) return { heading: '', byId: {}, anywhere: [] };
  const policy = goal.policies.find((one) => one.number === Number(policyNumber));
  if (!policy) return { heading: goal.text, byId: {}, anywhere: goal.policies.map(({ text }) => text) };
  const parts = [...policy.measures, ...plan.years.flatMap((year) => policy.items[year] ?? [])];
  return {
    heading: '',
    byId: Object.fromEntries(parts.map(({ id, text }) => [id, text])),
    anywhere: [policy.text],
  };
}

/**
 * What is wrong with the words of a place that stands open: no heading or another one, a text of the plan that is not there,
 * Japanese left in another language. `texts` is how many texts were looked for by their ids.
 */
export async function readPlace(
  page: Page,
  hash: string,
  lang: Lang,
): Promise<{ readonly faults: readonly string[]; readonly texts: number }> {
  const told = toldAt(hash, lang);
  const missing = await page.evaluate(({ heading, byId, anywhere }: Texts) => {
    const plain = (element: Element | null): string => (element?.textContent ?? '').replace(/\s+/g, ' ');
    const lost = Object.entries(byId)
      .filter(([id, text]) => !plain(document.querySelector(`[data-id="${id}"]`)).includes(text))
      .map(([id]) => `${id} is not told`);
    const words = plain(document.body);
    for (const text of anywhere) if (!words.includes(text)) lost.push(`"${text}" is not said`);
    const title = plain(document.querySelector('h1'));
    if (title.trim() === '') lost.push('there is no heading');
    if (!title.includes(heading)) lost.push(`the heading does not say "${heading}"`);
    return lost;
  }, told);
  const left = tongueOf(lang) === 'ja' ? [] : await page.evaluate(japaneseLeft);
  return {
    faults: [...missing, ...left.map((text) => `left in Japanese: ${text}`)].map(
      (fault) => `${hash} (${lang}): ${fault}`,
    ),
    texts: Object.keys(told.byId).length,
  };
}
