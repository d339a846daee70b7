// Hard words: marked where they stand, explained at a touch, and all of a policy's in one list.
import type { RefObject } from 'preact';
import { useEffect } from 'preact/hooks';
import { entriesIn, findWords, textsOfPolicy } from '../../content/glossary';
import { goalOf, policyOf } from '../../content/select';
import type { GlossaryEntry, Policy } from '../../content/types';
import { useUi } from '../context';
import { Dialog } from './dialog';
import { Icon } from './icons';

/** A text with its hard words marked. The marks are for fingers; the list behind {@link WordsButton} is for everybody. */
export function Words({ text }: { text: string }) {
  const { app } = useUi();
  return (
    <>
      {findWords(text, app.glossary.value).map((piece, i) =>
        piece.entry === null ? (
          piece.text
        ) : (
          <span key={`${i}${piece.text}`} class="term" data-entry={piece.entry}>
            {piece.text}
          </span>
        ),
      )}
    </>
  );
}

/** Lets a touch on a marked word within `area` open its meaning, before what it stands in can answer. */
export function useWordTouch(area: RefObject<HTMLElement | null>): void {
  const { app } = useUi();
  useEffect(() => {
    const element = area.current;
    if (!element) return;
    const open = (event: Event): void => {
      const term = event.target instanceof Element ? event.target.closest<HTMLElement>('.term') : null;
      const entry = term?.dataset.entry;
      if (entry === undefined) return;
      event.preventDefault();
      event.stopPropagation();
      app.dispatch({ type: 'word', word: { entry } });
    };
    element.addEventListener('click', open, { capture: true });
    return () => element.removeEventListener('click', open, { capture: true });
  }, [app, area]);
}

/** Opens the list of a policy's hard words; absent when it has none. */
export function WordsButton({ policy }: { policy: Policy }) {
  const { app } = useUi();
  const t = app.t.value;
  const count = entriesIn(textsOfPolicy(policy), app.glossary.value).length;
  if (count === 0) return null;
  return (
    <button
      type="button"
      class="words-button"
      aria-haspopup="dialog"
      aria-label={t('words.open', { count })}
      onClick={() => app.dispatch({ type: 'word', word: { entry: null } })}
    >
      <Icon name="words" />
      <span>{t('words.short')}</span>
    </button>
  );
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

/** The hard words of the present policy, the touched one first; or nothing. */
export function WordsDialog() {
  const { app } = useUi();
  const t = app.t.value;
  const { word, place } = app.state.value;
  if (word === null || place.view !== 'policy') return null;
  const policy = policyOf(goalOf(app.plan.value, place.goal), place.policy);
  const all = entriesIn(textsOfPolicy(policy), app.glossary.value);
  const chosen = all.filter(({ id }) => id === word.entry);
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
