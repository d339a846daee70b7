// Whether all is well where the speaker cannot look: the audience's window, the screens' sleep, and who follows.
import type { App } from '../../app/store';
import type { Awake, Presence } from '../session/presence';

interface StatusProps {
  readonly app: App;
  /** The step the audience's screens are held on, or null. */
  readonly held: number | null;
  readonly others: readonly Presence[];
  /** Of the speaker's own screen. */
  readonly awake: Awake;
  /** Listeners on other machines. */
  readonly remote: number;
}

export function Status({ app, held, others, awake, remote }: StatusProps) {
  const t = app.t.value;
  const audience = others.filter(({ role }) => role === 'audience');
  const followers = others.filter(({ role }) => role === 'follower').length + remote;
  const seen = audience.some(({ hidden }) => !hidden);
  // Only said here: nothing may come over the audience's screen.
  const whole = audience.some(({ hidden, full }) => !hidden && full);
  const windows =
    audience.length === 0
      ? 'speaker.noAudience'
      : !seen
        ? 'speaker.audienceHidden'
        : whole
          ? 'speaker.audienceSeen'
          : 'speaker.audienceInWindow';
  // What counts is the screen people look at; without one, the speaker's own.
  const sleepless = audience.length > 0 ? audience.some((one) => one.awake === 'held') : awake === 'held';
  return (
    <p class="speaker-status" role="status">
      {held === null ? (
        <span data-good={whole}>{t(windows)}</span>
      ) : (
        <span data-good="false">{t('speaker.held', { n: held })}</span>
      )}
      <span data-good={sleepless}>{t(sleepless ? 'speaker.awake' : 'speaker.maySleep')}</span>
      {followers > 0 && <span data-good="true">{t('speaker.followers', { count: followers })}</span>}
    </p>
  );
}
