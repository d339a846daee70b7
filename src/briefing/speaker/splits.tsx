// Where the time went: the plan, this run and the rehearsals kept before, goal by goal.
import { useState } from 'preact/hooks';
import type { App } from '../../app/store';
import { formatTime, rehearsalOf, sectionsOf, spentOn, toCsv, toJson } from '../pace';
import type { Session } from '../session/session';
import { keepRehearsal, readRehearsals } from './rehearsals';
import { useNow } from './times';

function download(ending: 'csv' | 'json', text: string): void {
  const url = URL.createObjectURL(
    new Blob([text], { type: ending === 'csv' ? 'text/csv' : 'application/json' }),
  );
  const link = document.createElement('a');
  link.href = url;
  link.download = `rehearsals.${ending}`;
  link.click();
  URL.revokeObjectURL(url);
}

export function Splits({ app, session, close }: { app: App; session: Session; close(): void }) {
  const t = app.t.value;
  const deck = app.deck.value;
  const [kept, setKept] = useState(readRehearsals);
  const now = useNow();
  const run = rehearsalOf(session, deck, now);
  const runs = [run, ...kept];
  const sections = sectionsOf(deck);
  const day = (at: number): string =>
    new Date(at).toLocaleDateString('ja-JP', { month: 'numeric', day: 'numeric' });
  return (
    <div class="deck-sheet" role="dialog" aria-label={t('speaker.splits')}>
      <header>
        <h2>{t('speaker.splits')}</h2>
        <button type="button" class="sheet-close" onClick={() => setKept(keepRehearsal(run, kept))}>
          {t('speaker.keepRun')}
        </button>
        <button type="button" class="sheet-close" onClick={() => download('csv', toCsv(deck, runs))}>
          CSV
        </button>
        <button type="button" class="sheet-close" onClick={() => download('json', toJson(deck, runs))}>
          JSON
        </button>
        <button type="button" class="sheet-close" onClick={close}>
          {t('app.close')}
        </button>
      </header>
      <table class="speaker-splits">
        <thead>
          <tr>
            <th scope="col">{t('speaker.part')}</th>
            <th scope="col">{t('speaker.plan')}</th>
            <th scope="col">{t('speaker.thisRun')}</th>
            {kept.map(({ at }) => (
              <th scope="col" key={at}>
                {day(at)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {sections.map((section) => (
            <tr key={section.ids[0]}>
              <th scope="row">
                {section.goal === 0 ? t('speaker.opening') : t('goal.eyebrow', { n: section.goal })}
              </th>
              <td>{formatTime(section.planMs)}</td>
              {runs.map((one) => {
                const spent = spentOn(section, one);
                return (
                  <td key={one.at} data-long={spent > section.planMs}>
                    {formatTime(spent)}
                  </td>
                );
              })}
            </tr>
          ))}
        </tbody>
        <tfoot>
          <tr>
            <th scope="row">{t('speaker.total')}</th>
            <td>{formatTime(sections.reduce((sum, { planMs }) => sum + planMs, 0))}</td>
            {runs.map((one) => (
              <td key={one.at}>{formatTime(one.totalMs)}</td>
            ))}
          </tr>
        </tfoot>
      </table>
    </div>
  );
}
