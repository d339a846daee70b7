// Everything the briefing says on one page of words, for who reads with the ears or the fingers, or wants to read ahead.
import type { App } from '../app/store';
import type { Step } from '../content/deck';
import { StepView } from './parts/step-view';
import './styles/deck.css';
import './styles/transcript.css';

/** The steps without those that only mark another sentence of the same words. Pure. */
function wordsOf(steps: readonly Step[]): Step[] {
  const told = new Set<string>();
  return steps.flatMap((step): Step[] => {
    if (step.kind !== 'policy') return [step];
    const words = `${step.goal}.${step.policy}.${step.year}`;
    if (told.has(words)) return [];
    told.add(words);
    return [{ ...step, sentence: 0 }];
  });
}

export function Transcript({ app }: { app: App }) {
  const t = app.t.value;
  const { lang } = app.state.value;
  return (
    <main class="transcript">
      <nav class="transcript-bar" aria-label={t('app.controls')}>
        <a class="button button-coal" href="#/home">
          {t('print.back')}
        </a>
        <a class="button" href="#/follow">
          {t('follow.title')}
        </a>
      </nav>
      {wordsOf(app.deck.value.steps).map((step) => (
        <section key={step.id} data-step={step.kind}>
          <StepView step={step} plan={app.plan.value} lang={lang} t={t} />
        </section>
      ))}
    </main>
  );
}
