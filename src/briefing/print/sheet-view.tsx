// One sheet of the handout: heading, picture, the report's sentences with their lines. Readable in grey: what is done has
// a solid mark and line, what comes a ring and a dashed line.

import type { PictureCue } from '../../app/pictures';
import { policyNumber } from '../../content/select';
import type { FiscalYear, Lang, Plan } from '../../content/types';
import { formatFiscalYear, formatMonth } from '../../i18n/format';
import type { Translate } from '../../i18n/translate';
import { usePicture } from '../parts/poster';
import type { Sheet } from './sheets';

interface SheetProps {
  readonly sheet: Sheet;
  readonly plan: Plan;
  readonly lang: Lang;
  readonly t: Translate;
}

function cueOfSheet(sheet: Sheet): PictureCue {
  const none = { goal: 0, policy: 0, year: 0 };
  if (sheet.kind === 'goal') return { ...none, shot: 'goal', goal: sheet.goal.number };
  if (sheet.kind === 'policy')
    return { shot: 'policy', goal: sheet.goal.number, policy: sheet.policy.number, year: 1 };
  return { ...none, shot: sheet.kind === 'title' ? 'attract' : 'home' };
}

function Picture({ sheet, alt }: { sheet: Sheet; alt: string }) {
  const src = usePicture(cueOfSheet(sheet));
  return <div class="sheet-picture">{src !== null && <img src={src} alt={alt} decoding="sync" />}</div>;
}

export function SheetView({ sheet, plan, lang, t }: SheetProps) {
  const [doneYear] = plan.years;
  const what = (year: FiscalYear): string => t(year === doneYear ? 'year.done' : 'year.next');
  switch (sheet.kind) {
    case 'title':
      return (
        <>
          <h1 class="sheet-title">{t('app.report')}</h1>
          <p>
            {plan.years.map((year) => (
              <span key={year} class="sheet-years">
                {formatFiscalYear(year, lang, 'long')} {what(year)}
              </span>
            ))}
          </p>
          <Picture sheet={sheet} alt={t('print.plateau')} />
          <p>{t('app.asOf', { month: formatMonth(plan.asOf, lang) })}</p>
        </>
      );
    case 'overview':
      return (
        <>
          <h1>{t('deck.overview')}</h1>
          <ol class="sheet-goals">
            {plan.goals.map((goal) => (
              <li key={goal.id}>
                <h2>
                  {t('goal.eyebrow', { n: goal.number })} {goal.text}
                </h2>
                <ul>
                  {goal.policies.map((policy) => (
                    <li key={policy.id}>
                      {policyNumber(policy)} {policy.text}
                    </li>
                  ))}
                </ul>
              </li>
            ))}
          </ol>
        </>
      );
    case 'goal':
      return (
        <>
          <h1>
            {t('goal.eyebrow', { n: sheet.goal.number })} {sheet.goal.text}
          </h1>
          <Picture sheet={sheet} alt={t('print.picture', { title: sheet.goal.text })} />
          <ul class="sheet-policies">
            {sheet.goal.policies.map((policy) => (
              <li key={policy.id}>
                {policyNumber(policy)} {policy.text}
              </li>
            ))}
          </ul>
        </>
      );
    case 'policy':
      return (
        <>
          <h1>
            {t('policy.eyebrow', { n: policyNumber(sheet.policy) })} {sheet.policy.text}
          </h1>
          <Picture sheet={sheet} alt={t('print.picture', { title: sheet.policy.text })} />
          {plan.years.map((year) => (
            <section key={year}>
              <h2 class="sheet-year" data-kind={year === doneYear ? 'done' : 'next'}>
                {formatFiscalYear(year, lang, 'short')} {what(year)}
              </h2>
              <ul class="sheet-items" data-kind={year === doneYear ? 'done' : 'next'}>
                {(sheet.policy.items[year] ?? []).map((item) => (
                  <li key={item.id} data-id={item.id}>
                    {item.text} <small>[{t('source.line', { line: item.line })}]</small>
                  </li>
                ))}
              </ul>
            </section>
          ))}
        </>
      );
    case 'closing':
      return (
        <>
          <h1>{t('deck.closing')}</h1>
          <p>{t('source.report', { month: formatMonth(plan.asOf, lang) })}</p>
          <p>{t('print.lines', { file: plan.reportFile })}</p>
          <p>{t('deck.closingText')}</p>
          {plan.counts.indicators === 0 && <p>{t('kpi.none')}</p>}
          <p>{t('print.marks')}</p>
        </>
      );
  }
}
