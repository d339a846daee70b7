// The geopark's entrance: four large ways in, over the landscape they lie in.
import { addressOf, type Place } from '../../app/routes';
import { GEOPARK_PLACES, type Geopark, type GeoparkPlace } from '../../content/geopark';
import { textsOfGeopark } from '../../content/glossary';
import { countWord } from '../../i18n/format';
import { useUi } from '../context';
import { portrait } from '../media';
import { Gallery } from '../parts/gallery';
import { Icon } from '../parts/icons';
import { Words, WordsButton } from '../parts/words';
import { sheet } from '../reading/sheet';
import { Page } from '../views/page';
import { Drawing } from './drawings';
import { NameBelow, ToldSource, WhenTold } from './told';

const placeOf = (name: GeoparkPlace): Place =>
  name === 'cave' ? { view: 'cave', station: 1 } : { view: name };

function Entrance({ geopark }: { geopark: Geopark }) {
  const { app } = useUi();
  const t = app.t.value;
  const { hub } = geopark;
  const reach = portrait.value || sheet.value !== null;
  const words = <WordsButton texts={textsOfGeopark(geopark, 'hub')} told />;
  return (
    <Page
      view="geopark"
      eyebrow={t('geopark.eyebrow')}
      title={
        <>
          <h1 class="title" tabIndex={-1}>
            <Words text={hub.name.text} />
          </h1>
          {!reach && (
            <>
              <p class="guide" data-id={hub.id}>
                <Words text={hub.text} />
              </p>
              <Gallery place="geopark" />
            </>
          )}
        </>
      }
      schematic
      years={false}
      panel={
        <nav class="panel doors" aria-label={t('geopark.entries')}>
          {reach && (
            <div class="told">
              <p class="doors-guide told-text" data-id={hub.id}>
                <Words text={hub.text} />
              </p>
              {words}
            </div>
          )}
          {GEOPARK_PLACES.map((name) => (
            <a key={name} class="door" href={addressOf(placeOf(name))} draggable={false}>
              <Drawing name={name} />
              <span class="door-words">
                <span class="door-name">
                  {geopark[name].name.text}
                  <NameBelow name={geopark[name].name} />
                </span>
                <span class="door-text">{hub.entries[name]}</span>
              </span>
              <Icon name="forward" />
            </a>
          ))}
          {reach && <Gallery place="geopark" />}
        </nav>
      }
      places={
        <>
          <a class="button" href={addressOf({ view: 'home' })} draggable={false}>
            <Icon name="back" />
            {t('goal.back', { goals: countWord(app.plan.value.goals.length, app.state.value.lang) })}
          </a>
          <ToldSource id={hub.id} title={hub.name.text} />
          {!reach && words}
        </>
      }
    />
  );
}

export function GeoparkHub() {
  return <WhenTold view="geopark" page={(geopark) => <Entrance geopark={geopark} />} />;
}
