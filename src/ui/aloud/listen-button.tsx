// The button that reads aloud, for who has asked for it; everything behind it is loaded with it.
import { useUi } from '../context';
import { later } from '../parts/later';

const Aloud = later(async () => (await import('../aloud/aloud')).Aloud);

/** `withPicture`: what the picture shows is read first. */
export function ListenButton({ withPicture }: { withPicture: boolean }) {
  const { app } = useUi();
  return app.state.value.reading.aloud ? <Aloud withPicture={withPicture} /> : null;
}
