// A visitor says that a policy matters to them. Counted on the device without a name; only at a kiosk, where counts are kept.
import { useUi } from '../context';
import { Icon } from './icons';

export function MattersButton({ id }: { id: string }) {
  const { app } = useUi();
  const t = app.t.value;
  const on = app.state.value.mattered.includes(id);
  if (app.settings.mode !== 'kiosk') return null;
  return (
    <button
      type="button"
      class="words-button matters-button"
      aria-pressed={on}
      aria-label={t('policy.matters')}
      onClick={() => app.dispatch({ type: 'matters', id, on: !on })}
    >
      <Icon name="star" />
      <span>{t('policy.mattersShort')}</span>
    </button>
  );
}
