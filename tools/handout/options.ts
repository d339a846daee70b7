// What is asked of `npm run handout`: language, layout, number, date, and whether slides are wanted as well.
import { LAYOUTS, type Layout } from '../../src/briefing/print/sheets';
import { LANGUAGES, type Lang } from '../../src/content/types';

export interface HandoutOptions {
  readonly lang: Lang;
  readonly layout: Layout;
  readonly number: string;
  /** `YYYY-MM-DD`, or empty for today. */
  readonly date: string;
  readonly pptx: boolean;
}

export const USAGE = `npm run handout -- [--lang ja|en|vi] [--layout 1|2|notes] [--number 資料1] [--date 2026-11-25] [--pptx]`;

/** Reads the command line. Throws, naming it, for anything that is not known. */
export function readOptions(words: readonly string[]): HandoutOptions {
  const options: Record<string, string> = {};
  let pptx = false;
  for (let i = 0; i < words.length; i++) {
    const word = words[i] ?? '';
    if (word === '--pptx') pptx = true;
    else if (/^--(lang|layout|number|date)$/.test(word)) {
      options[word.slice(2)] = words[i + 1] ?? '';
      i += 1;
    } else throw new Error(`「${word}」は使えません / ${word} is not known.\n${USAGE}`);
  }
  const one = <T extends string>(name: string, values: readonly T[], otherwise: T): T => {
    const given = options[name];
    if (given === undefined) return otherwise;
    const found = values.find((value) => value === given);
    if (found === undefined) throw new Error(`--${name}: ${values.join(', ')}（「${given}」）\n${USAGE}`);
    return found;
  };
  return {
    lang: one('lang', LANGUAGES, 'ja'),
    layout: one('layout', LAYOUTS, '1'),
    number: options.number ?? '',
    date: options.date ?? '',
    pptx,
  };
}
