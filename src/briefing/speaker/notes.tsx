// What the speaker says: the note of the step; on a policy also every sentence of the year, the spoken one marked.
import { useEffect, useRef, useState } from 'preact/hooks';
import type { Furigana } from '../../app/reading';
import type { App } from '../../app/store';
import type { Step } from '../../content/deck';
import { goalOf, policyOf } from '../../content/select';
import { tongueOf } from '../../content/types';
import { keepNotes, keptNotes, type Notes, noteOf, parseNotes } from './notes-file';
import { keepChoice, keptChoice, levelOfNotes } from './notes-furigana';

function Note({ id, notes, app }: { id: string; notes: Notes | null; app: App }) {
  const note = noteOf(notes, id, app.state.value.lang);
  if (!note) return null;
  return (
    <div class="note" lang={tongueOf(note.lang)}>
      {note.text.split('\n').map((line, i) => (
        <p key={`${i}${line}`}>{line}</p>
      ))}
    </div>
  );
}

function Sentences({ step, notes, app }: { step: Step & { kind: 'policy' }; notes: Notes | null; app: App }) {
  const policy = policyOf(goalOf(app.plan.value, step.goal), step.policy);
  const all = useRef<HTMLDivElement>(null);
  const marked = useRef<HTMLLIElement>(null);
  useEffect(() => {
    // Notes and readings come later than the sentences, and push the spoken one out of sight.
    const sizes = new ResizeObserver(() => marked.current?.scrollIntoView({ block: 'nearest' }));
    if (all.current) sizes.observe(all.current);
    return () => sizes.disconnect();
  }, []);
  return (
    <div ref={all}>
      <Note id={policy.id} notes={notes} app={app} />
      <ol class="note-sentences">
        {(policy.items[step.year] ?? []).map((item, i) => {
          const spoken = i + 1 === step.sentence;
          return (
            <li key={item.id} ref={spoken ? marked : null} aria-current={spoken ? 'step' : undefined}>
              <p class="note-sentence">{item.text}</p>
              <Note id={item.id} notes={notes} app={app} />
            </li>
          );
        })}
      </ol>
    </div>
  );
}

/** Whether the notes carry readings, and how to change that. */
function useFurigana(app: App): readonly [level: Furigana, toggle: () => void] {
  const [choice, setChoice] = useState(keptChoice);
  const level = levelOfNotes(choice, app.state.value.reading.furigana);
  const toggle = (): void => {
    const next = level === 'none' ? 'on' : 'off';
    keepChoice(next);
    setChoice(next);
  };
  return [level, toggle];
}

export function NotesPanel({ app, step }: { app: App; step: Step }) {
  const t = app.t.value;
  const [furigana, toggleFurigana] = useFurigana(app);
  const [notes, setNotes] = useState<Notes | null>(null);
  const [file, setFile] = useState<string | null>(null);
  const [kept, setKept] = useState(false);
  const [wrong, setWrong] = useState(false);
  useEffect(() => {
    void keptNotes().then((text) => {
      const found = text === null ? null : parseNotes(text);
      if (!found) return;
      setFile(text);
      setNotes(found);
      setKept(true);
    });
  }, []);
  const open = async (chosen: File | undefined): Promise<void> => {
    if (!chosen) return;
    const text = await chosen.text();
    const found = parseNotes(text);
    setWrong(found === null);
    if (!found) return;
    setFile(text);
    setNotes(found);
  };
  const toggleKept = async (): Promise<void> => {
    if (await keepNotes(kept ? null : file)) setKept(!kept);
  };
  return (
    <section class="speaker-notes" aria-label={t('speaker.notes')}>
      <div class="speaker-notes-text" key={step.id} data-furigana={furigana}>
        {step.kind === 'policy' ? (
          <Sentences step={step} notes={notes} app={app} />
        ) : (
          <Note id={step.id} notes={notes} app={app} />
        )}
        {notes === null && <p class="speaker-quiet">{t('speaker.noNotes')}</p>}
        {wrong && <p class="speaker-problem">{t('speaker.wrongNotes')}</p>}
      </div>
      <footer>
        <label class="speaker-button">
          {t('speaker.openNotes')}
          <input
            type="file"
            accept=".json,application/json"
            class="visually-hidden"
            onChange={(event) => void open(event.currentTarget.files?.[0])}
          />
        </label>
        {notes !== null && (
          <button type="button" class="speaker-button" aria-pressed={kept} onClick={() => void toggleKept()}>
            {t('speaker.keepNotes')}
          </button>
        )}
        {(notes?.ja !== undefined || tongueOf(app.state.value.lang) === 'ja') && (
          <button
            type="button"
            class="speaker-button"
            aria-pressed={furigana !== 'none'}
            onClick={toggleFurigana}
          >
            {t('speaker.notesFurigana')}
          </button>
        )}
      </footer>
    </section>
  );
}
