// The spreadsheet of a reader: Japanese and translation side by side, and room for a correction and an "ok".
import { csvCell } from '../../src/core/csv';
import type { Entry } from './entries';
import { type Reading, statusOf } from './status';

/** Columns, by what they are for; the first word of each head is what an import looks for. */
export const COLUMNS = {
  id: 'id',
  ja: '日本語 / Japanese',
  text: '訳 / Translation',
  correction: '直し / Correction',
  ok: '確認 / OK',
  reader: '読んだ人 / Reader',
  status: '状態 / Status',
  doubt: '気になる点 / Doubts',
} as const;
export type Column = keyof typeof COLUMNS;

/** A cell; a formula's first letter is kept from being one. */
const cell = (text: string): string => csvCell(/^[=+@\t]/.test(text) ? `'${text}` : text);

/** The spreadsheet as CSV in UTF-8 with BOM, as Excel opens it. `doubts` by the last part of an id. Pure. */
export function toSheet(
  entries: readonly Entry[],
  kept: Readonly<Record<string, Reading>>,
  doubts: ReadonlyMap<string, string>,
): string {
  const rows = entries.map((entry) => {
    const reading = kept[entry.id];
    const status = statusOf(entry, reading);
    const key = entry.id.slice(entry.id.indexOf('#') + 1);
    const doubt =
      doubts.get(key.replaceAll('/', '.')) ??
      key
        .split('/')
        .map((part) => doubts.get(part))
        .find(Boolean) ??
      '';
    const by = status === 'reviewed' && reading ? `${status} (${reading.by}, ${reading.on})` : status;
    return [entry.id, entry.ja, entry.text, '', '', '', by, doubt];
  });
  return `\ufeff${[Object.values(COLUMNS), ...rows].map((row) => row.map(cell).join(',')).join('\r\n')}\r\n`;
}
