// A quiet word in the place itself: a wrong address, or pictures instead of scenes. Not a toast: it stays until left.
import { useUi } from '../context';

export function Notice() {
  const { app } = useUi();
  const { notice } = app.state.value;
  const t = app.t.value;
  const text =
    notice === 'wrong-address'
      ? t('notice.wrongAddress')
      : notice === 'picture-edition'
        ? t('notice.pictureEdition')
        : null;
  return (
    <p class="notice" role="status">
      {text}
    </p>
  );
}
