// A Japanese heading as its phrases: lines break between them.
import { type ComponentChildren, Fragment } from 'preact';
import { cutAt } from '../../content/phrases';

/** A phrase of no more letters fits a line of the narrowest window in the largest words, so it is never broken. */
const FITS_ANYWHERE = 6;

/** Pieces of a heading, cut at its `breaks`; a piece that does not `divides` is never cut. */
export function Phrases<P extends { readonly text: string }>(props: {
  pieces: readonly P[];
  breaks: readonly number[];
  divides: (piece: P) => boolean;
  children: (phrase: readonly P[]) => ComponentChildren;
}) {
  return (
    <span class="phrases">
      {cutAt(props.pieces, props.breaks, props.divides).map((phrase, i) => {
        const letters = phrase.reduce((sum, { text }) => sum + text.length, 0);
        return (
          <Fragment key={`${i}${phrase[0]?.text}`}>
            {i > 0 && <wbr />}
            <span class={letters <= FITS_ANYWHERE ? 'phrase phrase-short' : 'phrase'}>
              {props.children(phrase)}
            </span>
          </Fragment>
        );
      })}
    </span>
  );
}
