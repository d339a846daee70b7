// A question or an explanation over the place: Escape, its button and a touch beside it close it; the focus goes back.
import type { ComponentChildren } from 'preact';
import { ListenButton } from '../aloud/listen-button';
import { useUi } from '../context';
import { Icon } from './icons';
import { useModal } from './use-modal';

/** Shown while it is rendered. `titleId` is the id of the element inside that names it. */
export function Dialog(props: {
  class: string;
  titleId: string;
  onClose: () => void;
  children: ComponentChildren;
}) {
  const { app } = useUi();
  const t = app.t.value;
  const dialog = useModal();
  return (
    <dialog
      ref={dialog}
      class={`dialog ${props.class}`}
      aria-labelledby={props.titleId}
      onCancel={(event) => {
        event.preventDefault();
        props.onClose();
      }}
      onClick={(event) => {
        if (event.target === dialog.current) props.onClose();
      }}
      onKeyDown={(event) => {
        if (event.key !== 'Escape') return;
        event.preventDefault();
        event.stopPropagation();
        props.onClose();
      }}
    >
      <div class="dialog-inner">
        {props.children}
        {props.class !== 'easier-dialog' && <ListenButton withPicture={false} />}
        <button type="button" class="button button-coal" onClick={props.onClose}>
          <Icon name="close" />
          {t('app.close')}
        </button>
      </div>
    </dialog>
  );
}
