// Sound, for who wants it: off until it is touched. Not there where the site has set the volume to nothing.
import { useUi } from '../context';
import { Icon } from './icons';

export function SoundButton() {
  const { app } = useUi();
  const { sound } = app.state.value;
  if (app.kiosk.soundVolume <= 0) return null;
  return (
    <button
      type="button"
      class="button sound-button"
      aria-pressed={sound}
      onClick={() => app.dispatch({ type: 'sound', on: !sound })}
    >
      <Icon name={sound ? 'sound' : 'silent'} />
      <span class="sound-word">{app.t.value('app.sound')}</span>
    </button>
  );
}
