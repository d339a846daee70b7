// The speaker's window: what is shown, what comes, what to say, and how much time is left. No WebGL, no frames of its own.
import { useEffect, useRef, useState } from 'preact/hooks';
import type { App } from '../../app/store';
import { LANGUAGES, type Lang, tongueOf } from '../../content/types';
import { wallDate } from '../../core/clock';
import { createControls, useKeys } from '../controls';
import { LANGUAGE_NAMES } from '../names';
import { formatTime } from '../pace';
import { Sheets, titleOf } from '../parts/sheets';
import { keepAwake, leaveFullscreen, toggleFullscreen } from '../screen';
import type { Awake } from '../session/presence';
import { elapsedMs } from '../session/session';
import { useBriefing } from '../session/use-briefing';
import { hasManyScreens, openAudience, sendFullscreen, swapScreen } from './audience-window';
import { Board } from './board';
import { useContentIn } from './content-in';
import { NotesPanel } from './notes';
import { RemoteKey, useSender } from './sender';
import { Splits } from './splits';
import { Status } from './status';
import { StepPicture } from './step-picture';
import { Times } from './times';
import '../styles/deck.css';
import '../styles/sheets.css';
import '../styles/speaker.css';

const DEFAULT_ASPECT = 16 / 9;

export function Speaker({ app }: { app: App }) {
  const t = app.t.value;
  const deck = app.deck.value;
  const briefing = useBriefing(app, 'speaker', 1);
  const audience = useRef<Window | null>(null);
  const [blocked, setBlocked] = useState(false);
  const [awake, setAwake] = useState<Awake>('asleep');
  const open = async (): Promise<void> => {
    audience.current = await openAudience();
    setBlocked(audience.current === null);
  };
  const [controls] = useState(() =>
    createControls({
      briefing,
      deck: () => app.deck.peek(),
      fullscreen: () => void toggleFullscreen(),
      begin: () => void open(),
      leave: () => void leaveFullscreen(),
    }),
  );
  useKeys(controls);
  useEffect(
    () =>
      keepAwake((now) => {
        setAwake(now);
        briefing.tell({ awake: now });
      }),
    [briefing],
  );
  const session = briefing.session.value;
  const remote = useSender(app, session);
  const content = useContentIn(app, session?.lang ?? app.state.value.lang);
  if (!session) return <main class="speaker" />;
  const step = deck.steps[session.step - 1];
  const next = deck.steps[session.step];
  const earlier = briefing.earlier.value;
  const watching = briefing.others.value.find(({ role }) => role === 'audience');
  const aspect = watching?.aspect ?? DEFAULT_ASPECT;
  const move = (by: number): void => briefing.command({ kind: 'move', by });
  const typed = controls.typed.value;
  const withAudience = (act: (opened: Window) => void): void => {
    if (audience.current && !audience.current.closed) act(audience.current);
  };
  return (
    <main class="speaker">
      <h1 class="visually-hidden" tabIndex={-1}>
        {t('speaker.title')}
      </h1>
      <Times app={app} session={session} briefing={briefing} />
      {earlier && (
        <section class="speaker-offer" aria-label={t('speaker.earlier')}>
          <p>
            {t('speaker.earlierText', {
              n: earlier.step,
              time: formatTime(elapsedMs(earlier.watch, wallDate().getTime())),
            })}
          </p>
          <button type="button" class="speaker-button speaker-strong" onClick={() => briefing.takeUp(true)}>
            {t('speaker.resume')}
          </button>
          <button type="button" class="speaker-button" onClick={() => briefing.takeUp(false)}>
            {t('speaker.fresh')}
          </button>
        </section>
      )}
      <div class="speaker-main">
        <Board app={app} briefing={briefing} session={session} content={content} aspect={aspect} />
        <div class="speaker-side">
          <section class="speaker-next" aria-label={t('speaker.next')}>
            <p class="speaker-caption">
              <span>{t('deck.progress', { n: session.step, total: deck.steps.length })}</span>
              <span>
                {t('speaker.next')} {next ? titleOf(next, app.plan.value, t) : t('speaker.end')}
              </span>
            </p>
            {next && <StepPicture content={content} position={session.step + 1} aspect={aspect} />}
          </section>
          {step && <NotesPanel app={app} step={step} />}
        </div>
      </div>
      <footer class="speaker-foot">
        <div class="speaker-row">
          <button type="button" class="speaker-button speaker-strong" onClick={() => move(-1)}>
            {t('speaker.back')}
          </button>
          <button type="button" class="speaker-button speaker-strong" onClick={() => move(1)}>
            {t('speaker.forward')}
          </button>
          {(['black', 'white', 'break', 'questions'] as const).map((cover) => (
            <button
              key={cover}
              type="button"
              class="speaker-button"
              aria-pressed={session.cover === cover}
              onClick={() => briefing.command({ kind: 'cover', cover })}
            >
              {t(`speaker.${cover}`)}
            </button>
          ))}
          <button
            type="button"
            class="speaker-button"
            aria-pressed={session.held !== null}
            onClick={() => briefing.command({ kind: 'hold' })}
          >
            {t('speaker.hold')}
          </button>
          <fieldset class="speaker-row">
            <legend class="speaker-quiet">{t('speaker.audienceLanguage')}</legend>
            {LANGUAGES.map((lang: Lang) => (
              <button
                key={lang}
                type="button"
                class="speaker-button"
                lang={tongueOf(lang)}
                aria-pressed={session.lang === lang}
                onClick={() => briefing.command({ kind: 'language', lang })}
              >
                {LANGUAGE_NAMES[lang]}
              </button>
            ))}
          </fieldset>
        </div>
        <div class="speaker-row">
          <Status
            app={app}
            held={session.held}
            others={briefing.others.value}
            awake={awake}
            remote={remote.listeners}
          />
          <RemoteKey app={app} sender={remote} />
          <button type="button" class="speaker-button" onClick={() => void open()}>
            {t('speaker.openAudience')}
          </button>
          <button
            type="button"
            class="speaker-button"
            disabled={!watching}
            onClick={() => withAudience(sendFullscreen)}
          >
            {t('speaker.audienceFull')}
          </button>
          {watching && hasManyScreens() && (
            <button
              type="button"
              class="speaker-button"
              onClick={() => withAudience((one) => void swapScreen(one))}
            >
              {t('speaker.swap')}
            </button>
          )}
          <button type="button" class="speaker-button" onClick={() => controls.run({ kind: 'overview' })}>
            {t('deck.allSteps')}
          </button>
          <button
            type="button"
            class="speaker-button"
            onClick={() => {
              controls.sheet.value = 'splits';
            }}
          >
            {t('speaker.splits')}
          </button>
          <button type="button" class="speaker-button" onClick={() => briefing.restart()}>
            {t('speaker.restart')}
          </button>
          <button type="button" class="speaker-button" onClick={() => controls.run({ kind: 'help' })}>
            ?
          </button>
        </div>
        {blocked && (
          <p class="speaker-problem">
            {t('speaker.blocked')}{' '}
            <a href="#/present" target="_blank" rel="noopener">
              {t('speaker.openByHand')}
            </a>
          </p>
        )}
      </footer>
      {typed !== null && <p class="deck-typed">{typed === '' ? '…' : typed}</p>}
      <Sheets app={app} controls={controls} position={session.step} />
      {controls.sheet.value === 'splits' && (
        <Splits app={app} session={session} close={() => controls.run({ kind: 'leave' })} />
      )}
    </main>
  );
}
