// The staff's own words (data/staff.json), in Japanese or English whatever the visitors' language is. Loaded with the
// staff page only, so that visitors do not wait for it.
import texts from '../../../data/staff.json';

export type StaffLang = 'ja' | 'en';
export type StaffKey = keyof typeof texts;
export type Values = Readonly<Record<string, string | number>>;
export type Say = (key: StaffKey, values?: Values) => string;

/** Speaks `lang`: `{{n}}` in a text becomes `values.n`. */
export function speaker(lang: StaffLang): Say {
  return (key, values = {}) =>
    texts[key][lang].replace(/\{\{(\w+)\}\}/g, (whole, name: string) => String(values[name] ?? whole));
}

/** Whether there is a text of this key. */
export const isStaffKey = (key: string): key is StaffKey => Object.hasOwn(texts, key);

/** A wall-clock time in words: 11月25日 9:05, 25 Nov, 9:05. */
export function formatWhen(ms: number, lang: StaffLang): string {
  return new Date(ms).toLocaleString(lang === 'ja' ? 'ja-JP' : 'en-GB', {
    year: 'numeric',
    month: 'short',
    day: 'numeric',
    hour: 'numeric',
    minute: '2-digit',
  });
}
