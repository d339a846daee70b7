// The plain story: one page of pictures and words in all languages, which moves by its style sheet alone. It is shown
// when the app itself cannot start, so it needs no script and no answer from anywhere.
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { STORY_WORDS } from '../../src/boot/words';
import { type ContentFile, type Plan, TONGUES, type Tongue } from '../../src/content/types';
import { formatMonth } from '../../src/i18n/format';

export const STORY_FILE = 'story.html';
export const STORY_STYLES = 'story.css';

const safe = (text: string): string => text.replace(/[&<>"]/g, (found) => `&#${found.charCodeAt(0)};`);

/** The plan in each language. Throws where the content has not been compiled. */
export function readPlans(root: string): Readonly<Record<Tongue, Plan>> {
  const read = (lang: Tongue): Plan =>
    (JSON.parse(readFileSync(join(root, `src/content/generated/${lang}.json`), 'utf8')) as ContentFile).plan;
  return { ja: read('ja'), en: read('en'), vi: read('vi') };
}

function slide(picture: string, tag: 'h1' | 'h2', lines: (lang: Tongue) => readonly string[]): string {
  const words = TONGUES.map((lang) => {
    const [title = '', ...more] = lines(lang).map(safe);
    const heading = lang === 'ja' ? `<${tag} lang="ja">${title}</${tag}>` : `<p lang="${lang}">${title}</p>`;
    return [heading, ...more.map((line) => `<p class="more" lang="${lang}">${line}</p>`)].join('\n        ');
  });
  return `    <section class="story-slide">
      <picture>
        <source media="(orientation: portrait)" srcset="./posters/${picture}-portrait.avif" width="720" height="1280">
        <img src="./posters/${picture}-landscape.avif" alt="" width="1280" height="720">
      </picture>
      <div class="story-words">
        ${words.join('\n        ')}
      </div>
    </section>`;
}

/** The page. `styles` are the app's own style sheets, for its fonts. */
export function storyPage(plans: Readonly<Record<Tongue, Plan>>, styles: readonly string[]): string {
  const { goals } = plans.ja;
  const slides = [
    slide('home', 'h1', (lang) => [STORY_WORDS[lang].title, formatMonth(plans[lang].asOf, lang)]),
    ...goals.map((goal, i) =>
      slide(`g${goal.number}-done`, 'h2', (lang) => {
        const own = plans[lang].goals[i];
        return [own?.text ?? '', (own?.policies ?? []).map(({ text }) => text).join(' ・ ')];
      }),
    ),
  ];
  const help = TONGUES.map((lang) => `<p lang="${lang}">${safe(STORY_WORDS[lang].help)}</p>`);
  return `<!doctype html>
<html lang="ja">
  <head>
    <meta charset="utf-8">
    <title>みねステージ</title>
    <meta name="viewport" content="width=device-width, initial-scale=1, viewport-fit=cover">
    <meta http-equiv="refresh" content="300; url=./">
${[...styles, `./${STORY_STYLES}`].map((href) => `    <link rel="stylesheet" href="${href}">`).join('\n')}
  </head>
  <body>
    <main class="story">
${slides.join('\n')}
    </main>
    <footer class="story-help">
      ${help.join('\n      ')}
    </footer>
  </body>
</html>
`;
}

/** The style sheet, with a beat for each slide. */
export function storyStyles(root: string, slides: number): string {
  const path = join(root, 'tools/story/story.css');
  if (!existsSync(path)) throw new Error(`${path} is missing`);
  const beat = 12;
  const share = 100 / slides;
  const delays = Array.from(
    { length: slides },
    (_, i) => `.story-slide:nth-child(${i + 1}) { animation-delay: ${(i - slides) * beat}s; }`,
  );
  return [
    readFileSync(path, 'utf8').trimEnd(),
    `.story-slide { animation: story ${slides * beat}s linear infinite; }`,
    ...delays,
    `@keyframes story { 0% { opacity: 0; } ${(share * 0.1).toFixed(2)}%, ${share.toFixed(2)}% { opacity: 1; } ${(share * 1.1).toFixed(2)}%, 100% { opacity: 0; } }`,
    '',
  ].join('\n');
}
