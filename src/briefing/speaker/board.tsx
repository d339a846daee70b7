// The present step with the speaker's hand on it: laser, ink, spotlight and magnifier, seen by the audience at once.
import { useState } from 'preact/hooks';
import type { App } from '../../app/store';
import { CoverView } from '../parts/cover-view';
import { PointerView } from '../parts/pointer-view';
import { drawTo, TOOLS, type Tool } from '../pointer/pointer';
import type { Briefing } from '../session/connect';
import type { Session } from '../session/session';
import { type Content, StepPicture } from './step-picture';

const LABELS = {
  laser: 'speaker.laser',
  ink: 'speaker.ink',
  spotlight: 'speaker.spotlight',
  magnifier: 'speaker.magnifier',
} as const;

interface BoardProps {
  readonly app: App;
  readonly briefing: Briefing;
  readonly session: Session;
  readonly content: Content;
  readonly aspect: number;
}

export function Board({ app, briefing, session, content, aspect }: BoardProps) {
  const t = app.t.value;
  const [tool, setTool] = useState<Tool>('laser');
  const pointer = briefing.pointer.value;
  const point = (event: PointerEvent & { currentTarget: HTMLElement }): void => {
    const box = event.currentTarget.getBoundingClientRect();
    const x = Math.min(Math.max((event.clientX - box.left) / box.width, 0), 1);
    const y = Math.min(Math.max((event.clientY - box.top) / box.height, 0), 1);
    if (tool !== 'ink') {
      // A mouse points without a button; a finger or pen while it touches.
      if (event.type === 'pointerup' && event.pointerType !== 'mouse') briefing.point(null);
      else briefing.point({ tool, x, y });
      return;
    }
    const drawing = pointer?.tool === 'ink' ? pointer.stroke : [];
    if (event.type === 'pointerup') {
      if (drawing.length > 0) briefing.command({ kind: 'ink', stroke: drawing });
      briefing.point(null);
    } else if (event.buttons > 0) briefing.point({ tool, stroke: drawTo(drawing, x, y) });
  };
  return (
    <section class="speaker-board" aria-label={t('speaker.now')}>
      <StepPicture content={content} position={session.step} aspect={aspect}>
        <PointerView
          pointer={pointer?.tool === 'magnifier' ? { ...pointer, tool: 'spotlight' } : pointer}
          ink={session.ink}
          aspect={aspect}
        />
        <CoverView cover={session.cover} />
        <div
          class="speaker-glass"
          data-tool={tool}
          onPointerDown={(event) => {
            event.currentTarget.setPointerCapture(event.pointerId);
            point(event);
          }}
          onPointerMove={point}
          onPointerUp={point}
          onPointerLeave={() => {
            if (tool !== 'ink') briefing.point(null);
          }}
        />
      </StepPicture>
      <fieldset class="speaker-row speaker-tools">
        <legend class="visually-hidden">{t('speaker.tools')}</legend>
        {TOOLS.map((one) => (
          <button
            key={one}
            type="button"
            class="speaker-button"
            aria-pressed={one === tool}
            onClick={() => setTool(one)}
          >
            {t(LABELS[one])}
          </button>
        ))}
        <button
          type="button"
          class="speaker-button"
          disabled={session.ink.length === 0}
          onClick={() => briefing.command({ kind: 'wipe' })}
        >
          {t('speaker.wipe')}
        </button>
        <button
          type="button"
          class="speaker-button"
          aria-pressed={session.kept !== null}
          onClick={() => briefing.command({ kind: 'keep' })}
        >
          {t('speaker.keepInk')}
        </button>
      </fieldset>
    </section>
  );
}
