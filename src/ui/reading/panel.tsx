// Everything a visitor can choose about reading, in one place. What is chosen holds at once, and ends with the visit.

import { useState } from 'preact/hooks';
import { READING_AT_FIRST, type Reading, SCAN_SECONDS, TEXT_SIZES } from '../../app/reading';
import { isCalm } from '../../app/state';
import type { Translate } from '../../i18n/translate';
import { useMeans } from '../aloud/available';
import { useUi } from '../context';
import { portrait } from '../media';
import { Dialog } from '../parts/dialog';
import { LanguageSwitch } from '../parts/language';
import { later } from '../parts/later';
import './panel.css';

const Results = later(async () => (await import('./results')).Results);

interface Choice<T> {
  readonly value: T;
  readonly word: string;
}

/** One question with its answers side by side. */
function Choices<T extends string | number | boolean>(props: {
  name: string;
  of: readonly Choice<T>[];
  now: T;
  choose(value: T): void;
}) {
  return (
    <div class="choice">
      <p class="choice-name" aria-hidden="true">
        {props.name}
      </p>
      <fieldset class="segments" aria-label={props.name}>
        {props.of.map(({ value, word }) => (
          <button
            key={String(value)}
            type="button"
            class="segment"
            aria-pressed={value === props.now}
            onClick={() => props.choose(value)}
          >
            {word}
          </button>
        ))}
      </fieldset>
    </div>
  );
}

const onOff = (t: Translate): readonly Choice<boolean>[] => [
  { value: false, word: t('reading.off') },
  { value: true, word: t('reading.on') },
];

export function EasierPanel() {
  const { app } = useUi();
  const t = app.t.value;
  const state = app.state.value;
  const { reading, edition, lang } = state;
  const means = useMeans();
  const read = (change: Partial<Reading>): void => app.dispatch({ type: 'reading', reading: change });
  const [results, setResults] = useState(false);
  const close = (): void => app.dispatch({ type: 'easier', open: false });
  const calm = (on: boolean): void => {
    read({ calm: on });
    // Asked for motion, a screen that was still may move; where it cannot, the stage says so again.
    if (!on && edition === 'still') app.dispatch({ type: 'edition', edition: 'moving' });
  };
  return (
    <Dialog class="easier-dialog" titleId="easier-title" onClose={close}>
      {results ? (
        <Results />
      ) : (
        <h2 class="easier-title" id="easier-title">
          {t('reading.open')}
        </h2>
      )}
      <div class="choices" hidden={results}>
        <div class="choice choice-wide">
          <p class="choice-name" aria-hidden="true">
            {t('app.language')}
          </p>
          <LanguageSwitch />
        </div>
        {lang.startsWith('ja') && (
          <Choices
            name={t('reading.furigana')}
            of={[
              { value: 'none', word: t('reading.none') },
              { value: 'difficult', word: t('reading.difficult') },
              { value: 'all', word: t('reading.all') },
            ]}
            now={reading.furigana}
            choose={(furigana) => read({ furigana })}
          />
        )}
        <Choices
          name={t('reading.size')}
          of={TEXT_SIZES.map((size) => ({ value: size, word: t('reading.percent', { n: size }) }))}
          now={reading.size}
          choose={(size) => read({ size })}
        />
        <Choices
          name={t('reading.contrast')}
          of={[
            { value: 'normal', word: t('reading.usual') },
            { value: 'high', word: t('reading.high') },
          ]}
          now={reading.contrast}
          choose={(contrast) => read({ contrast })}
        />
        {edition !== 'picture' && (
          <Choices
            name={t('reading.motion')}
            of={[
              { value: false, word: t('reading.moving') },
              { value: true, word: t('reading.calm') },
            ]}
            now={isCalm(state)}
            choose={calm}
          />
        )}
        {app.kiosk.soundVolume > 0 && (
          <Choices
            name={t('app.sound')}
            of={onOff(t)}
            now={state.sound}
            choose={(on) => app.dispatch({ type: 'sound', on })}
          />
        )}
        {means && (
          <Choices
            name={t('reading.aloud')}
            of={onOff(t)}
            now={reading.aloud}
            choose={(aloud) => read({ aloud })}
          />
        )}
        {(portrait.value || app.settings.mode === 'kiosk') && (
          <Choices
            name={t('reading.reach')}
            of={[
              { value: false, word: t('reading.usual') },
              { value: true, word: t('reading.lower') },
            ]}
            now={reading.reach}
            choose={(reach) => read({ reach })}
          />
        )}
        <Choices
          name={t('reading.scan')}
          of={SCAN_SECONDS.map((seconds) => ({
            value: seconds,
            word: seconds === 0 ? t('reading.off') : t('reading.seconds', { n: seconds }),
          }))}
          now={reading.scan}
          choose={(scan) => read({ scan })}
        />
      </div>
      <button
        type="button"
        class="easier-reset"
        onClick={() => read({ ...READING_AT_FIRST, furigana: app.settings.furigana })}
      >
        {t('reading.reset')}
      </button>
      <button type="button" class="easier-reset" aria-expanded={results} onClick={() => setResults(!results)}>
        {t(results ? 'reading.open' : 'reading.results')}
      </button>
    </Dialog>
  );
}
