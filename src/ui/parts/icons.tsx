// Line icons drawn as one family: 24 units, strokes of 2.5, round ends. They never stand without a word.

const PATHS = {
  back: 'M14.5 5 7.5 12l7 7',
  forward: 'm9.5 5 7 7-7 7',
  source: 'M6 3.5h8.5L19 8v12.5H6zM9.5 12h6M9.5 16h4',
  close: 'M6 6l12 12M18 6 6 18',
  plan: 'M12 4v6M12 10 5.5 16M12 10v6M12 10l6.5 6M5.5 19.5h.01M12 19.5h.01M18.5 19.5h.01',
  up: 'm5 14.5 7-7 7 7',
  down: 'm5 9.5 7 7 7-7',
  touch: 'M9 11.5V6a2 2 0 0 1 4 0v7l4.5 1a2 2 0 0 1 1.5 2.3l-.8 4.2h-8L6.5 15a1.7 1.7 0 0 1 2.5-2',
} as const;

/** An icon beside its word; hidden from readers of the page, who have the word. */
export function Icon({ name }: { name: keyof typeof PATHS }) {
  return (
    <svg class="icon" viewBox="0 0 24 24" aria-hidden="true" focusable="false">
      <path d={PATHS[name]} />
    </svg>
  );
}
