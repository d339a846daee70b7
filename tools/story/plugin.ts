// Adds the plain story to a build: made from the same content as the app, with the app's own fonts.
import type { Plugin } from 'vite';
import { readPlans, STORY_FILE, STORY_STYLES, storyPage, storyStyles } from './story';

/** Emits story.html and story.css. Run it after the page's styles are named. */
export function storyPlugin(root: string): Plugin {
  return {
    name: 'mine-stage:story',
    apply: 'build',
    generateBundle: {
      order: 'post',
      handler(_, bundle) {
        const page = bundle['index.html'];
        const text = page?.type === 'asset' ? String(page.source) : '';
        const styles = [...text.matchAll(/<link rel="stylesheet"[^>]*href="([^"]+)"/g)].map(
          ([, href]) => href ?? '',
        );
        const plans = readPlans(root);
        this.emitFile({ type: 'asset', fileName: STORY_FILE, source: storyPage(plans, styles) });
        this.emitFile({
          type: 'asset',
          fileName: STORY_STYLES,
          source: storyStyles(root, plans.ja.goals.length + 1),
        });
      },
    },
  };
}
