// What the desk says of each kiosk on the command line. Pure.
import { type Command, noticeProblem } from '../../src/kiosk/fleet/messages';

type State = Readonly<Record<string, unknown>>;

const isShown = ({ order }: Command, now: number): boolean =>
  order.do === 'notice' && noticeProblem(order, now) === null;

/** What the broker keeps for all kiosks. `now` in milliseconds. */
export function keptLine(kept: Command | null, now: number): string {
  if (!kept)
    return 'The broker keeps no notice that this desk signed. Send `clear` once, so that kiosks can tell.';
  const { n, order } = kept;
  if (order.do !== 'notice') return `No notice: taken back by ${n}.`;
  const until = new Date(order.until).toString();
  return isShown(kept, now) ? `Notice ${n}, until ${until}.` : `No notice: ${n} was over at ${until}.`;
}

/** What does not fit between a kiosk and the notice that the broker keeps; empty when all is well. */
function mark(state: State, kept: Command | null, now: number): string {
  const shown = kept !== null && isShown(kept, now) ? kept.n : null;
  if (state.online !== true) return shown === null ? '' : `NOBODY KNOWS WHETHER IT SHOWS ${shown}`;
  if (shown !== null && state.notice !== shown) return `DOES NOT SHOW ${shown}`;
  if (shown === null && typeof state.notice === 'number') return `STILL SHOWS ${state.notice}`;
  // A notice that was taken back shows nowhere, and who has not heard of it would not hear of the next.
  const { notice } = (state.obeyed ?? {}) as { readonly notice?: unknown };
  return kept !== null && typeof notice === 'number' && notice < kept.n ? `HAS NOT HEARD ${kept.n}` : '';
}

/** One kiosk, separated by tabs: its light and view, the notice it shows, the newest numbers it obeyed, what is wrong. */
export function stateLine(kiosk: string, state: State, kept: Command | null, now: number): string {
  const { online, light, ill, build, view, notice } = state;
  const wrong = mark(state, kept, now);
  if (online !== true) return [kiosk, 'OFFLINE', wrong].join('\t');
  const obeyed = (state.obeyed ?? {}) as { readonly notice?: unknown; readonly command?: unknown };
  const newest = `obeyed ${obeyed.notice ?? '-'} / ${obeyed.command ?? '-'}`;
  return [kiosk, light, build, view, ill, `notice ${notice ?? '-'}`, newest, wrong].map(String).join('\t');
}
