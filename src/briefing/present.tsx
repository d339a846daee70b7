// The audience's screen: one step of the deck beside the picture, and nothing else. Driven by a clicker or by touch.
import { useEffect, useLayoutEffect, useRef, useState } from 'preact/hooks';
import type { App } from '../app/store';
import { after, type Cancel } from '../core/timers';
import { formatMonth } from '../i18n/format';
import { buildDeck } from './deck';
import { type Command, commandOf, stepAfter } from './keys';
import { keepAwake, leaveFullscreen, toggleFullscreen } from './screen';
import { StepView } from './step-view';

/** What was typed towards a jump is forgotten after this long. */
const TYPED_FOR_MS = 3000;
/** Digits a jump can have. */
const LONGEST_JUMP = 4;

/** Goes on from where the deck is at this moment: keys can come faster than the screen is drawn. */
function goBy(app: App, command: Command, total: number): void {
  const { place, blank } = app.state.peek();
  const from = place.view === 'present' ? place.step : 1;
  const next = stepAfter(command, from, total);
  if (blank !== 'none') app.dispatch({ type: 'blank', blank: 'none' });
  if (next !== from) app.go({ view: 'present', step: next }, { replace: true });
}

export function Present({ app, position }: { app: App; position: number }) {
  const t = app.t.value;
  const plan = app.plan.value;
  const { blank, lang } = app.state.value;
  const deck = buildDeck(plan);
  const step = deck[Math.min(position, deck.length) - 1];
  const [typed, setTyped] = useState('');
  const typedNow = useRef('');
  const words = useRef<HTMLDivElement>(null);

  useEffect(() => keepAwake(), []);

  useEffect(() => {
    let forget: Cancel = () => {};
    const type = (digits: string): void => {
      typedNow.current = digits;
      setTyped(digits);
      forget();
      if (digits !== '') forget = after(TYPED_FOR_MS, () => type(''));
    };
    const leave = (): void => {
      if (typedNow.current !== '') type('');
      else if (app.state.peek().blank !== 'none') app.dispatch({ type: 'blank', blank: 'none' });
      else if (!leaveFullscreen()) app.go({ view: 'home' });
    };
    const enter = (): void => {
      const to = Number(typedNow.current);
      type('');
      if (to >= 1 && to <= deck.length) goBy(app, { kind: 'jump', to }, deck.length);
    };
    const run = (command: Command): void => {
      if (command.kind === 'digit') type((typedNow.current + command.digit).slice(-LONGEST_JUMP));
      else if (command.kind === 'enter') enter();
      else if (command.kind === 'fullscreen') void toggleFullscreen();
      else if (command.kind === 'leave') leave();
      else if (command.kind === 'blank') {
        const { blank: now } = app.state.peek();
        app.dispatch({ type: 'blank', blank: now === command.colour ? 'none' : command.colour });
      } else goBy(app, command, deck.length);
    };
    const onKey = (event: KeyboardEvent): void => {
      const command = commandOf(event);
      if (!command) return;
      event.preventDefault();
      run(command);
    };
    window.addEventListener('keydown', onKey);
    return () => {
      window.removeEventListener('keydown', onKey);
      forget();
    };
  }, [app, deck.length]);

  useLayoutEffect(() => {
    const tell = (): void => {
      const box = words.current?.getBoundingClientRect();
      const tall = window.innerHeight > window.innerWidth;
      const covered = box !== undefined && (step?.kind === 'goal' || step?.kind === 'policy');
      app.safeArea.value = {
        top: 0,
        left: 0,
        right: covered && !tall ? Math.round(window.innerWidth - box.left) : 0,
        bottom: covered && tall ? Math.round(window.innerHeight - box.top) : 0,
      };
    };
    tell();
    window.addEventListener('resize', tell);
    return () => window.removeEventListener('resize', tell);
  }, [app, step]);

  if (!step) return null;
  return (
    <div
      class="deck"
      data-step={step.kind}
      data-blank={blank}
      onPointerUp={(event) => {
        if (event.button !== 0) return;
        const by = event.clientX > window.innerWidth / 2 ? 1 : -1;
        goBy(app, { kind: 'move', by }, deck.length);
      }}
    >
      <main class="deck-words" ref={words}>
        <StepView key={position} step={step} plan={plan} lang={lang} t={t} />
      </main>
      <p class="deck-date">{t('app.asOf', { month: formatMonth(plan.asOf, lang) })}</p>
      <p class="deck-progress">{t('deck.progress', { n: position, total: deck.length })}</p>
      <progress class="deck-line" value={position} max={deck.length} aria-hidden="true" />
      {typed !== '' && <p class="deck-typed">{typed}</p>}
      {blank !== 'none' && <div class="deck-blank" />}
    </div>
  );
}
