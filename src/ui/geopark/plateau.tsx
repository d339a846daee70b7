// A year on the plateau: twelve months under one finger, the burn in between, and what is in flower.
import { useState } from 'preact/hooks';
import { momentOf } from '../../app/moment';
import { isCalm } from '../../app/state';
import type { Flower, Geopark } from '../../content/geopark';
import {
  BURN_STOP,
  floraAt,
  isBurning,
  middleOfMonth,
  monthAt,
  shortName,
} from '../../content/geopark-select';
import { textsOfGeopark } from '../../content/glossary';
import type { Lang } from '../../content/types';
import { wallDate } from '../../core/clock';
import { useUi } from '../context';
import { Discs } from '../parts/discs';
import { Gallery } from '../parts/gallery';
import { Icon } from '../parts/icons';
import { Slider, type Stop } from '../parts/slider';
import { Words } from '../parts/words';
import { Page } from '../views/page';
import { useSweep } from './sweep';
import { BackToGeopark, NameBelow, ToldText, WhenTold } from './told';

const MONTHS = 12;
const YEAR_SECONDS = 60;

/** Hours that show the light best; the names are keys of the interface's texts. */
const HOURS = [
  ['dawn', 6.3],
  ['noon', 12],
  ['evening', 17.8],
  ['night', 22],
] as const;

/** Where nothing may move by itself the sweep goes in steps: one composed picture after the other. */
const inSteps = (at: number): number => middleOfMonth(Math.floor(at) + 1);

function monthWord(month: number, name: string, lang: Lang) {
  if (lang === 'en') return name.slice(0, 3);
  if (lang === 'vi') return `T${month}`;
  return (
    <>
      {month}
      <span class="unit">月</span>
    </>
  );
}

/** Chips of what is in season; the chosen one's text stands in the month's place. */
function Flora({
  flora,
  chosen,
  choose,
}: {
  flora: readonly Flower[];
  chosen: string;
  choose(id: string): void;
}) {
  const { app } = useUi();
  // The room stays, so that the picture keeps its place while the months go by.
  if (flora.length === 0) return <div class="flora" />;
  return (
    <ul class="flora" aria-label={app.t.value('plateau.flora')}>
      {flora.map((flower) => (
        <li key={flower.id}>
          <button
            type="button"
            class="tag"
            aria-pressed={flower.id === chosen}
            onClick={() => choose(flower.id)}
          >
            <Icon name="flower" />
            {shortName(flower.name)}
          </button>
        </li>
      ))}
    </ul>
  );
}

function Hours() {
  const { app } = useUi();
  const t = app.t.value;
  const { hour } = app.state.value;
  return (
    <fieldset class="segments hours" aria-label={t('plateau.hours')}>
      {HOURS.map(([name, at]) => (
        <button
          key={name}
          type="button"
          class="segment"
          aria-pressed={hour === at}
          onClick={() => app.dispatch({ type: 'hour', hour: hour === at ? null : at })}
        >
          {t(`plateau.${name}`)}
        </button>
      ))}
    </fieldset>
  );
}

function Year({ geopark }: { geopark: Geopark }) {
  const { app } = useUi();
  const t = app.t.value;
  const state = app.state.value;
  const { plateau, hub } = geopark;
  const [flower, setFlower] = useState('');
  const at = momentOf(app.settings, state, wallDate()).month;
  const go = (way: number, led: boolean): void => app.dispatch({ type: 'way', way, led });
  const moving = !isCalm(state);
  const sweep = useSweep(MONTHS, YEAR_SECONDS, (to, last) => go(moving ? to : inSteps(to), moving && !last));
  const here = monthAt(plateau, at);
  const flora = floraAt(plateau.flora, at);
  const chosen = flora.find(({ id }) => id === flower);
  const told = chosen ?? here;
  const choose = (id: string): void => setFlower(id === flower ? '' : id);
  const months: Stop[] = plateau.months.map(({ month, name }) => ({
    at: middleOfMonth(month),
    word: monthWord(month, name.text, state.lang),
  }));
  const stops: Stop[] = [...months, { at: BURN_STOP, word: <Icon name="flame" />, kind: 'fire' as const }];
  stops.sort((a, b) => a.at - b.at);
  return (
    <Page
      view="plateau"
      eyebrow={hub.name.text}
      title={
        <>
          <h1 class="title" tabIndex={-1}>
            <Words text={plateau.name.text} />
          </h1>
          <p class="guide">
            <Words text={plateau.text} />
          </p>
        </>
      }
      schematic
      years={false}
      discs={
        <Discs
          discs={flora.map(({ id, name }) => ({
            id,
            face: <Icon name="flower" />,
            label: shortName(name),
            to: () => choose(id),
            name: name.text,
            current: false,
          }))}
          name={t('plateau.flora')}
          redundant
          placedOnly
        />
      }
      panel={
        <section class="panel dock dock-plateau" aria-label={plateau.name.text}>
          <div class="dock-words">
            <p class="dock-when">{chosen ? <NameBelow name={chosen.name} /> : here.name.text}</p>
            <h2 class="dock-title">
              <Words text={chosen ? chosen.name.text : here.headline} />
            </h2>
            <ToldText told={told} texts={textsOfGeopark(geopark, 'plateau')} />
          </div>
          <div class="dock-side">
            <div class="dock-buttons">
              <button
                type="button"
                class="button button-coal"
                onClick={() => {
                  if (sweep.playing) go(at, false);
                  sweep.toggle(at);
                }}
              >
                <Icon name={sweep.playing ? 'stop' : 'play'} />
                {t(sweep.playing ? 'plateau.stop' : 'plateau.play')}
              </button>
              <button
                type="button"
                class="button button-copper"
                aria-pressed={isBurning(at)}
                onClick={() => {
                  sweep.stop();
                  setFlower('');
                  go(BURN_STOP, false);
                }}
              >
                <Icon name="flame" />
                {plateau.burn.name.text}
              </button>
              <Hours />
            </div>
            <Gallery place="plateau" />
          </div>
          <Flora flora={flora} chosen={chosen?.id ?? ''} choose={choose} />
          <Slider
            from={0}
            to={MONTHS}
            value={at}
            stops={stops}
            label={t('plateau.slider')}
            text={t('plateau.value', { month: here.name.text, title: here.headline })}
            move={(to, led) => {
              sweep.stop();
              go(to, led);
            }}
          />
        </section>
      }
      places={<BackToGeopark />}
    />
  );
}

export function PlateauYear() {
  return <WhenTold view="plateau" page={(geopark) => <Year geopark={geopark} />} />;
}
