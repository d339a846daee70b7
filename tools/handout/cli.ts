// `npm run handout`: the handout as an A4 PDF (PDF/UA-1) by Chromium, and with --pptx the briefing as a PowerPoint file.
import { existsSync, mkdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { chromium } from '@playwright/test';
import { BROWSER_ARGS } from '../../e2e/helpers/browser';
import type { ContentFile } from '../../src/content/types';
import { createTranslator } from '../../src/i18n/translate';
import type { ContentProblem } from '../content/problems';
import { compileNotes, knownIds, NOTES_FILE, readNotes } from '../notes/notes';
import { start } from '../server/serve';
import { requireBrowser } from '../setup/browser';
import { ROOT } from '../setup/modules.mjs';
import { usePicturesAsJpeg } from './jpeg';
import { readOptions } from './options';
import { failuresOf } from './pdf/matterhorn';
import { printPdf } from './pdf/print';
import { createPptx } from './pptx';

const options = readOptions(process.argv.slice(2));
const { lang, layout } = options;
const folder = join(ROOT, 'handout');
mkdirSync(folder, { recursive: true });
const said = (file: string): void =>
  console.log(`handout/${file} (${Math.round(statSync(join(folder, file)).size / 1024)} KB)`);

if (!existsSync(join(ROOT, 'dist/index.html'))) {
  console.error('先に npm run build を行ってください。 / Run `npm run build` first.');
  process.exit(1);
}

async function pdf(): Promise<void> {
  const server = await start({ dir: join(ROOT, 'dist'), port: 0 });
  const browser = await chromium.launch({ args: [...BROWSER_ARGS], executablePath: requireBrowser() });
  const page = await browser.newPage({ serviceWorkers: 'block', timezoneId: 'Asia/Tokyo' });
  await usePicturesAsJpeg(page, join(ROOT, 'public/posters'));
  const query = new URLSearchParams({
    lang,
    layout,
    quality: 'poster',
    number: options.number,
    date: options.date,
  });
  await page.goto(`${server.url}?${query}#/print`);
  await page.waitForSelector('.paper');
  if (layout === 'notes') {
    compileNotes(ROOT);
    if (existsSync(join(ROOT, NOTES_FILE)))
      await page.setInputFiles('input[type=file]', join(ROOT, NOTES_FILE));
  }
  const file = `mine-stage-${lang}${layout === '1' ? '' : `-${layout}`}.pdf`;
  const made = await printPdf(page);
  writeFileSync(join(folder, file), made);
  said(file);
  // Another version of the browser may write otherwise: the file is still good to print.
  for (const failure of await failuresOf(made))
    console.error(`${file}: PDF/UA-1（Matterhorn Protocol）${failure}`);
  await browser.close();
  await server.close();
}

async function pptx(): Promise<void> {
  const content = JSON.parse(
    readFileSync(join(ROOT, `src/content/generated/${lang}.json`), 'utf8'),
  ) as ContentFile;
  const t = await (await createTranslator(true)).speak(lang, content);
  const problems: ContentProblem[] = [];
  const notes = readNotes(ROOT, knownIds(content), problems);
  const posters = join(ROOT, 'public/posters');
  const made = await createPptx({ content, lang, t, notes: { ...notes.ja, ...notes[lang] }, posters });
  const file = `mine-stage-${lang}.pptx`;
  writeFileSync(join(folder, file), made);
  said(file);
}

await pdf();
if (options.pptx) await pptx();
