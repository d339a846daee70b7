// A listener's tablet: the step the speaker stands on, in the listener's own language. Whoever looks at other steps comes
// back with one touch. It follows, it never steers.
import { useEffect, useState } from 'preact/hooks';
import type { App } from '../../app/store';
import { LANGUAGES, tongueOf } from '../../content/types';
import { formatMonth } from '../../i18n/format';
import { LANGUAGE_NAMES } from '../names';
import { CoverView } from '../parts/cover-view';
import { StepView } from '../parts/step-view';
import { useFreePicture } from '../parts/use-free-picture';
import { newId } from '../session/connect';
import { audienceStep } from '../session/session';
import { useBriefing } from '../session/use-briefing';
import type { Position } from './position';
import type { RemoteStatus } from './remote';
import '../styles/deck.css';
import '../styles/follow.css';

/** The speaker on another machine, where kiosk.json names a broker. */
function useRemote(app: App): { position: Position | null; status: RemoteStatus | null; failed: boolean } {
  const [position, setPosition] = useState<Position | null>(null);
  const [status, setStatus] = useState<RemoteStatus | null>(null);
  const [failed, setFailed] = useState(false);
  useEffect(() => {
    const { follow } = app.kiosk;
    if (!follow) return;
    let stop: (() => void) | null = null;
    let gone = false;
    void import('./remote')
      .then(({ listen }) => listen(follow, newId(), setPosition, setStatus))
      .then((stopListening) => {
        if (gone) stopListening();
        else stop = stopListening;
      })
      .catch(() => setFailed(true));
    return () => {
      gone = true;
      stop?.();
    };
  }, [app]);
  return { position, status, failed };
}

export function Follow({ app, position }: { app: App; position: number }) {
  const t = app.t.value;
  const plan = app.plan.value;
  const steps = app.deck.value.steps;
  const { lang } = app.state.value;
  const briefing = useBriefing(app, 'follower', position);
  const remote = useRemote(app);
  const [away, setAway] = useState(false);
  const session = briefing.session.value;
  // On the speaker's own machine the channel knows more than the network.
  const led = (session && audienceStep(session)) ?? remote.position?.step ?? null;
  const cover = session?.cover ?? (remote.position?.covered === true ? 'black' : 'none');
  useEffect(() => {
    if (led !== null && !away && led !== position)
      app.go({ view: 'follow', step: Math.min(led, steps.length) }, { replace: true });
  }, [app, led, away, position, steps.length]);
  const step = steps[Math.min(position, steps.length) - 1];
  const words = useFreePicture(app, step);
  if (!step) return null;
  const look = (by: number): void => {
    setAway(true);
    const to = Math.min(Math.max(position + by, 1), steps.length);
    if (to !== position) app.go({ view: 'follow', step: to }, { replace: true });
  };
  const waiting = led === null;
  return (
    <div class="deck follow" data-step={step.kind}>
      <main class="deck-screen">
        <div class="deck-words" ref={words} aria-live="polite">
          <StepView key={step.id} step={step} plan={plan} lang={lang} t={t} />
        </div>
        <p class="deck-date">{t('app.asOf', { month: formatMonth(plan.asOf, lang) })}</p>
      </main>
      {!away && <CoverView cover={cover} />}
      <footer class="follow-bar">
        <p>
          {/* Beside the status: a step is announced by its words, once. */}
          <span role="status">
            {waiting
              ? t(remote.failed ? 'follow.failed' : 'follow.waiting')
              : t(away ? 'follow.away' : 'follow.following')}
          </span>
          {!waiting && (
            <span class="follow-place">{t('deck.progress', { n: position, total: steps.length })}</span>
          )}
        </p>
        {away && !waiting && (
          <button type="button" class="button button-copper" onClick={() => setAway(false)}>
            {t('follow.return')}
          </button>
        )}
        <button type="button" class="button" onClick={() => look(-1)} disabled={position <= 1}>
          {t('speaker.back')}
        </button>
        <button type="button" class="button" onClick={() => look(1)} disabled={position >= steps.length}>
          {t('speaker.forward')}
        </button>
        <a class="button" href="#/transcript">
          {t('transcript.title')}
        </a>
        {LANGUAGES.map((one) => (
          <button
            key={one}
            type="button"
            class="button"
            lang={tongueOf(one)}
            aria-pressed={one === lang}
            onClick={() => void app.setLanguage(one)}
          >
            {LANGUAGE_NAMES[one]}
          </button>
        ))}
      </footer>
    </div>
  );
}
