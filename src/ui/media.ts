// Questions to the screen, as signals.
import { signal } from '@preact/signals';

/** Whether the screen is higher than wide. Follows the screen as long as the page lives. */
export const portrait = signal(false);

/** Begins to follow the screen. Returns how to stop. */
export function followScreen(): () => void {
  const query = matchMedia('(orientation: portrait)');
  const tell = (): void => {
    portrait.value = query.matches;
  };
  tell();
  query.addEventListener('change', tell);
  return () => query.removeEventListener('change', tell);
}
