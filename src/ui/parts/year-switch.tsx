// The switch between the two fiscal years: what was done ⇄ what is next. Touch, drag and arrow keys.
import { useRef } from 'preact/hooks';
import type { FiscalYear } from '../../content/types';
import { formatFiscalYear } from '../../i18n/format';
import { useUi } from '../context';

/** A finger that has gone this far sideways has drawn the switch over. CSS pixels. */
const DRAG_PX = 36;

export function YearSwitch() {
  const { app } = useUi();
  const t = app.t.value;
  const { lang, year } = app.state.value;
  const { years } = app.plan.value;
  const startX = useRef<number | null>(null);
  const choose = (next: FiscalYear): void => app.dispatch({ type: 'year', year: next });
  const towards = (dx: number): void => choose(dx > 0 ? years[1] : years[0]);
  return (
    <fieldset
      class="segments years"
      aria-label={t('year.choose')}
      data-chosen={year === years[0] ? 'done' : 'next'}
      onKeyDown={(event) => {
        if (event.key !== 'ArrowLeft' && event.key !== 'ArrowRight') return;
        event.preventDefault();
        const right = event.key === 'ArrowRight';
        towards(right ? 1 : -1);
        const buttons = event.currentTarget.querySelectorAll('button');
        buttons[right ? 1 : 0]?.focus();
      }}
      onPointerDown={(event) => {
        startX.current = event.clientX;
      }}
      onPointerUp={(event) => {
        const dx = startX.current === null ? 0 : event.clientX - startX.current;
        startX.current = null;
        if (Math.abs(dx) > DRAG_PX) towards(dx);
      }}
      onPointerCancel={() => {
        startX.current = null;
      }}
    >
      <span class="thumb" />
      {years.map((one) => (
        <button
          key={one}
          type="button"
          class="segment"
          data-year={one}
          aria-pressed={one === year}
          onClick={() => choose(one)}
        >
          <span class="segment-small">{formatFiscalYear(one, lang, 'short')}</span>
          <span>{t(one === years[0] ? 'year.done' : 'year.next')}</span>
        </button>
      ))}
    </fieldset>
  );
}
