// "Still there?": shown before an unattended screen is reset. Any touch extends (the app watches for that), and who
// needs longer than others can say so once and for all of the visit.
import { useUi } from '../context';
import { useModal } from './use-modal';

/** The notice, while the app says how many seconds are left. */
export function IdleNotice() {
  const { app } = useUi();
  const seconds = app.state.value.idleSecondsLeft;
  return seconds === null ? null : <OpenNotice seconds={seconds} />;
}

function OpenNotice({ seconds }: { seconds: number }) {
  const { app } = useUi();
  const t = app.t.value;
  const dialog = useModal();
  const stay = (): void => {
    app.touched();
    app.dispatch({ type: 'idle-warning', secondsLeft: null });
  };
  const stayLonger = (): void => {
    app.dispatch({ type: 'more-time', on: true });
    stay();
  };
  return (
    <dialog
      ref={dialog}
      role="alertdialog"
      class="dialog idle-dialog"
      aria-labelledby="idle-title"
      aria-describedby="idle-seconds"
      data-idle-notice
      onClick={(event) => {
        if (event.target === dialog.current) stay();
      }}
      onKeyDown={(event) => {
        if (event.key === 'Escape') stay();
      }}
      onCancel={(event) => {
        event.preventDefault();
        stay();
      }}
    >
      <div class="dialog-inner">
        <p class="idle-title" id="idle-title">
          {t('idle.title')}
        </p>
        <p class="idle-seconds" id="idle-seconds" role="timer" aria-live="off">
          {t('idle.seconds', { count: seconds })}
        </p>
        <button type="button" class="button button-copper button-big" onClick={stay}>
          {t('idle.stay')}
        </button>
        {!app.state.value.moreTime && (
          <button type="button" class="button" onClick={stayLonger}>
            {t('idle.more')}
          </button>
        )}
      </div>
    </dialog>
  );
}
