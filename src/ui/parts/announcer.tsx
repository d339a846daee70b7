// Tells everybody where they are: the window's title, the focus on the new heading, and a polite word to screen readers.
import { useEffect, useLayoutEffect, useRef } from 'preact/hooks';
import { addressOf } from '../../app/routes';
import { isDone } from '../../content/select';
import { formatFiscalYear } from '../../i18n/format';
import { useUi } from '../context';
import { placeTitle } from '../place-title';

export function Announcer() {
  const { app } = useUi();
  const t = app.t.value;
  const plan = app.plan.value;
  const { place, lang, year } = app.state.value;
  const address = place.view === 'present' || place.view === 'follow' ? `#/${place.view}` : addressOf(place);
  const title = placeTitle(place, { plan, geopark: app.geopark.value, t });
  const lastAddress = useRef(address);
  const spoken = useRef({ title, year, message: title });

  const last = spoken.current;
  if (last.title !== title) spoken.current = { title, year, message: title };
  else if (last.year !== year) {
    const what = t(isDone(plan, year) ? 'year.done' : 'year.next');
    const message = t('year.shown', { year: formatFiscalYear(year, lang, 'short'), what });
    spoken.current = { title, year, message };
  }

  useEffect(() => {
    document.title = place.view === 'attract' ? t('app.name') : t('app.pageTitle', { place: title });
  }, [title, t, place.view]);

  useLayoutEffect(() => {
    if (lastAddress.current === address) return;
    lastAddress.current = address;
    document.querySelector<HTMLElement>('#ui h1')?.focus({ preventScroll: true });
  }, [address]);

  return (
    <p class="visually-hidden" aria-live="polite">
      {spoken.current.message}
    </p>
  );
}
