// For the people who look after the screen: what runs, from which report, and whether it would survive without network.
import { addressOf } from '../app/routes';
import type { App } from '../app/store';
import { formatMonth } from '../i18n/format';

export function Staff({ app }: { app: App }) {
  const t = app.t.value;
  const { lang } = app.state.value;
  const plan = app.plan.value;
  const stage = app.stage.value;
  const offline = app.offline.value;
  const idle = { idle: app.kiosk.idleSeconds, warning: app.kiosk.warningSeconds };
  const offlineText = !offline.supported
    ? t('staff.offlineUnsupported')
    : offline.ready
      ? t('staff.offlineReady', { count: offline.files })
      : t('staff.offlinePending');
  return (
    <main class="staff">
      <h1 class="heading" tabIndex={-1}>
        {t('staff.title')}
      </h1>
      <dl class="facts">
        <dt>{t('staff.build')}</dt>
        <dd>{__BUILD_ID__}</dd>
        <dt>{t('staff.content')}</dt>
        <dd>
          {formatMonth(plan.asOf, lang)} · {plan.reportFile}
        </dd>
        <dt>{t('staff.mode')}</dt>
        <dd>{t(app.settings.mode === 'kiosk' ? 'staff.modeKiosk' : 'staff.modeTablet')}</dd>
        <dt>{t('staff.kiosk')}</dt>
        {app.kioskProblem === null ? (
          <dd>{t('staff.kioskFine', idle)}</dd>
        ) : (
          <dd class="problem">
            {t('staff.kioskProblem')} <code lang="en">{app.kioskProblem}</code>
          </dd>
        )}
        <dt>{t('staff.offline')}</dt>
        <dd>{offlineText}</dd>
        <dt>{t('staff.update')}</dt>
        <dd>{t(offline.updateWaiting ? 'staff.updateWaiting' : 'staff.updateNone')}</dd>
        <dt>{t('staff.picture')}</dt>
        <dd>
          {t('staff.quality', { quality: stage.quality })} ·{' '}
          {t('staff.losses', { count: stage.contextLosses })}
        </dd>
        {stage.pictureReason !== null && (
          <>
            <dt>{t('staff.pictureReason')}</dt>
            <dd>
              <code lang="en">{stage.pictureReason}</code>
            </dd>
          </>
        )}
      </dl>
      <a class="button button-coal" href={addressOf({ view: 'home' })}>
        {t('staff.back')}
      </a>
    </main>
  );
}
