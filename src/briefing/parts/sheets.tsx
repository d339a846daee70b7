// What may lie over one window: the grid of all steps, and the list of keys. The other windows do not see it.

import type { App } from '../../app/store';
import type { Step } from '../../content/deck';
import { goalOf, policyNumber, policyOf } from '../../content/select';
import type { Plan } from '../../content/types';
import { formatFiscalYear } from '../../i18n/format';
import type { Translate } from '../../i18n/translate';
import type { Controls } from '../controls';
import { Poster } from './poster';

/** A step in a few words. */
export function titleOf(step: Step, plan: Plan, t: Translate): string {
  switch (step.kind) {
    case 'title':
      return t('app.name');
    case 'overview':
      return t('deck.overview');
    case 'goal':
      return `${t('goal.eyebrow', { n: step.goal })} ${goalOf(plan, step.goal).short}`;
    case 'policy': {
      const policy = policyOf(goalOf(plan, step.goal), step.policy);
      const year = formatFiscalYear(step.year, plan.lang, 'short');
      const items = policy.items[step.year] ?? [];
      const place = step.sentence > 0 ? ` ${step.sentence}/${items.length}` : '';
      return `${policyNumber(policy)} · ${year}${place}`;
    }
    case 'place':
    case 'text':
      return step.words.heading;
    case 'closing':
      return t('deck.closing');
  }
}

/** What `?` shows: the keys as they are printed, and what they do. */
const HELP = [
  ['PageDown → ↓ Space', 'deck.keyNext'],
  ['PageUp ← ↑', 'deck.keyBack'],
  ['Shift+→ Shift+←', 'deck.keyScene'],
  ['Home End', 'deck.keyEnds'],
  ['0–9 Enter', 'deck.keyJump'],
  ['1–5 …', 'deck.keyGoal'],
  ['B .', 'deck.keyBlack'],
  ['W ,', 'deck.keyWhite'],
  ['H', 'deck.keyHold'],
  ['O', 'deck.keyOverview'],
  ['P', 'deck.keyPause'],
  ['L', 'deck.keyLanguage'],
  ['F', 'deck.keyFull'],
  ['F5 Shift+F5', 'deck.keyBegin'],
  ['Esc', 'deck.keyLeave'],
  ['?', 'deck.keyHelp'],
] as const;

export function Sheets({ app, controls, position }: { app: App; controls: Controls; position: number }) {
  const t = app.t.value;
  const plan = app.plan.value;
  const open = controls.sheet.value;
  if (open === 'none' || open === 'splits') return null;
  const close = (
    <button type="button" class="sheet-close" onClick={() => controls.run({ kind: 'leave' })}>
      {t('app.close')}
    </button>
  );
  if (open === 'help')
    return (
      <div class="deck-sheet" role="dialog" aria-label={t('deck.help')}>
        <header>
          <h2>{t('deck.help')}</h2>
          {close}
        </header>
        <dl class="deck-keys">
          {HELP.map(([keys, what]) => (
            <div key={keys}>
              <dt>
                {keys.split(' ').map((key) => (
                  <kbd key={key}>{key}</kbd>
                ))}
              </dt>
              <dd>{t(what)}</dd>
            </div>
          ))}
        </dl>
      </div>
    );
  return (
    <div class="deck-sheet" role="dialog" aria-label={t('deck.allSteps')}>
      <header>
        <h2>{t('deck.allSteps')}</h2>
        <a class="sheet-close" href="#/transcript" target="_blank" rel="noopener">
          {t('transcript.title')}
        </a>
        {close}
      </header>
      <ol class="deck-grid">
        {app.deck.value.steps.map((step, i) => (
          <li key={step.id}>
            <button
              type="button"
              aria-current={i + 1 === position ? 'step' : undefined}
              onClick={() => controls.run({ kind: 'jump', to: i + 1 })}
            >
              <Poster step={step} plan={plan} />
              <span>
                <b>{i + 1}</b> {titleOf(step, plan, t)}
              </span>
            </button>
          </li>
        ))}
      </ol>
    </div>
  );
}
