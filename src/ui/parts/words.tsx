// Hard words: marked wherever they are read, explained at a touch, and all of a place's in one list. What is itself touched
// to go on (rows, discs, buttons) carries no marks: there a touch means something else, and the place behind it has them.
import type { Place } from '../../app/routes';
import type { App } from '../../app/store';
import { GEOPARK_PLACES, type Geopark } from '../../content/geopark';
import { entriesIn, findWords, type Piece, textsOfGeopark, textsOfPolicy } from '../../content/glossary';
import { goalOf, policyOf } from '../../content/select';
import type { GlossaryEntry, Plan } from '../../content/types';
import { useUi } from '../context';
import { shown } from '../ruby/japanese';
import { Phrases } from '../ruby/phrases';
import { Dialog } from './dialog';
import { Icon } from './icons';

/** A text with its hard words marked. The marks are for fingers; the list behind {@link WordsButton} is for everybody. */
export function Words({ text }: { text: string }) {
  const { app } = useUi();
  const pieces = findWords(text, app.glossary.value);
  const marked = (all: readonly Piece[]) =>
    all.map((piece, i) =>
      piece.entry === null ? (
        piece.text
      ) : (
        <span key={`${i}${piece.text}`} class="term" data-entry={piece.entry}>
          {piece.text}
        </span>
      ),
    );
  const breaks = pieces.length > 1 && shown.value.breaks.get(text);
  if (!breaks) return <>{marked(pieces)}</>;
  // A heading that is cut at its words breaks between its phrases all the same.
  return (
    <Phrases pieces={pieces} breaks={breaks} divides={({ entry }) => entry === null}>
      {marked}
    </Phrases>
  );
}

/** Lets a touch on a marked word open its meaning, before what it stands in can answer. Returns how to stop. */
export function installWordTouch(app: App, area: HTMLElement): () => void {
  const open = (event: Event): void => {
    const term = event.target instanceof Element ? event.target.closest<HTMLElement>('.term') : null;
    const entry = term?.dataset.entry;
    if (entry === undefined) return;
    event.preventDefault();
    event.stopPropagation();
    app.dispatch({ type: 'word', word: { entry } });
  };
  area.addEventListener('click', open, { capture: true });
  return () => area.removeEventListener('click', open, { capture: true });
}

/** Opens the list of the hard words in `texts`, those of the place; absent when there are none. */
export function WordsButton({ texts, told = false }: { texts: readonly string[]; told?: boolean }) {
  const { app } = useUi();
  const t = app.t.value;
  const count = entriesIn(texts, app.glossary.value).length;
  if (count === 0) return null;
  return (
    <button
      type="button"
      class={told ? 'source-button source-told' : 'words-button'}
      aria-haspopup="dialog"
      aria-label={t('words.open', { count })}
      onClick={() => app.dispatch({ type: 'word', word: { entry: null } })}
    >
      <Icon name="words" />
      <span>{t('words.short')}</span>
    </button>
  );
}

/** All texts of a place in which a hard word may stand. */
function textsAt(place: Place, plan: Plan, geopark: Geopark | null): readonly string[] {
  if (place.view === 'policy') return textsOfPolicy(policyOf(goalOf(plan, place.goal), place.policy));
  if (geopark === null) return [];
  if (place.view === 'geopark') return textsOfGeopark(geopark, 'hub');
  const told = GEOPARK_PLACES.find((name) => name === place.view);
  return told ? textsOfGeopark(geopark, told) : [];
}

function Meaning({ entry, chosen }: { entry: GlossaryEntry; chosen: boolean }) {
  return (
    <div class={`meaning ${chosen ? 'chosen' : ''}`}>
      <dt>
        {entry.words[0]}
        {entry.reading !== null && entry.reading !== entry.words[0] && <small>{entry.reading}</small>}
      </dt>
      <dd>{entry.meaning}</dd>
    </div>
  );
}

/** The hard words of the present place, the touched one first; or nothing. */
export function WordsDialog() {
  const { app } = useUi();
  const t = app.t.value;
  const { word, place } = app.state.value;
  if (word === null) return null;
  const glossary = app.glossary.value;
  const all = entriesIn(textsAt(place, app.plan.value, app.geopark.value), glossary);
  const chosen = glossary.filter(({ id }) => id === word.entry);
  const entries = [...chosen, ...all.filter(({ id }) => id !== word.entry)];
  return (
    <Dialog
      class="words-dialog"
      titleId="words-title"
      onClose={() => app.dispatch({ type: 'word', word: null })}
    >
      <h2 class="dialog-eyebrow" id="words-title">
        {t('words.title')}
      </h2>
      <dl class="meanings">
        {entries.map((entry) => (
          <Meaning key={entry.id} entry={entry} chosen={entry.id === word.entry} />
        ))}
      </dl>
      <p class="words-note">{t('words.note')}</p>
    </Dialog>
  );
}
