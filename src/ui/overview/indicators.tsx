// The indicators the city has supplied: by goal, each with its way from baseline to target and how its word was computed.
import { useEffect, useState } from 'preact/hooks';
import {
  type Assessment,
  assess,
  barOf,
  FAIR_FROM,
  type Indicator,
  KEPT_WITHIN,
  type Status,
} from '../../content/indicators';
import { policyNumber } from '../../content/select';
import { type Goal, type Lang, tongueOf } from '../../content/types';
import { formatFiscalYear } from '../../i18n/format';
import { loadIndicators } from '../../i18n/load';
import { useUi } from '../context';
import '../styles/indicators.css';

const WORDS = { good: 'kpi.good', fair: 'kpi.fair', poor: 'kpi.poor', none: 'kpi.unknown' } as const;
/** Each status has a sign of its own shape, so that it is known without colour. */
const SIGNS: Readonly<Record<Status, string>> = { good: '◎', fair: '○', poor: '△', none: '―' };
const DIRECTIONS = { up: 'kpi.up', down: 'kpi.down', keep: 'kpi.keep' } as const;

const percent = (part: number): string => `${part * 100}%`;

/** A figure with its unit, as the language writes it. Units of words stand apart where words do. */
function figure(value: number, unit: string, lang: Lang): string {
  const number = new Intl.NumberFormat(tongueOf(lang), { maximumFractionDigits: 2 }).format(value);
  return tongueOf(lang) === 'ja' || unit === '' || unit === '%' ? `${number}${unit}` : `${number} ${unit}`;
}

/** The way from baseline to target; everything it shows stands in words beside it. */
function WayBar({ indicator, status }: { indicator: Indicator; status: Status }) {
  const bar = barOf(indicator);
  const left = Math.min(bar.from, bar.actual ?? bar.from);
  const right = Math.max(bar.from, bar.actual ?? bar.from);
  return (
    <div class={`kpi-bar kpi-${status}`} data-good={indicator.good} aria-hidden="true">
      <span class="kpi-way" style={{ left: percent(bar.from), right: percent(1 - bar.to) }} />
      {bar.actual !== null && indicator.good !== 'keep' && (
        <span class="kpi-gone" style={{ left: percent(left), right: percent(1 - right) }} />
      )}
      {bar.due !== null && <span class="kpi-due" style={{ left: percent(bar.due) }} />}
      <span class="kpi-goal" style={{ left: percent(indicator.good === 'keep' ? 0.5 : bar.to) }} />
      {bar.actual !== null && <span class="kpi-actual" style={{ left: percent(bar.actual) }} />}
    </div>
  );
}

/** How the word of an indicator came about, with its figures. */
function Sum({ indicator, result }: { indicator: Indicator; result: Assessment }) {
  const { app } = useUi();
  const t = app.t.value;
  const { lang } = app.state.value;
  const { latest, due, share } = result;
  if (latest === null || due === null || share === null) return <p class="kpi-sum">{t('kpi.sumNone')}</p>;
  const year = formatFiscalYear(latest.year, lang, 'short');
  // Rounded down: 99.6 % of the way is not all of it.
  const whole = indicator.good === 'keep' ? Math.ceil(share - 1e-6) : Math.floor(share + 1e-6);
  return (
    <p class="kpi-sum">
      {indicator.good === 'keep'
        ? t('kpi.sumKeep', { year, share: whole })
        : t('kpi.sumWay', { year, due: figure(due, indicator.unit, lang), share: whole })}
    </p>
  );
}

function Card({ indicator, goal }: { indicator: Indicator; goal: Goal }) {
  const { app } = useUi();
  const t = app.t.value;
  const { lang } = app.state.value;
  const result = assess(indicator);
  const policy = indicator.policy === null ? undefined : goal.policies[indicator.policy - 1];
  const value = (kind: string, what: string, year: number, said: string) => (
    <li key={`${kind} ${year}`} data-kind={kind}>
      <span>
        {formatFiscalYear(year, lang, 'short')} {what}
      </span>
      <strong>{said}</strong>
    </li>
  );
  return (
    <li class="kpi-card" data-indicator={indicator.id} data-status={result.status}>
      <p class="kpi-status">
        <span aria-hidden="true">{SIGNS[result.status]}</span> {t(WORDS[result.status])}
      </p>
      <h3 class="kpi-name">
        {policy && <span class="kpi-policy">{policyNumber(policy)}</span>} {indicator.name}
      </h3>
      <WayBar indicator={indicator} status={result.status} />
      <ul class="kpi-values">
        {value(
          'baseline',
          t('kpi.baseline'),
          indicator.baseline.year,
          figure(indicator.baseline.value, indicator.unit, lang),
        )}
        {indicator.actual.map((one) =>
          value(
            'actual',
            t('kpi.actual'),
            one.year,
            one.value === null ? t('kpi.unknown') : figure(one.value, indicator.unit, lang),
          ),
        )}
        {value(
          'target',
          t('kpi.target'),
          indicator.target.year,
          figure(indicator.target.value, indicator.unit, lang),
        )}
      </ul>
      <p class="kpi-direction">{t(DIRECTIONS[indicator.good])}</p>
      <Sum indicator={indicator} result={result} />
      <p class="kpi-source" lang="ja">
        {t('source.openFor', { text: indicator.source })}
      </p>
    </li>
  );
}

export function Indicators() {
  const { app } = useUi();
  const t = app.t.value;
  const { lang } = app.state.value;
  const [all, setAll] = useState<readonly Indicator[]>([]);
  useEffect(() => {
    let wanted = true;
    void loadIndicators(lang).then((loaded) => {
      if (wanted) setAll(loaded);
    });
    return () => {
      wanted = false;
    };
  }, [lang]);
  const goals = app.plan.value.goals.filter((goal) => all.some((one) => one.goal === goal.number));
  return (
    <div class="kpi">
      <details class="kpi-how">
        <summary>{t('kpi.how')}</summary>
        <p>{t('kpi.howWay', { fair: FAIR_FROM * 100 })}</p>
        <p>{t('kpi.howKeep', { near: KEPT_WITHIN * 100, far: KEPT_WITHIN * 200 })}</p>
        <p>{t('kpi.howNone')}</p>
      </details>
      {goals.map((goal) => (
        <section key={goal.id} class="kpi-goal-block">
          <h2>
            <span class="number">{goal.number}</span> {goal.text}
          </h2>
          <ul class="kpi-cards">
            {all
              .filter((one) => one.goal === goal.number)
              .map((one) => (
                <Card key={one.id} indicator={one} goal={goal} />
              ))}
          </ul>
        </section>
      ))}
    </div>
  );
}
