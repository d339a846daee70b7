// A view's part in the briefing: joined while the view stands.
import { useEffect, useState } from 'preact/hooks';
import type { App } from '../../app/store';
import { type Briefing, connect } from './connect';
import type { Role } from './presence';

const MINUTE_MS = 60_000;

/** Joins the briefing as `role` until the view goes. A new one begins at `step` in the page's language. */
export function useBriefing(app: App, role: Role, step: number): Briefing {
  const [briefing] = useState(() =>
    connect({
      role,
      total: () => app.deck.peek().steps.length,
      begin: () => {
        const { place, lang } = app.state.peek();
        const here = place.view === 'present' ? place.step : step;
        return { step: here, lang, allottedMs: app.deck.peek().minutes * MINUTE_MS };
      },
    }),
  );
  useEffect(() => () => briefing.dispose(), [briefing]);
  return briefing;
}
