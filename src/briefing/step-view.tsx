// One step of the deck in words: large, few, and the same for the same position.
import type { FiscalYear, Lang, Plan } from '../content/types';
import { formatFiscalYear, formatMonth } from '../i18n/format';
import type { Translate } from '../i18n/translate';
import type { Step } from './deck';

interface StepProps {
  readonly step: Step;
  readonly plan: Plan;
  readonly lang: Lang;
  readonly t: Translate;
}

/** Characters of a step's sentences above which they are set smaller, so that all of them stand on the screen. */
const LONG_TEXT = { ja: 110, en: 220, vi: 210 } as const;
const LONGER_TEXT = { ja: 150, en: 290, vi: 280 } as const;

function sizeOf(texts: readonly string[], lang: Lang): 'large' | 'medium' | 'small' {
  const letters = texts.reduce((sum, text) => sum + text.length, 0);
  return letters > LONGER_TEXT[lang] ? 'small' : letters > LONG_TEXT[lang] ? 'medium' : 'large';
}

export function StepView({ step, plan, lang, t }: StepProps) {
  const [doneYear] = plan.years;
  const what = (year: FiscalYear): string => t(year === doneYear ? 'year.done' : 'year.next');
  switch (step.kind) {
    case 'title':
      return (
        <>
          <p class="deck-eyebrow">{t('app.report')}</p>
          <h1 class="deck-title" tabIndex={-1}>
            {t('app.name')}
          </h1>
          <p class="deck-sub">
            {plan.years.map((year) => (
              <span key={year}>
                {formatFiscalYear(year, lang, 'long')} {what(year)}
              </span>
            ))}
          </p>
        </>
      );
    case 'overview':
      return (
        <>
          <h1 class="deck-heading" tabIndex={-1}>
            {t('deck.overview')}
          </h1>
          <ul class="deck-counts">
            <li>
              <strong>{plan.counts.goals}</strong> {t('overview.goals')}
            </li>
            <li>
              <strong>{plan.counts.policies}</strong> {t('overview.policies')}
            </li>
            <li>
              <strong>{plan.counts.measures}</strong> {t('overview.measures')}
            </li>
          </ul>
          {plan.years.map((year) => (
            <section key={year} class="deck-dots">
              <h2>
                {formatFiscalYear(year, lang, 'short')} <span>{what(year)}</span>
                <small>
                  {t('count.items')} {plan.counts.items[year]}
                </small>
              </h2>
              <p aria-hidden="true">
                {plan.goals.map((goal) => (
                  <span key={goal.id} class="deck-cluster">
                    {goal.policies
                      .flatMap((policy) => policy.items[year] ?? [])
                      .map((item) => (
                        <span key={item.id} class="sign" data-kind={year === doneYear ? 'done' : 'next'} />
                      ))}
                  </span>
                ))}
              </p>
            </section>
          ))}
          <p class="deck-note">{t('deck.noIndicators')}</p>
        </>
      );
    case 'goal':
      return (
        <>
          <p class="deck-eyebrow">
            <span class="number number-copper">{step.goal.number}</span>
            {t('goal.eyebrow', { n: step.goal.number })}
          </p>
          <h1 class="deck-heading" tabIndex={-1} data-id={step.goal.id}>
            {step.goal.text}
          </h1>
          <ol class="deck-list">
            {step.goal.policies.map((policy) => (
              <li key={policy.id}>
                <span class="number">{policy.number}</span>
                {policy.text}
              </li>
            ))}
          </ol>
        </>
      );
    case 'policy': {
      const items = step.policy.items[step.year] ?? [];
      const done = step.year === doneYear;
      return (
        <>
          <p class="deck-eyebrow">
            <span class="number number-copper">{step.policy.number}</span>
            {t('policy.eyebrow', { n: `${step.goal.number}-${step.policy.number}` })}
          </p>
          <h1 class="deck-heading" tabIndex={-1}>
            {step.policy.text}
          </h1>
          <h2 class="deck-year" data-kind={done ? 'done' : 'next'}>
            {formatFiscalYear(step.year, lang, 'short')} <span>{what(step.year)}</span>
          </h2>
          <ul
            class="deck-items"
            data-size={sizeOf(
              items.map((item) => item.text),
              lang,
            )}
          >
            {items.map((item) => (
              <li key={item.id} data-id={item.id}>
                <span class="sign" data-kind={done ? 'done' : 'next'} aria-hidden="true" />
                <span>{item.text}</span>
              </li>
            ))}
          </ul>
        </>
      );
    }
    case 'closing':
      return (
        <>
          <h1 class="deck-heading" tabIndex={-1}>
            {t('deck.closing')}
          </h1>
          <p class="deck-sub">
            <span>{t('source.report', { month: formatMonth(plan.asOf, lang) })}</span>
            <span>{t('deck.closingText')}</span>
            <span>{t('deck.noIndicators')}</span>
          </p>
        </>
      );
  }
}
