// The pre-rendered picture of a step; of the nearest place that has one where its own has not been made.
import { useEffect, useState } from 'preact/hooks';
import { chooseName, PICTURE_FORMAT, type PictureAnchors, type PictureCue } from '../../app/pictures';
import type { Step } from '../../content/deck';
import type { Plan } from '../../content/types';
import { cueOf } from '../deck';

let asked: Promise<PictureAnchors> | null = null;
/** What was answered: a grid of ninety pictures must not be rendered twice. */
let known: PictureAnchors | null = null;

/** Which pictures there are, asked for once. Without the list every picture is taken to be there. */
function madePictures(): Promise<PictureAnchors> {
  asked ??= fetch(new URL('posters/anchors.json', document.baseURI))
    .then((answer) => answer.json() as Promise<PictureAnchors>)
    .catch(() => ({}))
    .then((answer) => {
      known = answer;
      return answer;
    });
  return asked;
}

/** Address of the landscape picture of a cue; null until it is known which there are. */
export function usePicture(cue: PictureCue): string | null {
  const [made, setMade] = useState(known);
  useEffect(() => {
    if (made === null) void madePictures().then(setMade);
  }, [made]);
  if (made === null) return null;
  return new URL(`posters/${chooseName(made, cue, 'landscape')}.${PICTURE_FORMAT}`, document.baseURI).href;
}

/** A picture that stays away when it cannot be had. */
export function Poster({ step, plan }: { step: Step; plan: Plan }) {
  const src = usePicture({ ...cueOf(step, plan), season: 'autumn' });
  if (src === null) return null;
  return (
    <img
      key={src}
      src={src}
      alt=""
      loading="lazy"
      decoding="async"
      onError={(event) => event.currentTarget.classList.add('missing')}
    />
  );
}
