// The city's photographs of a place: a few faces, and one large at a touch. Nothing stands here while there are none.
import { useState } from 'preact/hooks';
import type { MediaPlace, Photograph } from '../../content/types';
import { useUi } from '../context';
import { Icon } from './icons';
import { useModal } from './use-modal';
import { Words } from './words';

/** Faces that stand in a row; the others are reached from the large picture, so that nothing needs to scroll. */
const FACES = 3;
/** Japanese letters in a credit are said to be Japanese, whatever the page speaks. */
const JAPANESE = /[\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Han}]/u;

function Picture({ photograph, sizes }: { photograph: Photograph; sizes: string }) {
  return (
    <picture>
      <source type="image/avif" srcset={photograph.avif} sizes={sizes} />
      <img
        src={photograph.src}
        srcset={photograph.webp}
        sizes={sizes}
        width={photograph.width}
        height={photograph.height}
        alt={photograph.alt}
        draggable={false}
        decoding="async"
      />
    </picture>
  );
}

function Credit({ photograph }: { photograph: Photograph }) {
  const { app } = useUi();
  const words = app.t.value('gallery.credit', { who: photograph.credit, licence: photograph.licence });
  return (
    <p class="photograph-credit" {...(JAPANESE.test(photograph.credit) ? { lang: 'ja' } : {})}>
      {words}
    </p>
  );
}

interface LargeProps {
  readonly photographs: readonly Photograph[];
  readonly index: number;
  show(index: number | null): void;
}

/** The large picture. Escape, the button and a touch beside it close it; arrows turn; the focus goes back. */
function Large({ photographs, index, show }: LargeProps) {
  const { app } = useUi();
  const t = app.t.value;
  const dialog = useModal();
  const count = photographs.length;
  const turn = (by: number): void => show((index + by + count) % count);
  const photograph = photographs[index];
  if (!photograph) return null;
  return (
    <dialog
      ref={dialog}
      class="dialog photograph-dialog"
      aria-label={t('gallery.title')}
      onCancel={(event) => {
        event.preventDefault();
        show(null);
      }}
      onClick={(event) => {
        if (event.target === dialog.current) show(null);
      }}
      onKeyDown={(event) => {
        const { key } = event;
        if (key === 'Escape') show(null);
        else if (key === 'ArrowRight' && count > 1) turn(1);
        else if (key === 'ArrowLeft' && count > 1) turn(-1);
        else return;
        event.preventDefault();
        event.stopPropagation();
      }}
    >
      <figure class="photograph">
        <Picture key={photograph.id} photograph={photograph} sizes="92vw" />
        <figcaption aria-live="polite">
          {photograph.caption !== null && (
            <p class="photograph-caption">
              <Words text={photograph.caption} />
            </p>
          )}
          <Credit photograph={photograph} />
        </figcaption>
      </figure>
      <div class="photograph-controls">
        {count > 1 && (
          <>
            <button type="button" class="button" onClick={() => turn(-1)}>
              <Icon name="back" />
              {t('gallery.before')}
            </button>
            <span class="photograph-number">{t('gallery.number', { n: index + 1, total: count })}</span>
            <button type="button" class="button" onClick={() => turn(1)}>
              <Icon name="forward" />
              {t('gallery.after')}
            </button>
          </>
        )}
        <button type="button" class="button button-coal" onClick={() => show(null)}>
          <Icon name="close" />
          {t('app.close')}
        </button>
      </div>
    </dialog>
  );
}

/** The photographs of `place`, or nothing. */
export function Gallery({ place }: { place: MediaPlace }) {
  const { app } = useUi();
  const t = app.t.value;
  const [open, setOpen] = useState<number | null>(null);
  const photographs = app.media.value.filter((photograph) => photograph.place === place);
  if (photographs.length === 0) return null;
  const faces = photographs.slice(0, FACES);
  return (
    <section class="gallery" aria-label={t('gallery.title')}>
      <ul class="gallery-faces">
        {faces.map((photograph, index) => (
          <li key={photograph.id}>
            <button
              type="button"
              class="gallery-face"
              aria-label={t('gallery.enlarge', { alt: photograph.alt })}
              aria-haspopup="dialog"
              onClick={() => setOpen(index)}
            >
              <Picture photograph={photograph} sizes="(orientation: portrait) 30vw, 12rem" />
              {index === FACES - 1 && photographs.length > FACES && (
                <span class="gallery-more" aria-hidden="true">
                  +{photographs.length - FACES}
                </span>
              )}
            </button>
          </li>
        ))}
      </ul>
      {faces.length === 1 && faces[0] && <Credit photograph={faces[0]} />}
      {open !== null && <Large photographs={photographs} index={open} show={setOpen} />}
    </section>
  );
}
