// The plateau: five bowls of light, one for each goal. In portrait the same ways stand again within reach.
import { addressOf } from '../../app/routes';
import { countWord } from '../../i18n/format';
import { useUi } from '../context';
import { portrait } from '../media';
import { Discs } from '../parts/discs';
import { Icon } from '../parts/icons';
import { sheet } from '../reading/sheet';
import { Page } from './page';

export function Home() {
  const { app } = useUi();
  const t = app.t.value;
  const plan = app.plan.value;
  const reach = portrait.value || sheet.value !== null;
  const discs = plan.goals.map((goal) => ({
    id: goal.id,
    face: goal.number,
    label: goal.short,
    to: addressOf({ view: 'goal', goal: goal.number }),
    name: t('home.goal', { n: goal.number, title: goal.text }),
    current: false,
  }));
  return (
    <Page
      view="home"
      eyebrow={t('app.report')}
      title={
        <>
          <h1 class="title" tabIndex={-1}>
            {t('home.title', { goals: countWord(plan.goals.length, app.state.value.lang) })}
          </h1>
          {!reach && <p class="guide">{t('home.guide')}</p>}
        </>
      }
      schematic
      years={false}
      discs={<Discs discs={discs} name={t('home.goals')} redundant={reach} />}
      panel={
        reach && (
          <section class="panel panel-home" aria-label={t('home.goals')}>
            <p class="panel-guide">{t('home.guide')}</p>
            <ul class="rows">
              {plan.goals.map((goal) => (
                <li key={goal.id} data-id={goal.id}>
                  <a class="row" href={addressOf({ view: 'goal', goal: goal.number })} draggable={false}>
                    <span class="number">{goal.number}</span>
                    <span class="row-title">{goal.text}</span>
                    <Icon name="forward" />
                  </a>
                </li>
              ))}
            </ul>
          </section>
        )
      }
      places={
        <>
          <a class="button" href={addressOf({ view: 'overview' })} draggable={false}>
            <Icon name="plan" />
            {t('home.overview')}
          </a>
          <a class="button" href={addressOf({ view: 'geopark' })} draggable={false}>
            <Icon name="stone" />
            {t('home.geopark')}
          </a>
        </>
      }
    />
  );
}
