// A landmark: the policy's measures and what the report lists for its two years, every sentence with its source.
import { useLayoutEffect, useRef, useState } from 'preact/hooks';
import { addressOf } from '../../app/routes';
import type { Edition } from '../../app/state';
import type { App } from '../../app/store';
import { textsOfPolicy } from '../../content/glossary';
import { goalOf, isDone, itemsOf, policyNumber, policyOf } from '../../content/select';
import type { FiscalYear, Goal, Policy as PolicyContent } from '../../content/types';
import { formatFiscalYear } from '../../i18n/format';
import { useUi } from '../context';
import { type Disc, Discs } from '../parts/discs';
import { DENSITIES_BESIDE, DENSITIES_OF_YEARS, useFit } from '../parts/fit';
import { Icon } from '../parts/icons';
import { MattersButton } from '../parts/matters';
import { SourceButton } from '../parts/source';
import { Words, WordsButton } from '../parts/words';
import { landmarkDiscs } from './goal';
import { Page } from './page';

/** Whether sentences and their objects carry numbers: where no light goes from object to object by itself. */
const numberedIn = (edition: Edition): boolean => edition !== 'moving';

/** The numbers on the objects of what a policy lists in a year. They are touched for the sentence, as in the panel. */
function sentenceDiscs(app: App, policy: PolicyContent, year: FiscalYear): Disc[] {
  const { edition, sentence } = app.state.value;
  if (!numberedIn(edition)) return [];
  return itemsOf(policy, year).map((item, i) => ({
    id: item.id,
    face: i + 1,
    label: '',
    name: item.text,
    to: () => app.dispatch({ type: 'sentence', id: item.id === app.state.peek().sentence ? null : item.id }),
    current: item.id === sentence,
    sentence: isDone(app.plan.value, year) ? 'done' : 'next',
  }));
}

/** One year's sentences; each is chosen here or by its object in the picture. Both years are always in the page; the panel's density decides whether both are shown. */
function YearBlock({ policy, year, chosen }: { policy: PolicyContent; year: FiscalYear; chosen: boolean }) {
  const { app } = useUi();
  const t = app.t.value;
  const { lang, sentence, edition } = app.state.value;
  const done = isDone(app.plan.value, year);
  const items = itemsOf(policy, year);
  return (
    <section class={`year-block ${chosen ? 'chosen' : 'other'}`} data-kind={done ? 'done' : 'next'}>
      <h2 class="year-heading">
        <span class="year-name">{formatFiscalYear(year, lang, 'short')}</span>
        <span class="year-what">{t(done ? 'year.done' : 'year.next')}</span>
      </h2>
      {items.length === 0 && <p class="none">{t('policy.none')}</p>}
      <ul class="items">
        {items.map((item, i) => (
          <li key={item.id} class="item" data-id={item.id} data-chosen={item.id === sentence}>
            <button
              type="button"
              class="item-choose"
              aria-pressed={item.id === sentence}
              onClick={() => app.dispatch({ type: 'sentence', id: item.id === sentence ? null : item.id })}
            >
              <span class="sign" data-kind={done ? 'done' : 'next'} aria-hidden="true">
                {numberedIn(edition) && i + 1}
              </span>
              <span class="item-text">
                <Words text={item.text} />
              </span>
            </button>
            <SourceButton sentence={item} />
          </li>
        ))}
      </ul>
    </section>
  );
}

interface FootProps {
  readonly goal: Goal;
  readonly policy: PolicyContent;
  readonly beside: boolean;
  readonly setBeside: (beside: boolean) => void;
}

/** To the neighbours within the goal; and, where the panel has room for one year only, to both beside each other. */
function PanelFoot({ goal, policy, beside, setBeside }: FootProps) {
  const { app } = useUi();
  const t = app.t.value;
  const link = (neighbour: PolicyContent | undefined, forward: boolean) => {
    if (!neighbour) return <span />;
    // The name begins with what is seen, so that who speaks to the screen can call it.
    const number = policyNumber(neighbour);
    const word = t('policy.neighbour', { n: number });
    const [before, after] = word.split(number);
    return (
      <a
        class="foot-link"
        href={addressOf({ view: 'policy', goal: goal.number, policy: neighbour.number })}
        aria-label={`${word} ${neighbour.text}`}
        draggable={false}
      >
        {!forward && <Icon name="back" />}
        <span>
          {before}
          <span class="foot-number">{number}</span>
          {after}
        </span>
        {forward && <Icon name="forward" />}
      </a>
    );
  };
  return (
    <nav class="panel-foot" aria-label={t('policy.others')}>
      {link(goal.policies[policy.number - 2], false)}
      <button type="button" class="foot-link turn" aria-expanded={beside} onClick={() => setBeside(!beside)}>
        {t(beside ? 'policy.single' : 'policy.both')}
      </button>
      {link(goal.policies[policy.number], true)}
    </nav>
  );
}

export function Policy({ goal: goalNumber, policy: number }: { goal: number; policy: number }) {
  const { app } = useUi();
  const t = app.t.value;
  const plan = app.plan.value;
  const { lang, year, sentence, edition } = app.state.value;
  const goal = goalOf(plan, goalNumber);
  const policy = policyOf(goal, number);
  const panel = useRef<HTMLElement>(null);
  const [pulled, setPulled] = useState(false);
  const [beside, setBeside] = useState(false);
  useFit(
    panel,
    `${policy.id} ${lang} ${year} ${pulled} ${beside}`,
    beside ? DENSITIES_BESIDE : DENSITIES_OF_YEARS,
  );
  useLayoutEffect(() => {
    // Chosen in the picture, it is brought into sight in the panel.
    if (sentence)
      panel.current?.querySelector(`[data-id="${sentence}"]`)?.scrollIntoView({ block: 'nearest' });
  }, [sentence]);
  const name = (one: PolicyContent): string => t('goal.policy', { n: policyNumber(one), title: one.text });
  const all = landmarkDiscs(goal, number, name);
  // Beside the sentences' numbers a landmark says its whole number.
  const landmarks = numberedIn(edition)
    ? all.map((disc) => ({ ...disc, face: `${goal.number}-${disc.face}` }))
    : all;
  return (
    <Page
      view="policy"
      eyebrow={t('goal.eyebrow', { n: goal.number })}
      title={
        <p class="title">
          <Words text={goal.text} />
        </p>
      }
      schematic
      years
      discs={
        <Discs
          discs={[...landmarks, ...sentenceDiscs(app, policy, year)]}
          name={t('goal.places')}
          redundant
          placedOnly
          uncovered={beside}
        />
      }
      panel={
        <section
          class={`panel panel-policy ${pulled ? 'pulled' : ''} ${beside ? 'beside' : ''}`}
          ref={panel}
          aria-labelledby="policy"
        >
          <button type="button" class="pull" aria-expanded={pulled} onClick={() => setPulled(!pulled)}>
            <Icon name={pulled ? 'down' : 'up'} />
            {t(pulled ? 'sheet.less' : 'sheet.more')}
          </button>
          <div class="panel-body" data-fits>
            <header class="policy-head">
              <p class="policy-number">
                <span class="number number-copper">{policy.number}</span>
                <span>{t('policy.eyebrow', { n: policyNumber(policy) })}</span>
              </p>
              <h1 class="heading" id="policy" tabIndex={-1} data-id={policy.id}>
                <Words text={policy.text} />
              </h1>
              <WordsButton texts={textsOfPolicy(policy)} />
              <MattersButton id={policy.id} />
              <ul class="chips" aria-label={t('policy.measures')}>
                {policy.measures.map((measure, i) => (
                  <li key={measure.id} class="chip" data-id={measure.id}>
                    <span class="chip-number">{i + 1}</span>
                    <Words text={measure.text} />
                  </li>
                ))}
              </ul>
            </header>
            <div class="year-blocks">
              {plan.years.map((one) => (
                <YearBlock key={one} policy={policy} year={one} chosen={one === year} />
              ))}
            </div>
          </div>
          <PanelFoot goal={goal} policy={policy} beside={beside} setBeside={setBeside} />
        </section>
      }
      places={
        <a class="button" href={addressOf({ view: 'goal', goal: goal.number })} draggable={false}>
          <Icon name="back" />
          {t('policy.back', { n: goal.number })}
        </a>
      }
    />
  );
}
