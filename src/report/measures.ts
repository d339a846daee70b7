// ①観光の振興／②国際観光の推進 → the measures of a policy, told apart by their running numbers.
import { toNumber, trimLine } from './text';

export interface MeasurePieces {
  /** What stands before the first number: the rest of a measure from the line above, or ''. */
  readonly lead: string;
  readonly measures: readonly string[];
  /** The number found where `expected` should stand, if the sequence breaks. */
  readonly unexpected: number | null;
}

// A circled number counts wherever it stands; plain digits only at the start or after a separator.
const MARKER = /[①-⑳㉑-㉟㊱-㊿⑴-⒇]|(?<=^|[/／]\s*)[（(]?[0-9０-９]{1,2}[)）.．、]?(?=[^0-9０-９])/g;

const cleanEnd = (text: string): string => trimLine(trimLine(text).replace(/[/／]+$/, ''));
const cleanStart = (text: string): string => trimLine(trimLine(text).replace(/^[.．、:：]+/, ''));

/** Splits `text` into measures numbered from `expected` on. Text is kept as printed. */
export function splitMeasures(text: string, expected: number): MeasurePieces {
  const cuts: { readonly start: number; readonly end: number }[] = [];
  let next = expected;
  let unexpected: number | null = null;
  for (const match of text.matchAll(MARKER)) {
    const found = toNumber(match[0].replace(/[.．、]$/, ''));
    // A digit that is not the next number may belong to the name itself (3市共同); a circled one never does.
    const circled = !/[0-9０-９]/.test(match[0]);
    if (found === next) {
      cuts.push({ start: match.index, end: match.index + match[0].length });
      next++;
    } else if (circled || cuts.length === 0) unexpected ??= found;
  }
  const lead = cleanEnd(text.slice(0, cuts[0]?.start ?? text.length));
  const measures = cuts.map((cut, i) => cleanStart(cleanEnd(text.slice(cut.end, cuts[i + 1]?.start))));
  return { lead, measures, unexpected };
}
