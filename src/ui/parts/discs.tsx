// Stone discs over the picture, at the places the stage tells. They move by transform alone, not by rendering.
import type { ComponentChildren } from 'preact';
import { useLayoutEffect, useRef } from 'preact/hooks';
import type { Insets } from '../../app/store';
import { useUi } from '../context';
import { arrange, type Bounds, composed, type Label } from './arrange';

export interface Disc {
  /** Id of the anchor in the picture: `g2`, `g2.p1`, or that of a sentence. */
  readonly id: string;
  /** What stands in the disc: a number, or a sign. */
  readonly face: ComponentChildren;
  readonly label: string;
  /** Where a touch leads, or what it does. */
  readonly to: string | (() => void);
  /** Accessible name where the label is not enough. */
  readonly name: string;
  readonly current: boolean;
  /** A sentence's number, on its object: small, without words, and only where the picture has a place for it. */
  readonly sentence?: 'done' | 'next';
}

const EDGE_PX = 10;

const boundsOf = (insets: Insets): Bounds => ({
  left: insets.left + EDGE_PX,
  top: insets.top + EDGE_PX,
  right: window.innerWidth - insets.right - EDGE_PX,
  bottom: window.innerHeight - insets.bottom - EDGE_PX,
});

const isWithin = ({ x, y }: { x: number; y: number }, { left, top, right, bottom }: Bounds): boolean =>
  x >= left && x <= right && y >= top && y <= bottom;

/**
 * The discs of a place. `redundant` when the same links stand in the panel: then the discs are for fingers only,
 * so that nobody has to go through everything twice.
 */
export function Discs(props: {
  discs: readonly Disc[];
  name: string;
  redundant: boolean;
  /** Shown only where the picture has a place for them, not in a composed row. */
  placedOnly?: boolean;
  /** Left away where a panel lies over their place, instead of being pushed to its edge. */
  uncovered?: boolean;
}) {
  const { app, anchors } = useUi();
  const layer = useRef<HTMLDivElement>(null);
  const ids = props.discs.map((disc) => disc.id).join(' ');
  const placedOnly = props.placedOnly === true;
  const uncovered = props.uncovered === true;
  const { redundant } = props;
  const words = props.discs.map((disc) => disc.label).join(' ');
  const composedOnes = placedOnly ? 0 : props.discs.filter((disc) => disc.sentence === undefined).length;

  // `words` change the size of labels, so they are measured anew; `redundant` makes other elements of them.
  useLayoutEffect(() => {
    const elements = [...(layer.current?.querySelectorAll<HTMLElement>('.disc') ?? [])];
    const wanted = ids.split(' ');
    const labels: Label[] = elements.map(() => ({ x: 0, y: 0, width: 0, height: 0, above: 0 }));
    const shown: Label[] = [];

    const measure = (): void => {
      for (const [i, element] of elements.entries()) {
        const label = labels[i];
        const face = element.firstElementChild;
        if (!label || !(face instanceof HTMLElement)) continue;
        label.width = element.offsetWidth;
        label.height = element.offsetHeight;
        label.above = face.offsetTop + face.offsetHeight / 2;
      }
    };
    const place = (): void => {
      const bounds = boundsOf(app.safeArea.peek());
      const placed = anchors.latest.some((anchor) => wanted.includes(anchor.id));
      shown.length = 0;
      for (const [i, element] of elements.entries()) {
        const label = labels[i];
        if (!label) continue;
        const anchor = anchors.latest.find((candidate) => candidate.id === wanted[i]);
        // What has no place in the picture (a goal without a bowl) can be reached all the same.
        const at = anchor ?? (i < composedOnes ? composed(i, composedOnes, bounds) : undefined);
        const visible = at !== undefined && anchor?.visible !== false && (!uncovered || isWithin(at, bounds));
        element.classList.toggle('away', !visible);
        if (!visible) continue;
        label.x = at.x;
        label.y = at.y;
        shown.push(label);
      }
      layer.current?.classList.toggle('placed', placed);
      arrange(shown, bounds);
      for (const [i, element] of elements.entries()) {
        const label = labels[i];
        if (!label || element.classList.contains('away')) continue;
        element.style.transform = `translate(${label.x - label.width / 2}px, ${label.y - label.above}px)`;
      }
    };
    const again = (): void => {
      measure();
      place();
    };
    again();
    const sizes = new ResizeObserver(again);
    // Faces of a fixed size may stand in a margin that is not.
    for (const element of elements) sizes.observe(element, { box: 'border-box' });
    const stops = [anchors.on(place), app.safeArea.subscribe(place)];
    return () => {
      sizes.disconnect();
      for (const stop of stops) stop();
    };
  }, [app, anchors, ids, words, composedOnes, uncovered, redundant]);

  const links = props.discs.map((disc) => {
    const inner = (
      <>
        <span class="disc-face">{disc.face}</span>
        {disc.label !== '' && (
          <span class="disc-label">
            <span>{disc.label}</span>
          </span>
        )}
        {/* The name begins with what is seen, so that who speaks to the screen can call it. */}
        {disc.label !== '' && !redundant && <span class="visually-hidden"> {disc.name}</span>}
      </>
    );
    const reach = redundant ? { tabIndex: -1 } : disc.label === '' ? { 'aria-label': disc.name } : {};
    if (typeof disc.to === 'function')
      return (
        <button
          key={disc.id}
          type="button"
          class={`disc ${disc.sentence ? 'disc-sentence' : ''}`}
          onClick={disc.to}
          {...(disc.sentence
            ? { 'data-sentence': disc.id, 'data-kind': disc.sentence, 'aria-pressed': disc.current }
            : {})}
          {...reach}
        >
          {inner}
        </button>
      );
    return (
      <a
        key={disc.id}
        class="disc"
        href={disc.to}
        draggable={false}
        {...reach}
        {...(disc.current ? { 'aria-current': 'page' as const } : {})}
      >
        {inner}
      </a>
    );
  });
  return (
    <div class="discs" ref={layer}>
      {redundant ? <div aria-hidden="true">{links}</div> : <nav aria-label={props.name}>{links}</nav>}
    </div>
  );
}
