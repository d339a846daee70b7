// A goal's bowl: its landmarks in the picture and its policies as large rows.
import { useRef } from 'preact/hooks';
import { addressOf } from '../../app/routes';
import { goalOf, isDone, itemsOf, policyNumber } from '../../content/select';
import type { Goal as GoalContent, Policy } from '../../content/types';
import { countWord, formatFiscalYear } from '../../i18n/format';
import { useUi } from '../context';
import { type Disc, Discs } from '../parts/discs';
import { useFit } from '../parts/fit';
import { Icon } from '../parts/icons';
import { Words } from '../parts/words';
import { Page } from './page';

/** How many items a policy lists in each year, as signs: solid for done, rings for the direction. */
function Counts({ policy }: { policy: Policy }) {
  const { app } = useUi();
  const plan = app.plan.value;
  const { lang, year } = app.state.value;
  const t = app.t.value;
  return (
    <span class="counts">
      {plan.years.map((one) => {
        const count = itemsOf(policy, one).length;
        const kind = isDone(plan, one) ? 'done' : 'next';
        const words = t('count.inYear', { year: formatFiscalYear(one, lang, 'short'), n: count });
        return (
          <span key={one} class={`count ${one === year ? 'chosen' : ''}`}>
            <span class="visually-hidden">{words}</span>
            <span aria-hidden="true" class="count-year">
              {formatFiscalYear(one, lang, 'short')}
            </span>
            <span aria-hidden="true" class="signs">
              {itemsOf(policy, one).map((item) => (
                <span key={item.id} class="sign" data-kind={kind} />
              ))}
            </span>
            <span aria-hidden="true" class="count-number">
              {count}
            </span>
          </span>
        );
      })}
    </span>
  );
}

/** The landmarks' discs of a goal. `current` is the number of the policy one looks at, or 0. */
export function landmarkDiscs(goal: GoalContent, current: number, name: (policy: Policy) => string): Disc[] {
  return goal.policies.map((policy) => ({
    id: policy.id,
    face: policy.number,
    label: policy.text,
    to: addressOf({ view: 'policy', goal: goal.number, policy: policy.number }),
    name: name(policy),
    current: policy.number === current,
  }));
}

export function Goal({ number }: { number: number }) {
  const { app } = useUi();
  const t = app.t.value;
  const goal = goalOf(app.plan.value, number);
  const panel = useRef<HTMLElement>(null);
  useFit(panel, `${goal.id} ${app.state.value.lang}`);
  const name = (policy: Policy): string => t('goal.policy', { n: policyNumber(policy), title: policy.text });
  return (
    <Page
      view="goal"
      eyebrow={t('goal.eyebrow', { n: goal.number })}
      title={
        <h1 class="title" tabIndex={-1} data-id={goal.id}>
          <Words text={goal.text} />
        </h1>
      }
      schematic
      years
      discs={<Discs discs={landmarkDiscs(goal, 0, name)} name={t('goal.places')} redundant />}
      panel={
        <section class="panel panel-goal" ref={panel} aria-labelledby="policies">
          <h2 class="panel-heading" id="policies">
            {t('goal.policies')}
            <span class="panel-note">{t('count.items')}</span>
          </h2>
          <ul class="rows" data-fits>
            {goal.policies.map((policy) => (
              <li key={policy.id}>
                <a
                  class="row"
                  href={addressOf({ view: 'policy', goal: goal.number, policy: policy.number })}
                  draggable={false}
                >
                  <span class="number">{policy.number}</span>
                  <span class="row-words">
                    <span class="row-title">{policy.text}</span>
                    <Counts policy={policy} />
                  </span>
                  <Icon name="forward" />
                </a>
              </li>
            ))}
          </ul>
        </section>
      }
      places={
        <a class="button" href={addressOf({ view: 'home' })} draggable={false}>
          <Icon name="back" />
          {t('goal.back', { goals: countWord(app.plan.value.goals.length, app.state.value.lang) })}
        </a>
      }
    />
  );
}
