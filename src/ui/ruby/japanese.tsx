// Every Japanese text the views show, with what the eye needs added: readings above the kanji where the visitor asks for
// them, and in headings the places where a line may break. Screen readers, copying and names of controls get the plain words.
import { signal } from '@preact/signals';
import { type ComponentChildren, createContext } from 'preact';
import { useContext, useEffect, useMemo } from 'preact/hooks';
import type { Furigana } from '../../app/reading';
import type { Readings, RubyPiece } from '../../core/furigana';
import { Phrases } from './phrases';
import { askForReadings, table } from './table';

/** What is shown at present. */
export interface Shown {
  /** Null while no readings are asked for, or they are not there yet. */
  readonly readings: Readings | null;
  readonly level: Furigana;
  /** Where known headings may break. */
  readonly breaks: ReadonlyMap<string, readonly number[]>;
}

export const shown = signal<Shown>({ readings: null, level: 'none', breaks: new Map() });

type Level = Pick<Shown, 'readings' | 'level'>;

/** The level of the part of the page one is in; null where it is that of the page. */
const Own = createContext<Level | null>(null);

/** Words with readings of a level of their own, whatever the rest of the page has. */
export function OwnLevel({ level, children }: { level: Furigana; children?: ComponentChildren }) {
  useEffect(() => {
    if (level !== 'none') askForReadings();
  }, [level]);
  const readings = level === 'none' ? null : table.value;
  const own = useMemo(() => ({ readings, level }), [readings, level]);
  return <Own.Provider value={own}>{children}</Own.Provider>;
}

function Piece({ piece: { text, reading }, level: { readings, level } }: { piece: RubyPiece; level: Level }) {
  if (!reading || (level === 'difficult' && readings?.isDifficult(text) === false)) return text;
  return (
    <ruby>
      {text}
      {/* biome-ignore lint/a11y/noAriaHiddenOnFocusable: a reading takes no focus */}
      <rt aria-hidden="true">{reading}</rt>
    </ruby>
  );
}

/** A Japanese text as the visitor reads it. Views write their texts plainly; `install` puts this in their place. */
export function Japanese({ text }: { text: string }) {
  const { breaks } = shown.value;
  const level = useContext(Own) ?? shown.value;
  const { readings } = level;
  const own = breaks.get(text);
  if (!readings && !own) return text;
  const pieces: readonly RubyPiece[] = readings ? readings.find(text) : [{ text, reading: null }];
  // One element for all pieces: many of these stand among the items of a row.
  if (!own)
    return (
      <span>
        {pieces.map((piece, i) => (
          <Piece key={`${i}${piece.text}`} piece={piece} level={level} />
        ))}
      </span>
    );
  return (
    <Phrases pieces={pieces} breaks={own} divides={({ reading }) => reading === null}>
      {(phrase) => phrase.map((piece, j) => <Piece key={`${j}${piece.text}`} piece={piece} level={level} />)}
    </Phrases>
  );
}
