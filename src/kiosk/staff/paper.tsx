// A sheet of paper over the staff page: seen as it will be printed, with what closes it and what prints it.
import type { ComponentChildren } from 'preact';
import type { Say } from './words';

export function Paper({
  say,
  close,
  children,
}: {
  say: Say;
  close: () => void;
  children: ComponentChildren;
}) {
  return (
    <div class="staff-desk">
      <div class="staff-desk-bar">
        <button type="button" class="button button-copper" onClick={() => window.print()}>
          {say('paper.print')}
        </button>
        <button type="button" class="button" onClick={close}>
          {say('paper.close')}
        </button>
      </div>
      {children}
    </div>
  );
}
