// The audience's screen: one step of the deck beside the picture, and nothing else. It shows what the briefing says, and
// passes on what a clicker, a keyboard or a finger asks for here.
import { effect } from '@preact/signals';
import { useEffect, useState } from 'preact/hooks';
import type { App } from '../app/store';
import { formatMonth } from '../i18n/format';
import { createControls, useKeys } from './controls';
import { CoverView } from './parts/cover-view';
import { PointerView } from './parts/pointer-view';
import { Sheets } from './parts/sheets';
import { StepView } from './parts/step-view';
import { useFreePicture } from './parts/use-free-picture';
import { magnify } from './pointer/magnify';
import { enterFullscreen, isFullscreen, keepAwake, leaveFullscreen, toggleFullscreen } from './screen';
import type { Briefing } from './session/connect';
import { audienceStep, type Session } from './session/session';
import { useBriefing } from './session/use-briefing';
import { FULLSCREEN_MESSAGE } from './speaker/audience-window';
import './styles/deck.css';
import './styles/sheets.css';

/** Whether the speaker is on another step than the audience: what is pointed at there is not seen here. */
const isHeldElsewhere = (session: Session | null): boolean =>
  session !== null && audienceStep(session) !== session.step;

/** Keeps address and language as the briefing has them; another address is a wish to go there. */
function follow(app: App, briefing: Briefing): () => void {
  let shown = 0;
  const stops = [
    effect(() => {
      const session = briefing.session.value;
      if (!session) return;
      shown = audienceStep(session);
      const { place, lang } = app.state.peek();
      if (place.view !== 'present') return;
      if (place.step !== shown) app.go({ view: 'present', step: shown }, { replace: true });
      if (lang !== session.lang) void app.setLanguage(session.lang);
    }),
    effect(() => {
      const { place } = app.state.value;
      if (place.view !== 'present' || shown === 0 || place.step === shown) return;
      shown = place.step;
      briefing.command({ kind: 'step', to: place.step });
    }),
    effect(() => magnify(isHeldElsewhere(briefing.session.value) ? null : briefing.pointer.value)),
  ];
  return () => {
    for (const stop of stops) stop();
    magnify(null);
  };
}

export function Present({ app, position }: { app: App; position: number }) {
  const t = app.t.value;
  const plan = app.plan.value;
  const { lang } = app.state.value;
  const deck = app.deck.value.steps;
  const step = deck[Math.min(position, deck.length) - 1];
  const words = useFreePicture(app, step);
  const briefing = useBriefing(app, 'audience', position);
  const [controls] = useState(() =>
    createControls({
      briefing,
      deck: () => app.deck.peek(),
      fullscreen: () => void toggleFullscreen(),
      begin: () => void enterFullscreen(),
      leave: () => {
        if (!leaveFullscreen()) app.go({ view: 'home' });
      },
    }),
  );
  useKeys(controls);
  useEffect(() => follow(app, briefing), [app, briefing]);
  useEffect(() => keepAwake((awake) => briefing.tell({ awake })), [briefing]);
  useEffect(() => {
    // The speaker's window may lend its touch: only so can it put this one on the whole screen.
    const onMessage = (event: MessageEvent<unknown>): void => {
      if (event.origin === location.origin && event.data === FULLSCREEN_MESSAGE) void enterFullscreen();
    };
    window.addEventListener('message', onMessage);
    return () => window.removeEventListener('message', onMessage);
  }, []);

  useEffect(() => {
    const tell = (): void =>
      briefing.tell({ aspect: window.innerWidth / window.innerHeight, full: isFullscreen() });
    tell();
    window.addEventListener('resize', tell);
    document.addEventListener('fullscreenchange', tell);
    return () => {
      window.removeEventListener('resize', tell);
      document.removeEventListener('fullscreenchange', tell);
    };
  }, [briefing]);

  if (!step) return null;
  const session = briefing.session.value;
  const cover = session?.cover ?? 'none';
  const elsewhere = isHeldElsewhere(session);
  const typed = controls.typed.value;
  return (
    <div class="deck" data-step={step.kind} data-blank={cover}>
      <main
        class="deck-screen"
        inert={cover !== 'none' || controls.sheet.value !== 'none'}
        onPointerUp={(event) => {
          if (event.button !== 0) return;
          briefing.command({ kind: 'move', by: event.clientX > window.innerWidth / 2 ? 1 : -1 });
        }}
      >
        <div class="deck-words" ref={words} aria-live="polite">
          <StepView key={step.id} step={step} plan={plan} lang={lang} t={t} />
        </div>
        <p class="deck-date">{t('app.asOf', { month: formatMonth(plan.asOf, lang) })}</p>
        <p class="deck-progress">{t('deck.progress', { n: position, total: deck.length })}</p>
        <progress class="deck-line" value={position} max={deck.length} aria-hidden="true" />
      </main>
      <PointerView
        pointer={elsewhere ? null : briefing.pointer.value}
        ink={elsewhere ? [] : (session?.ink ?? [])}
        aspect={window.innerWidth / window.innerHeight}
      />
      {typed !== null && <p class="deck-typed">{typed === '' ? '…' : typed}</p>}
      <Sheets app={app} controls={controls} position={position} />
      <CoverView cover={cover} />
    </div>
  );
}
