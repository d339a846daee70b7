// One sheet for the council, always in Japanese: which goals were opened, in which language, at which hour, to the end.
import { useEffect, useState } from 'preact/hooks';
import { LANGUAGES, type Plan } from '../../content/types';
import { loadContent } from '../../i18n/load';
import { FEW, shown, shownOf, sumOf, type Tally } from '../usage/counts';
import { useDays } from './usage';
import { usageName } from './usage-names';
import { speaker } from './words';
import './report.css';

const say = speaker('ja');
const MOST_POLICIES = 5;
const FIRST_HOUR = 8;
const LAST_HOUR = 20;

interface Bar {
  readonly name: string;
  readonly count: number;
}

/** A count in words; one too small to show is "fewer than five". */
const inWords = (count: number): string =>
  shown(count) === null ? say('usage.few') : say('report.times', { n: count });

/** Bars across, longest first where asked. A count too small to show has no length either. */
function Bars({ bars, ground }: { bars: readonly Bar[]; ground: number }) {
  return (
    <ul class="report-bars">
      {bars.map(({ name, count }) => (
        <li key={name}>
          <span class="report-name">{name}</span>
          <span class="report-track">
            <span style={{ width: `${ground === 0 ? 0 : (100 * (shown(count) ?? 0)) / ground}%` }} />
          </span>
          <span class="report-count">{inWords(count)}</span>
        </li>
      ))}
    </ul>
  );
}

function Hours({ tally }: { tally: Tally }) {
  const hours = Array.from({ length: LAST_HOUR - FIRST_HOUR + 1 }, (_, i) => FIRST_HOUR + i);
  const seen = shownOf(tally);
  const at = (hour: number): number => seen[`hour:${String(hour).padStart(2, '0')}`] ?? 0;
  const most = Math.max(1, ...hours.map(at));
  return (
    <ol class="report-hours">
      {hours.map((hour) => (
        <li key={hour}>
          <span class="report-column">
            <span style={{ height: `${(100 * at(hour)) / most}%` }} />
          </span>
          <span>{hour}</span>
        </li>
      ))}
    </ol>
  );
}

/** The bars of one kind of count, in the order of the plan. */
function barsOf(kind: string, ids: readonly string[], tally: Tally, plan: Plan): Bar[] {
  return ids.map((id) => ({ name: usageName(kind, id, plan, say), count: tally[`${kind}:${id}`] ?? 0 }));
}

const top = (bars: readonly Bar[]): Bar[] =>
  bars
    .filter(({ count }) => count >= FEW)
    .toSorted((a, b) => b.count - a.count)
    .slice(0, MOST_POLICIES);

const most = (bars: readonly Bar[]): number => Math.max(0, ...bars.map(({ count }) => count));

export function Report() {
  const days = useDays();
  const [plan, setPlan] = useState<Plan | null>(null);
  useEffect(() => {
    void loadContent('ja').then((file) => setPlan(file.plan));
  }, []);
  if (days === null || plan === null) return null;
  const tally = sumOf(days);
  const goalIds = plan.goals.map((goal) => `g${goal.number}`);
  const policyIds = plan.goals.flatMap((goal) => goal.policies.map((policy) => policy.id));
  const goals: Bar[] = goalIds.map((id, i) => ({
    name: usageName('place', id, plan, say),
    count: [id, ...(plan.goals[i]?.policies.map((policy) => policy.id) ?? [])].reduce(
      (sum, one) => sum + (tally[`place:${one}`] ?? 0),
      0,
    ),
  }));
  const policies = top(barsOf('place', policyIds, tally, plan));
  const matters = top(barsOf('matters', policyIds, tally, plan));
  const languages = barsOf('lang', LANGUAGES, tally, plan);
  const others = [
    ...barsOf(
      'layer',
      ['furigana', 'size', 'contrast', 'reach', 'calm', 'aloud', 'scan', 'sound'],
      tally,
      plan,
    ),
    ...barsOf('done', ['tour', 'cave'], tally, plan),
    {
      name: say('report.doneAny'),
      count: policyIds.reduce((sum, id) => sum + (tally[`done:${id}`] ?? 0), 0),
    },
  ];
  return (
    <article class="staff-paper report" lang="ja">
      <header>
        <h2>{say('report.title')}</h2>
        <p>{say('daily.place')}</p>
      </header>
      <p class="report-lead">
        {say('report.lead', {
          first: days[0]?.day ?? '',
          last: days.at(-1)?.day ?? '',
          days: days.length,
          visits: inWords(tally.visits ?? 0),
        })}
      </p>
      <h3>{say('report.goals')}</h3>
      <Bars bars={goals} ground={most(goals)} />
      <div class="report-pair">
        <section>
          <h3>{say('report.policies')}</h3>
          {policies.length === 0 ? (
            <p>{say('report.tooFew')}</p>
          ) : (
            <Bars bars={policies} ground={most(policies)} />
          )}
        </section>
        <section>
          <h3>{say('report.matters')}</h3>
          {matters.length === 0 ? (
            <p>{say('report.tooFew')}</p>
          ) : (
            <Bars bars={matters} ground={most(matters)} />
          )}
        </section>
        <section>
          <h3>{say('report.languages')}</h3>
          <Bars bars={languages} ground={most(languages)} />
          <h3>{say('report.hours')}</h3>
          <Hours tally={tally} />
        </section>
        <section>
          <h3>{say('report.ways')}</h3>
          <Bars bars={others} ground={most(others)} />
        </section>
      </div>
      <p class="report-note">{say('report.note')}</p>
    </article>
  );
}
