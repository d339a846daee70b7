// Deep time: a line from 350 million years ago to today, and what each age left behind: white, black, red.

import { useState } from 'preact/hooks';
import { TIME_AGES, WAY_BEGINS } from '../../app/ways';
import type { Geopark, Mark } from '../../content/geopark';
import { ageAt, millionAt } from '../../content/geopark-select';
import { textsOfGeopark } from '../../content/glossary';
import { tongueOf } from '../../content/types';
import { formatYearsAgo } from '../../i18n/format';
import { useUi } from '../context';
import { Discs } from '../parts/discs';
import { Gallery } from '../parts/gallery';
import { Icon } from '../parts/icons';
import { Slider, type Stop } from '../parts/slider';
import { Words } from '../parts/words';
import { Page } from '../views/page';
import { BackToGeopark, NameBelow, ToldText, WhenTold } from './told';

/** This near an age its own words are said instead of the years between two. */
const AT_AGE = 0.06;
const LAST = TIME_AGES - 1;

function Ages({ geopark }: { geopark: Geopark }) {
  const { app } = useUi();
  const t = app.t.value;
  const { way, lang } = app.state.value;
  const { ages, marks, name, text } = geopark.time;
  const [chosen, setChosen] = useState('');
  const at = way ?? WAY_BEGINS.time;
  const go = (to: number, led: boolean): void => app.dispatch({ type: 'way', way: to, led });
  const age = ageAt(ages, at);
  const place = ages.indexOf(age);
  const million = millionAt(ages, at);
  const when = Math.abs(at - place) < AT_AGE || million === null ? age.when : formatYearsAgo(million, lang);
  const mark = marks.find((one) => one.id === chosen && one.age === place);
  const choose = (one: Mark): void => {
    setChosen(one.id === mark?.id ? '' : one.id);
    go(one.age, false);
  };
  const stops: Stop[] = ages.map((one, i) => {
    const kind = marks.find((candidate) => candidate.age === i)?.colour;
    return { at: i, word: one.name.text, ...(kind ? { kind } : {}) };
  });
  const step = (to: number, earlier: boolean) => (
    <button
      type="button"
      class="button button-coal"
      disabled={to < 0 || to > LAST}
      onClick={() => go(to, false)}
    >
      {earlier && <Icon name="back" />}
      {t(earlier ? 'time.earlier' : 'time.later')}
      {!earlier && <Icon name="forward" />}
    </button>
  );
  return (
    <Page
      view="time"
      eyebrow={geopark.hub.name.text}
      title={
        <>
          <h1 class="title" tabIndex={-1}>
            <Words text={name.text} />
          </h1>
          <p class="guide">
            <Words text={text} />
          </p>
        </>
      }
      schematic
      years={false}
      discs={
        <Discs
          discs={marks.map((one) => ({
            id: one.id,
            face: <span class="dot" data-kind={one.colour} />,
            label: one.name.text,
            to: () => choose(one),
            name: one.name.text,
            current: false,
          }))}
          name={t('time.marks')}
          redundant
          placedOnly
        />
      }
      panel={
        <section class="panel dock dock-time" aria-label={name.text}>
          <div class="dock-words">
            <p class="dock-when dock-years">{when}</p>
            <h2 class="dock-title">
              <Words text={(mark ?? age).name.text} />
              {tongueOf(lang) !== 'ja' && <NameBelow name={(mark ?? age).name} />}
            </h2>
            <ToldText told={mark ?? age} texts={textsOfGeopark(geopark, 'time')} />
          </div>
          <div class="dock-side">
            <div class="dock-buttons">
              {step(place - 1, true)}
              {step(place + 1, false)}
            </div>
            <Gallery place="time" />
          </div>
          <ul class="flora" aria-label={t('time.marks')}>
            {marks.map((one) => (
              <li key={one.id}>
                <button
                  type="button"
                  class="tag"
                  aria-pressed={one.id === mark?.id}
                  onClick={() => choose(one)}
                >
                  <span class="dot" data-kind={one.colour} />
                  {one.name.text}
                </button>
              </li>
            ))}
          </ul>
          <Slider
            from={0}
            to={LAST}
            value={at}
            stops={stops}
            label={t('time.slider')}
            text={t('time.value', { when, title: age.name.text })}
            move={go}
          />
        </section>
      }
      places={<BackToGeopark />}
    />
  );
}

export function DeepTime() {
  return <WhenTold view="time" page={(geopark) => <Ages geopark={geopark} />} />;
}
