// What lies over the step: black, white, or a holding card in every language.
import { tongueOf } from '../../content/types';
import { cardOf } from '../cards';
import type { Cover } from '../session/session';

export function CoverView({ cover }: { cover: Cover }) {
  if (cover === 'none') return null;
  const card = cardOf(cover);
  return (
    <div class="deck-cover" data-cover={cover}>
      {card?.map(({ lang, text }) => (
        <p key={lang} lang={tongueOf(lang)} data-furigana={lang === 'ja-x-easy' ? 'all' : undefined}>
          {text}
        </p>
      ))}
    </div>
  );
}
