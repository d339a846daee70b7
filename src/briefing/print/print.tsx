// The handout: numbered A4 pages with sources, for the printer, or for a PDF by `npm run handout`.
import { useEffect, useState } from 'preact/hooks';
import type { App } from '../../app/store';
import { tongueOf } from '../../content/types';
import { wallDate } from '../../core/clock';
import { formatDay, formatMonth } from '../../i18n/format';
import { keptNotes, type Notes, noteOf, parseNotes } from '../speaker/notes-file';
import { SheetView } from './sheet-view';
import { LAYOUTS, type Layout, pagesOf, readPrintSettings, type Sheet, sheetsOf } from './sheets';
import '../styles/print.css';

/** Today in Japan, `YYYY-MM-DD`: the handout is made there. */
const today = (): string => wallDate().toLocaleDateString('sv-SE', { timeZone: 'Asia/Tokyo' });

const LABELS = { '1': 'print.one', '2': 'print.two', notes: 'print.withNotes' } as const;

export function Print({ app }: { app: App }) {
  const t = app.t.value;
  const plan = app.plan.value;
  const { lang } = app.state.value;
  const asked = readPrintSettings(location.search, today());
  const [layout, setLayout] = useState<Layout>(asked.layout);
  const [notes, setNotes] = useState<Notes | null>(null);
  useEffect(() => {
    void keptNotes().then((text) => {
      if (text !== null) setNotes(parseNotes(text));
    });
  }, []);
  const pages = pagesOf(sheetsOf(plan), layout);
  const note = (sheet: Sheet) => noteOf(notes, sheet.id, lang) ?? { text: '', lang };
  return (
    <main class="print" data-layout={layout}>
      <nav class="print-bar" aria-label={t('app.controls')}>
        <a class="button button-coal" href="#/home">
          {t('print.back')}
        </a>
        {LAYOUTS.map((one) => (
          <button
            key={one}
            type="button"
            class="button"
            aria-pressed={one === layout}
            onClick={() => setLayout(one)}
          >
            {t(LABELS[one])}
          </button>
        ))}
        <label class="button">
          {t('speaker.openNotes')}
          <input
            type="file"
            accept=".json,application/json"
            class="visually-hidden"
            onChange={(event) =>
              void event.currentTarget.files?.[0]?.text().then((text) => setNotes(parseNotes(text)))
            }
          />
        </label>
        <button type="button" class="button button-copper" onClick={() => print()}>
          {t('print.print')}
        </button>
      </nav>
      {pages.map((sheets, i) => (
        <article class="paper" key={sheets[0]?.id}>
          <p class="paper-head">
            <span>{t('app.report')}</span>
            {asked.number !== '' && <strong>{t('print.number', { number: asked.number })}</strong>}
          </p>
          {sheets.map((sheet) => (
            <section class="sheet" key={sheet.id} data-sheet={sheet.kind}>
              <SheetView sheet={sheet} plan={plan} lang={lang} t={t} />
            </section>
          ))}
          {layout === 'notes' && (
            <section class="paper-notes" aria-label={t('speaker.notes')}>
              {sheets.map((sheet) => {
                const said = note(sheet);
                return (
                  <p key={sheet.id} lang={tongueOf(said.lang)}>
                    {said.text}
                  </p>
                );
              })}
            </section>
          )}
          <p class="paper-foot">
            <span>{t('source.report', { month: formatMonth(plan.asOf, lang) })}</span>
            <span>{t('print.made', { date: formatDay(asked.date, lang) })}</span>
            <span>{t('deck.progress', { n: i + 1, total: pages.length })}</span>
          </p>
        </article>
      ))}
    </main>
  );
}
