// One step of the deck in words: large, few, and the same for the same position.

import type { Step } from '../../content/deck';
import { goalOf, policyNumber, policyOf } from '../../content/select';
import type { FiscalYear, Lang, Plan } from '../../content/types';
import { formatFiscalYear, formatMonth } from '../../i18n/format';
import type { Translate } from '../../i18n/translate';

interface StepProps {
  readonly step: Step;
  readonly plan: Plan;
  readonly lang: Lang;
  readonly t: Translate;
}

/** Characters of a step's sentences above which they are set smaller, so that all of them stand on the screen. */
const LONG_TEXT = { ja: 110, 'ja-x-easy': 110, en: 220, vi: 210 } as const;
const LONGER_TEXT = { ja: 150, 'ja-x-easy': 150, en: 290, vi: 280 } as const;

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
          {plan.counts.indicators === 0 && <p class="deck-note">{t('kpi.none')}</p>}
        </>
      );
    case 'goal': {
      const goal = goalOf(plan, step.goal);
      return (
        <>
          <p class="deck-eyebrow">
            <span class="number number-copper">{goal.number}</span>
            {t('goal.eyebrow', { n: goal.number })}
          </p>
          <h1 class="deck-heading" tabIndex={-1} data-id={goal.id}>
            {goal.text}
          </h1>
          <ol class="deck-list">
            {goal.policies.map((policy) => (
              <li key={policy.id}>
                <span class="number">{policy.number}</span>
                {policy.text}
              </li>
            ))}
          </ol>
        </>
      );
    }
    case 'policy': {
      const policy = policyOf(goalOf(plan, step.goal), step.policy);
      const items = policy.items[step.year] ?? [];
      const done = step.year === doneYear;
      return (
        <>
          <p class="deck-eyebrow">
            <span class="number number-copper">{policy.number}</span>
            {t('policy.eyebrow', { n: policyNumber(policy) })}
          </p>
          <h1 class="deck-heading" tabIndex={-1}>
            {policy.text}
          </h1>
          <h2 class="deck-year" data-kind={done ? 'done' : 'next'}>
            {formatFiscalYear(step.year, lang, 'short')} <span>{what(step.year)}</span>
          </h2>
          <ul
            class="deck-items"
            data-spoken={step.sentence > 0}
            data-size={sizeOf(
              items.map((item) => item.text),
              lang,
            )}
          >
            {items.map((item, i) => (
              <li key={item.id} data-id={item.id} aria-current={i + 1 === step.sentence ? 'step' : undefined}>
                <span class="sign" data-kind={done ? 'done' : 'next'} aria-hidden="true" />
                <span>{item.text}</span>
              </li>
            ))}
          </ul>
        </>
      );
    }
    case 'place':
    case 'text':
      return (
        <>
          <h1 class="deck-heading" tabIndex={-1}>
            {step.words.heading}
          </h1>
          {step.words.lines.map((line) => (
            <p class="deck-line-of-words" key={line}>
              {line}
            </p>
          ))}
        </>
      );
    case 'closing':
      return (
        <>
          <h1 class="deck-heading" tabIndex={-1}>
            {t('deck.closing')}
          </h1>
          <p class="deck-sub">
            <span>{t('source.report', { month: formatMonth(plan.asOf, lang) })}</span>
            <span>{t('deck.closingText')}</span>
            {plan.counts.indicators === 0 && <span>{t('kpi.none')}</span>}
          </p>
        </>
      );
  }
}
