// A line along which a visitor drags time. One native range under it all: touch, mouse, keys and screen readers.
import type { ComponentChildren } from 'preact';
import { useRef } from 'preact/hooks';

/** A place on the line with a word of its own. */
export interface Stop {
  readonly at: number;
  /** Short word below the line, or nothing. */
  readonly word: ComponentChildren;
  readonly kind?: 'fire' | 'white' | 'black' | 'red';
}

export interface SliderProps {
  readonly from: number;
  readonly to: number;
  readonly value: number;
  /** In their order; the keys go from one to the next. */
  readonly stops: readonly Stop[];
  readonly label: string;
  /** The value in words, for screen readers. */
  readonly text: string;
  /** `led` while a finger holds the thumb. */
  move(value: number, led: boolean): void;
}

const STEP = 0.01;
/** Two stops nearer than this are one. */
const NEAR = 0.02;

/** The stop a key leads to from `value`; null for a key that leads nowhere. Pure. */
export function stopByKey(key: string, value: number, stops: readonly Stop[]): number | null {
  const places = stops.map(({ at }) => at);
  switch (key) {
    case 'ArrowRight':
    case 'ArrowUp':
    case 'PageUp':
      return places.find((at) => at > value + NEAR) ?? places.at(-1) ?? null;
    case 'ArrowLeft':
    case 'ArrowDown':
    case 'PageDown':
      return places.findLast((at) => at < value - NEAR) ?? places[0] ?? null;
    case 'Home':
      return places[0] ?? null;
    case 'End':
      return places.at(-1) ?? null;
    default:
      return null;
  }
}

/** A word at an end of the line leans inwards. */
const edgeOf = (share: number): 'start' | 'end' | undefined =>
  share === 0 ? 'start' : share === 1 ? 'end' : undefined;

export function Slider(props: SliderProps) {
  const { from, to, value, stops } = props;
  /** Moves since the finger went down; the first one may be a touch beside the thumb, to which the picture glides. */
  const moves = useRef(0);
  const share = (at: number): number => (at - from) / (to - from);
  return (
    <div class="slider" style={{ '--share': share(value) }}>
      <div class="slider-line" aria-hidden="true">
        <span class="slider-done" />
        {stops.map((stop) => (
          <span
            key={stop.at}
            class={`slider-stop ${Math.abs(stop.at - value) < 0.5 ? 'near' : ''}`}
            data-kind={stop.kind}
            data-edge={edgeOf(share(stop.at))}
            style={{ '--share': share(stop.at) }}
          >
            <span class="slider-tick" />
            {stop.word && <span class="slider-word">{stop.word}</span>}
          </span>
        ))}
        <span class="slider-thumb" />
      </div>
      <input
        type="range"
        class="slider-input"
        min={from}
        max={to}
        step={STEP}
        value={value}
        aria-label={props.label}
        aria-valuetext={props.text}
        onPointerDown={() => {
          moves.current = 0;
        }}
        onInput={(event) => {
          moves.current += 1;
          props.move(event.currentTarget.valueAsNumber, moves.current > 1);
        }}
        onChange={(event) => {
          moves.current = 0;
          props.move(event.currentTarget.valueAsNumber, false);
        }}
        onKeyDown={(event) => {
          const next = stopByKey(event.key, value, stops);
          if (next === null) return;
          event.preventDefault();
          props.move(next, false);
        }}
      />
    </div>
  );
}
