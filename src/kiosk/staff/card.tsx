// How large the screen really is: staff lay a bank card on it once and match the drawing. The size of the words follows
// with the distance of the eyes (kiosk.json, viewingMm).
import { useState } from 'preact/hooks';
import { CARD_MM, keepPixelsPerMm, matchedPixelsPerMm } from '../../app/eyesight';
import type { Say } from './words';

/** CSS pixels a millimetre before anybody has matched: what browsers call 96 dots an inch. */
const NOMINAL = 96 / 25.4;
/** One press changes the width by so many pixels. */
const STEP_PX = 2;

export function CardMatch({ say }: { say: Say }) {
  const [kept, setKept] = useState(matchedPixelsPerMm);
  const [perMm, setPerMm] = useState(kept ?? NOMINAL);
  const wider = (pixels: number): void => setPerMm(Math.max(1, perMm + pixels / CARD_MM.width));
  const keep = (value: number | null): void => {
    keepPixelsPerMm(value);
    setKept(value);
  };
  const step = (pixels: number, key: 'card.larger' | 'card.smaller') => (
    <button type="button" class="button button-coal" onClick={() => wider(pixels)}>
      {say(key)}
    </button>
  );
  return (
    <section class="staff-card" aria-label={say('card.title')}>
      <h3>{say('card.title')}</h3>
      <p>{say('card.how')}</p>
      <svg
        width={perMm * CARD_MM.width}
        height={perMm * CARD_MM.height}
        viewBox={`0 0 ${CARD_MM.width} ${CARD_MM.height}`}
        aria-hidden="true"
      >
        <rect
          x=".5"
          y=".5"
          width={CARD_MM.width - 1}
          height={CARD_MM.height - 1}
          rx="3"
          fill="none"
          stroke="currentColor"
        />
      </svg>
      <p class="staff-card-buttons">
        {step(-STEP_PX, 'card.smaller')} {step(STEP_PX, 'card.larger')}{' '}
        <button type="button" class="button button-copper" onClick={() => keep(perMm)}>
          {say('card.keep')}
        </button>{' '}
        {kept !== null && (
          <button type="button" class="button button-coal" onClick={() => keep(null)}>
            {say('card.forget')}
          </button>
        )}
      </p>
      <p role="status">
        {kept === null ? say('card.none') : say('card.kept', { n: Math.round(kept * 100) / 100 })}
      </p>
    </section>
  );
}
