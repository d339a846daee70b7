// `npm run review -- status | export LANG FILE.csv | import LANG FILE.csv`: the texts for their native readers, as a
// spreadsheet, and what they say of them back into the data files.
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { allEntries, REVIEWED_LANGUAGES, type ReviewedLang } from './entries';
import { toSheet } from './sheet';
import { keepReadings, printOf, type Reading, readDoubts, readReviewed, statusOf } from './status';
import { corrected, takeIn } from './take-in';

const USAGE = `npm run review -- status                     how many texts have been read
npm run review -- export LANG FILE.csv       writes the spreadsheet for a reader
npm run review -- import LANG FILE.csv       takes it back: all of it, or nothing
LANG is one of ${REVIEWED_LANGUAGES.join(', ')}.`;

const root = process.cwd();
const fail = (text: string): never => {
  console.error(text);
  process.exit(1);
};
const isLang = (word: string | undefined): word is ReviewedLang =>
  REVIEWED_LANGUAGES.some((lang) => lang === word);

function status(): void {
  const reviewed = readReviewed(root);
  for (const lang of REVIEWED_LANGUAGES) {
    const entries = allEntries(root, lang);
    const read = entries.filter((entry) => statusOf(entry, reviewed[lang][entry.id]) === 'reviewed').length;
    console.log(`${lang}: ${read} reviewed, ${entries.length - read} draft, of ${entries.length}`);
  }
}

function exportSheet(lang: ReviewedLang, file: string): void {
  const entries = allEntries(root, lang);
  writeFileSync(file, toSheet(entries, readReviewed(root)[lang], readDoubts(root, lang)));
  console.log(
    `${file}: ${entries.length} texts. Write “ok” or a correction, and the reader's name; send it back as CSV.`,
  );
}

function importSheet(lang: ReviewedLang, file: string): void {
  const entries = allEntries(root, lang);
  const taken = takeIn(readFileSync(file), entries);
  if ('refused' in taken) {
    for (const { row, column, what } of taken.refused)
      console.error(`${file}: row ${row}, ${column}: ${what}`);
    fail('Nothing was taken in.');
    return;
  }
  const on = new Date().toISOString().slice(0, 10);
  const readings: Record<string, Reading> = {};
  for (const { entry, text, by } of taken.read)
    readings[entry.id] = { by, on, of: printOf({ ja: lang === 'ja' ? text : entry.ja, text }) };
  for (const name of new Set(taken.read.map(({ entry }) => entry.file))) {
    const path = join(root, name);
    const here = taken.read.filter(({ entry }) => entry.file === name);
    writeFileSync(path, corrected(readFileSync(path, 'utf8'), here));
  }
  keepReadings(root, lang, readings);
  const changed = taken.read.filter(({ entry, text }) => text !== entry.text).length;
  console.log(
    `${taken.read.length} texts read, ${changed} of them corrected. Now run \`npm run content\`, and look at the places.`,
  );
}

const [what, lang, file] = process.argv.slice(2);
if (what === 'status') status();
else if ((what === 'export' || what === 'import') && isLang(lang) && file) {
  if (what === 'export') exportSheet(lang, file);
  else importSheet(lang, file);
} else fail(USAGE);
