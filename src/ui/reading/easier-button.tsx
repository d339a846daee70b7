// "Easier to read": one button in every place that opens everything a visitor can choose about reading.
import { useUi } from '../context';
import { Icon } from '../parts/icons';
import { later } from '../parts/later';

const Panel = later(async () => (await import('./panel')).EasierPanel);

export function EasierButton() {
  const { app } = useUi();
  return (
    <button
      type="button"
      class="button easier-button"
      aria-haspopup="dialog"
      onClick={() => app.dispatch({ type: 'easier', open: true })}
    >
      <Icon name="easier" />
      {app.t.value('reading.open')}
    </button>
  );
}

/** The panel while it is open. */
export function Easier() {
  const { app } = useUi();
  return app.state.value.easier ? <Panel /> : null;
}
