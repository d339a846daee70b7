// How the app is built: one page, relative addresses (any static host, any folder), hashed files, nothing inlined.
import { defineConfig } from 'vite';
import { guardPlugin } from './tools/boot/plugin';
import { budgetsPlugin } from './tools/budgets/plugin';
import { buildDay } from './tools/build/day';
import { glslPlugin } from './tools/build/glsl';
import { buildId } from './tools/build/inputs';
import { stampPlugin } from './tools/build/stamp';
import { contentPlugin } from './tools/content/plugin';
import { fontsPlugin } from './tools/fonts/plugin';
import { noticesPlugin } from './tools/licences/plugin';
import { mediaPlugin } from './tools/media/plugin';
import { notesPlugin } from './tools/notes/plugin';
import { manifestPlugin } from './tools/pwa/manifest-plugin';
import { workerPlugin } from './tools/pwa/worker-plugin';
import { storyPlugin } from './tools/story/plugin';

const root = import.meta.dirname;
const id = buildId(root);

export default defineConfig({
  root,
  base: './',
  // Inside the project, so that two checkouts that share their packages do not share this.
  cacheDir: '.cache/vite',
  define: { __BUILD_ID__: JSON.stringify(id), __BUILD_DAY__: JSON.stringify(buildDay(root)) },
  plugins: [
    contentPlugin(),
    glslPlugin(),
    mediaPlugin(root),
    fontsPlugin(root),
    guardPlugin(root),
    storyPlugin(root),
    manifestPlugin(root),
    noticesPlugin(root),
    stampPlugin(id),
    workerPlugin(root, id),
    notesPlugin(root),
    budgetsPlugin(root),
  ],
  build: {
    target: 'es2022',
    assetsInlineLimit: 0,
    // Every browser that has the features of the target loads modules by itself.
    modulePreload: { polyfill: false },
    // three alone is larger than the usual limit; tools/budgets holds the limits that count.
    chunkSizeWarningLimit: 600,
    rolldownOptions: {
      checks: { pluginTimings: false },
      output: {
        codeSplitting: {
          // Without this the groups would also swallow what only the first view needs.
          includeDependenciesRecursively: false,
          groups: [
            { name: 'three', test: /[\\/]node_modules[\\/]three[\\/]/ },
            { name: 'gsap', test: /[\\/]node_modules[\\/]gsap[\\/]/ },
            // All rooms of a briefing but what only a network needs, so that their weight is one number.
            {
              name: 'briefing',
              test: /[\\/]src[\\/]briefing[\\/](?!deck\.ts|follow[\\/](?:remote|position))/,
            },
            {
              name: 'kit',
              test: /[\\/](src[\\/](materials|scenes[\\/]kit|world)[\\/](?!(?:shaders[\\/])?(?:dongvan|time))|data[\\/]seasons\.json)/,
            },
          ],
        },
      },
    },
  },
});
