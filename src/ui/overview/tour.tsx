// The tour of a minute: the picture goes from goal to goal, a few words with it. One touch stops it at any time.
import { useEffect } from 'preact/hooks';
import { goalOf, isDone } from '../../content/select';
import { type TourStop, tourOf } from '../../content/tour';
import { after } from '../../core/timers';
import { countWord, formatFiscalYear } from '../../i18n/format';
import { useUi } from '../context';
import { Icon } from '../parts/icons';
import { Page } from '../views/page';

/** Parts of the way that are behind and to come, one for each goal and the two ends. */
function Progress({ stops, at }: { stops: readonly TourStop[]; at: number }) {
  return (
    <div class="tour-progress" aria-hidden="true">
      {stops.map((stop, i) => (
        <span
          key={`${stop.goal}.${stop.year}`}
          class={i < at ? 'gone' : i === at ? 'now' : ''}
          style={{ flexGrow: stop.seconds, animationDuration: `${stop.seconds}s` }}
        />
      ))}
    </div>
  );
}

/** What is said at a stop of the whole plan. */
function Whole() {
  const { app } = useUi();
  const t = app.t.value;
  const { goals, policies, measures } = app.plan.value.counts;
  const count = (n: number, name: string) => (
    <li>
      <strong>{n}</strong>
      <span>{name}</span>
    </li>
  );
  return (
    <ul class="tour-counts">
      {count(goals, t('overview.goals'))}
      {count(policies, t('overview.policies'))}
      {count(measures, t('overview.measures'))}
    </ul>
  );
}

/** What is said at a goal: its year, how much is listed, and its policies. */
function AtGoal({ stop }: { stop: TourStop }) {
  const { app } = useUi();
  const t = app.t.value;
  const plan = app.plan.value;
  const { lang } = app.state.value;
  const goal = goalOf(plan, stop.goal);
  const done = isDone(plan, stop.year);
  const listed = goal.policies.reduce((sum, policy) => sum + (policy.items[stop.year]?.length ?? 0), 0);
  return (
    <>
      <p class="tour-year" data-kind={done ? 'done' : 'next'}>
        <span class="sign" data-kind={done ? 'done' : 'next'} aria-hidden="true" />
        {formatFiscalYear(stop.year, lang, 'short')} {t(done ? 'year.done' : 'year.next')}
        <small>{t('tour.listed', { count: listed })}</small>
      </p>
      <ul class="tour-policies">
        {goal.policies.map((policy) => (
          <li key={policy.id}>
            <span class="number">{policy.number}</span>
            {policy.text}
          </li>
        ))}
      </ul>
    </>
  );
}

/** The tour while it runs. `step` is the stop it stands at. */
export function Tour({ step }: { step: number }) {
  const { app } = useUi();
  const t = app.t.value;
  const plan = app.plan.value;
  const { lang } = app.state.value;
  const stops = tourOf(plan);
  const stop = stops[step];
  const seconds = stop?.seconds ?? 0;
  const last = step >= stops.length - 1;
  useEffect(
    () => after(seconds * 1000, () => app.dispatch({ type: 'tour', step: last ? null : step + 1 })),
    [app, step, seconds, last],
  );
  useEffect(() => {
    const keys = new AbortController();
    const stopAtEscape = (event: KeyboardEvent): void => {
      if (event.key === 'Escape') app.dispatch({ type: 'tour', step: null });
    };
    window.addEventListener('keydown', stopAtEscape, { signal: keys.signal });
    return () => keys.abort();
  }, [app]);
  if (!stop) return null;
  const goal = stop.goal > 0 ? goalOf(plan, stop.goal) : null;
  return (
    <Page
      view="tour"
      eyebrow={goal ? t('goal.eyebrow', { n: goal.number }) : t('overview.eyebrow')}
      title={
        <h1 class="title">{goal?.text ?? t('tour.title', { goals: countWord(plan.goals.length, lang) })}</h1>
      }
      schematic
      years={false}
      discs={
        <section class="tour-words" aria-live="polite">
          {goal ? <AtGoal stop={stop} /> : <Whole />}
          <Progress stops={stops} at={step} />
        </section>
      }
      places={
        <button type="button" class="button" onClick={() => app.dispatch({ type: 'tour', step: null })}>
          <Icon name="close" />
          {t('tour.stop')}
        </button>
      }
    />
  );
}
