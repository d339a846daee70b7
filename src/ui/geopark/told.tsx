// Parts that all pages of the geopark share: names with their readings, sources, and the way back.
import { addressOf } from '../../app/routes';
import type { Geopark, Name, Told } from '../../content/geopark';
import { tongueOf } from '../../content/types';
import { useUi } from '../context';
import { Icon } from '../parts/icons';
import { Words, WordsButton } from '../parts/words';
import { Page } from '../views/page';

/** Under a name: its reading in Japanese; the Japanese name, as the signs on the spot have it, in other languages. */
export function NameBelow({ name }: { name: Name }) {
  const { app } = useUi();
  const { lang } = app.state.value;
  if (tongueOf(lang) !== 'ja')
    return (
      <span class="name-below" lang="ja">
        {name.ja}
      </span>
    );
  // A name in kana needs no reading.
  const kana = /^[\u3040-\u30ff\u30fc・]+$/u.test(name.ja);
  return kana ? null : <span class="name-below">{name.reading}</span>;
}

/** Opens where something is known from. */
export function ToldSource({ id, title }: { id: string; title: string }) {
  const { app } = useUi();
  const t = app.t.value;
  return (
    <button
      type="button"
      class="source-button source-told"
      aria-label={t('source.openFor', { text: title })}
      aria-haspopup="dialog"
      onClick={() => app.dispatch({ type: 'source', id })}
    >
      <Icon name="source" />
      <span>{t('source.open')}</span>
    </button>
  );
}

/** The text of something told, with its source beside it unless that stands elsewhere, and the hard words of `texts`. */
export function ToldText(props: { told: Told; source?: boolean; texts?: readonly string[] }) {
  const { told, source = true, texts = [] } = props;
  return (
    <div class="told" data-id={told.id}>
      <p class="told-text">
        <Words text={told.text} />
      </p>
      {source && (
        <div class="told-buttons">
          <ToldSource id={told.id} title={told.name.text} />
          <WordsButton texts={texts} told />
        </div>
      )}
    </div>
  );
}

/** The way back to the geopark's entrance. */
export function BackToGeopark() {
  const { app } = useUi();
  return (
    <a class="button" href={addressOf({ view: 'geopark' })} draggable={false}>
      <Icon name="back" />
      {app.t.value('geopark.back')}
    </a>
  );
}

/** A page of the geopark once its words are there; until then its frame, so that the ways out stand already. */
export function WhenTold({ view, page }: { view: string; page: (geopark: Geopark) => preact.JSX.Element }) {
  const { app } = useUi();
  const geopark = app.geopark.value;
  if (geopark) return page(geopark);
  return (
    <Page
      view={view}
      eyebrow={app.t.value('geopark.eyebrow')}
      title={
        <h1 class="title" tabIndex={-1}>
          {app.t.value('home.geopark')}
        </h1>
      }
      schematic
      years={false}
      places={<BackToGeopark />}
    />
  );
}
