// A walk through Akiyoshidō: one sight at a time, forward, back, and by a drawn map.
import { useRef, useState } from 'preact/hooks';
import { addressOf } from '../../app/routes';
import type { Geopark, Station } from '../../content/geopark';
import { textsOfGeopark } from '../../content/glossary';
import { useUi } from '../context';
import { Discs } from '../parts/discs';
import { useFit } from '../parts/fit';
import { Gallery } from '../parts/gallery';
import { Icon } from '../parts/icons';
import { Words } from '../parts/words';
import { Page } from '../views/page';
import { BackToGeopark, NameBelow, ToldText, WhenTold } from './told';

/** The way on the map, over two rows of five stops: in at the left, round the bend, back and out. Units: stops. */
const WAY =
  'M-.3 .5C0 .3 .2 .42 .5 .5S1 .72 1.5 .5 2 .3 2.5 .5 3 .7 3.5 .5 4 .34 4.5 .5C5.1 .8 5 1.3 4.5 1.5S4 1.7 3.5 1.5 3 1.3 2.5 1.5 2 1.7 1.5 1.5 1 1.3 .5 1.5 0 1.62-.3 1.5';
const ROW = 5;

function WayMap({ stations, current }: { stations: readonly Station[]; current: number }) {
  const { app } = useUi();
  const t = app.t.value;
  return (
    <nav class="cave-map" aria-label={t('cave.map')}>
      <svg viewBox={`0 0 ${ROW} 2`} preserveAspectRatio="none" aria-hidden="true" focusable="false">
        <path d={WAY} />
      </svg>
      <ol>
        {stations.map((station, i) => (
          <li
            key={station.id}
            style={{ 'grid-column': i < ROW ? i + 1 : 2 * ROW - i, 'grid-row': i < ROW ? 1 : 2 }}
          >
            <a
              class="cave-stop"
              href={addressOf({ view: 'cave', station: i + 1 })}
              aria-label={t('cave.station', { n: i + 1, title: station.name.text })}
              draggable={false}
              {...(i + 1 === current ? { 'aria-current': 'step' as const } : {})}
            >
              <span class="cave-stop-face">{i + 1}</span>
            </a>
          </li>
        ))}
      </ol>
    </nav>
  );
}

/** To the sights before and behind. */
function Walk({ stations, current }: { stations: readonly Station[]; current: number }) {
  const { app } = useUi();
  const t = app.t.value;
  const link = (to: number, forward: boolean) => {
    const station = stations[to - 1];
    if (!station) return <span />;
    // The name begins with what is seen, so that who speaks to the screen can call it.
    const word = t(forward ? 'cave.next' : 'cave.previous');
    return (
      <a
        class={`button ${forward ? 'button-copper' : 'button-coal'}`}
        href={addressOf({ view: 'cave', station: to })}
        aria-label={`${word} ${t('cave.station', { n: to, title: station.name.text })}`}
        draggable={false}
      >
        {!forward && <Icon name="back" />}
        {word}
        {forward && <Icon name="forward" />}
      </a>
    );
  };
  return (
    <nav class="cave-walk" aria-label={t('cave.walk')}>
      {link(current - 1, false)}
      <p class="cave-count">{t('cave.count', { n: current, total: stations.length })}</p>
      {link(current + 1, true)}
    </nav>
  );
}

function Walkway({ geopark, number }: { geopark: Geopark; number: number }) {
  const { app } = useUi();
  const t = app.t.value;
  const { cave, hub } = geopark;
  const [chosen, setChosen] = useState('');
  const panel = useRef<HTMLElement>(null);
  const station = cave.stations[number - 1];
  const notes = cave.notes.filter(({ stations }) => stations.includes(number));
  // The picture may show a creature anywhere: its note can be opened there too.
  const note = cave.notes.find(({ id }) => id === `${chosen}` && chosen !== '');
  const choose = (id: string): void => setChosen(id === chosen ? '' : id);
  useFit(panel, `${number} ${chosen} ${app.state.value.lang}`);
  if (!station) throw new RangeError(`the cave has no sight ${number}`);
  return (
    <Page
      view="cave"
      eyebrow={hub.name.text}
      title={
        <>
          <p class="title">
            <Words text={cave.name.text} />
          </p>
          <p class={number === 1 ? 'guide' : 'guide guide-told'} data-id={cave.id}>
            <Words text={cave.text} />
          </p>
        </>
      }
      schematic
      years={false}
      discs={
        <Discs
          discs={cave.notes.map(({ id, name }) => ({
            id,
            face: <Icon name="life" />,
            label: name.text,
            to: () => choose(id),
            name: name.text,
            current: false,
          }))}
          name={t('cave.notes')}
          redundant
          placedOnly
        />
      }
      panel={
        <section class="panel panel-cave" ref={panel} aria-labelledby="station">
          <div class="panel-body" data-fits>
            <h1 class="cave-name" id="station" tabIndex={-1} data-id={station.id}>
              <Words text={station.name.text} />
              <NameBelow name={station.name} />
            </h1>
            {station.size && (
              <p class="cave-size">
                <Words text={station.size} />
              </p>
            )}
            {note && (
              <h2 class="cave-note">
                <Words text={note.name.text} />
              </h2>
            )}
            <ToldText told={note ?? station} texts={textsOfGeopark(geopark, 'cave')} />
            {notes.length > 0 && (
              <ul class="flora" aria-label={t('cave.notes')}>
                {notes.map(({ id, name }) => (
                  <li key={id}>
                    <button type="button" class="tag" aria-pressed={id === chosen} onClick={() => choose(id)}>
                      <Icon name="life" />
                      {name.text}
                    </button>
                  </li>
                ))}
              </ul>
            )}
            <Gallery place="cave" />
          </div>
          <WayMap stations={cave.stations} current={number} />
          <Walk stations={cave.stations} current={number} />
        </section>
      }
      places={<BackToGeopark />}
    />
  );
}

export function Cave({ number }: { number: number }) {
  return (
    <WhenTold view="cave" page={(geopark) => <Walkway key={number} geopark={geopark} number={number} />} />
  );
}
