// The plan in one minute, drawn: a cut through the karst. Every goal and policy is a way to its place.
import { useLayoutEffect, useRef, useState } from 'preact/hooks';
import { addressOf } from '../../app/routes';
import { itemsOf, policyNumber } from '../../content/select';
import { countWord, formatFiscalYear } from '../../i18n/format';
import { useUi } from '../context';
import { portrait } from '../media';
import { Icon } from '../parts/icons';
import { later } from '../parts/later';
import { sheet } from '../reading/sheet';
import { Page } from '../views/page';
import { type Canvas, drawAcross, drawDown, GOAL_GAP, NAMES_HEIGHT_REM, NAMES_WIDTH_REM } from './layout';
import { PlanList } from './plan-list';
import { Tour } from './tour';

/** Most visitors never see it, and a city may supply none. */
const Indicators = later(async () => (await import('./indicators')).Indicators);

/** The least room for one policy in portrait: a finger's width, in rem and in CSS pixels. */
const LEAST_LINE_REM = 1.68;
const LEAST_LINE_PX = 50;

/** Size of the drawing's frame and of the text, kept up to date. */
function useCanvas() {
  const frame = useRef<HTMLDivElement>(null);
  const [canvas, setCanvas] = useState<Canvas | null>(null);
  useLayoutEffect(() => {
    const element = frame.current;
    if (!element) return;
    const measure = (): void => {
      const rem = Number.parseFloat(getComputedStyle(document.documentElement).fontSize);
      const next = { width: element.clientWidth, height: element.clientHeight, rem };
      setCanvas((now) =>
        now && now.width === next.width && now.height === next.height && now.rem === rem ? now : next,
      );
    };
    measure();
    const sizes = new ResizeObserver(measure);
    sizes.observe(element);
    return () => sizes.disconnect();
  }, []);
  return { frame, canvas };
}

export function Overview() {
  const { app } = useUi();
  const { tour } = app.state.value;
  return tour === null ? <WholePlan /> : <Tour step={tour} />;
}

function WholePlan() {
  const { app } = useUi();
  const t = app.t.value;
  const { frame, canvas } = useCanvas();
  const [figures, setFigures] = useState(false);
  const { indicators } = app.plan.value.counts;
  return (
    <Page
      view="overview"
      eyebrow={t('overview.eyebrow')}
      title={
        <h1 class="title" tabIndex={-1}>
          {t(figures ? 'kpi.title' : 'overview.title')}
        </h1>
      }
      schematic={false}
      years={false}
      panel={
        <section class="whole" aria-label={t(figures ? 'kpi.title' : 'overview.drawing')}>
          <div class="whole-frame" ref={frame}>
            {figures ? <Indicators /> : sheet.value ? <PlanList /> : canvas && <Drawn canvas={canvas} />}
          </div>
          <p class="honest">
            {figures ? t('kpi.howOurs') : t('overview.honest')} {indicators === 0 && t('kpi.none')}
          </p>
        </section>
      }
      places={
        <>
          <a class="button" href={addressOf({ view: 'home' })} draggable={false}>
            <Icon name="back" />
            {t('goal.back', { goals: countWord(app.plan.value.goals.length, app.state.value.lang) })}
          </a>
          <button type="button" class="button" onClick={() => app.dispatch({ type: 'tour', step: 0 })}>
            <Icon name="play" />
            {t('tour.start')}
          </button>
          {indicators > 0 && (
            <button type="button" class="button" onClick={() => setFigures(!figures)}>
              <Icon name={figures ? 'plan' : 'up'} />
              {figures ? t('kpi.close') : t('kpi.open', { count: indicators })}
            </button>
          )}
        </>
      }
    />
  );
}

function Drawn({ canvas }: { canvas: Canvas }) {
  const { app } = useUi();
  const t = app.t.value;
  const plan = app.plan.value;
  const { lang } = app.state.value;
  const [done, next] = plan.years;
  const across = portrait.value;
  const shapes = plan.goals.map((goal) =>
    goal.policies.map((policy) => ({
      measures: policy.measures.length,
      done: itemsOf(policy, done).length,
      next: itemsOf(policy, next).length,
    })),
  );
  const line = Math.max(LEAST_LINE_REM * canvas.rem, LEAST_LINE_PX);
  const least = (plan.counts.policies + plan.goals.length * GOAL_GAP) * line + NAMES_HEIGHT_REM * canvas.rem;
  const size = across ? { ...canvas, height: Math.max(canvas.height, least) } : canvas;
  const drawing = across ? drawAcross(shapes, size) : drawDown(shapes, size);
  const dot = canvas.rem * (across ? 0.24 : 0.27);
  const at = (x: number, y: number) => ({ left: `${x}px`, top: `${y}px` });
  const layers = [
    { count: plan.counts.goals, name: t('overview.goals'), what: null, kind: 'goal' },
    { count: plan.counts.policies, name: t('overview.policies'), what: null, kind: 'policy' },
    { count: plan.counts.measures, name: t('overview.measures'), what: null, kind: 'measure' },
    {
      count: plan.counts.items[done] ?? 0,
      name: formatFiscalYear(done, lang, 'short'),
      what: t('year.done'),
      kind: 'done',
    },
    {
      count: plan.counts.items[next] ?? 0,
      name: formatFiscalYear(next, lang, 'short'),
      what: t('year.next'),
      kind: 'next',
    },
  ];
  return (
    <div
      class={`drawing ${across ? 'across' : 'down'}`}
      style={{ width: `${size.width}px`, height: `${size.height}px` }}
    >
      <svg class="roots" width={size.width} height={size.height} aria-hidden="true" focusable="false">
        {!across && <path class="ground" d={surfaceOf(drawing.goals, size.width, canvas.rem)} />}
        {!across &&
          [drawing.layers[3], drawing.layers[4]].map((y) => (
            <line
              key={y}
              class="water"
              x1={NAMES_WIDTH_REM * canvas.rem}
              x2={size.width}
              y1={y + dot * 2.2}
              y2={y + dot * 2.2}
            />
          ))}
        {drawing.roots.map((root) => (
          <path key={root.d} class={`root root-${root.order}`} d={root.d} pathLength={1} />
        ))}
        {drawing.measures.map(({ x, y }) => (
          <circle key={`${x} ${y}`} class="tip" cx={x} cy={y} r={dot * 0.5} />
        ))}
        {drawing.done.map(({ x, y }) => (
          <circle key={`${x} ${y}`} class="dot-done" cx={x} cy={y} r={dot} />
        ))}
        {drawing.next.map(({ x, y }) => (
          <circle key={`${x} ${y}`} class="dot-next" cx={x} cy={y} r={dot} />
        ))}
      </svg>
      <ul class="layers">
        {layers.map((layer, i) => (
          <li
            key={layer.kind}
            class="layer"
            data-kind={layer.kind}
            style={across ? { left: `${drawing.layers[i]}px` } : { top: `${drawing.layers[i]}px` }}
          >
            <strong>{layer.count}</strong>
            <span>
              {layer.name}
              {layer.what !== null && (
                <>
                  <b>{layer.what}</b>
                  <small>{t('count.items')}</small>
                </>
              )}
            </span>
          </li>
        ))}
      </ul>
      <ul>
        {plan.goals.map((goal, g) => {
          const point = drawing.goals[g];
          return (
            <li key={goal.id}>
              {point && (
                <a
                  class="root-goal"
                  href={addressOf({ view: 'goal', goal: goal.number })}
                  style={{ ...at(point.x, point.y), width: `${point.room}px` }}
                  draggable={false}
                >
                  <span class="disc-face">{goal.number}</span>
                  <span class="root-name">{goal.short}</span>
                </a>
              )}
              <ul>
                {goal.policies.map((policy, p) => {
                  const place = drawing.policies[g]?.[p];
                  return (
                    place && (
                      <li key={policy.id}>
                        <a
                          class="root-policy"
                          href={addressOf({ view: 'policy', goal: goal.number, policy: policy.number })}
                          style={{
                            ...at(place.x, place.y),
                            width: `${place.room}px`,
                          }}
                          draggable={false}
                        >
                          <span class="root-number">{policyNumber(policy)}</span>
                          <span class="root-title">{policy.text}</span>
                        </a>
                      </li>
                    )
                  );
                })}
              </ul>
            </li>
          );
        })}
      </ul>
    </div>
  );
}

/** The surface of the plateau with a bowl at every goal, as an SVG path that fills everything below. */
function surfaceOf(goals: readonly { x: number; y: number }[], width: number, rem: number): string {
  const rim = (goals[0]?.y ?? 0) - 1.1 * rem;
  const half = 3.4 * rem;
  const bowls = goals.map(
    ({ x, y }) =>
      `L${x - half} ${rim}C${x - half * 0.5} ${rim} ${x - half * 0.6} ${y + 1.3 * rem} ${x} ${y + 1.3 * rem}` +
      `S${x + half * 0.5} ${rim} ${x + half} ${rim}`,
  );
  return `M${(NAMES_WIDTH_REM - 2) * rem} ${rim}${bowls.join('')}L${width + 4 * rem} ${rim}`;
}
