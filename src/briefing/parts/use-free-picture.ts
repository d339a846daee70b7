// Tells the stage which part of the window the words of a step leave free.
import type { RefObject } from 'preact';
import { useLayoutEffect, useRef } from 'preact/hooks';
import type { App } from '../../app/store';
import type { Step } from '../../content/deck';

/** Follows the words in the returned element as long as the view stands. */
export function useFreePicture(app: App, step: Step | undefined): RefObject<HTMLDivElement | null> {
  const words = useRef<HTMLDivElement>(null);
  useLayoutEffect(() => {
    const tell = (): void => {
      const box = words.current?.getBoundingClientRect();
      const tall = window.innerHeight > window.innerWidth;
      const covered = box !== undefined && (step?.kind === 'goal' || step?.kind === 'policy');
      app.safeArea.value = {
        top: 0,
        left: 0,
        right: covered && !tall ? Math.round(window.innerWidth - box.left) : 0,
        bottom: covered && tall ? Math.round(window.innerHeight - box.top) : 0,
      };
    };
    tell();
    window.addEventListener('resize', tell);
    return () => window.removeEventListener('resize', tell);
  }, [app, step]);
  return words;
}
