// How the app is built: one page, relative addresses (any static host, any folder), hashed files, nothing inlined.
import { defineConfig } from 'vite';
import { budgetsPlugin } from './tools/budgets/plugin';
import { buildId } from './tools/build/inputs';
import { stampPlugin } from './tools/build/stamp';
import { contentPlugin } from './tools/content/plugin';
import { fontsPlugin } from './tools/fonts/plugin';
import { noticesPlugin } from './tools/licences/plugin';
import { manifestPlugin } from './tools/pwa/manifest-plugin';
import { workerPlugin } from './tools/pwa/worker-plugin';

const root = import.meta.dirname;
const id = buildId(root);

export default defineConfig({
  root,
  base: './',
  define: { __BUILD_ID__: JSON.stringify(id) },
  plugins: [
    contentPlugin(),
    fontsPlugin(root),
    manifestPlugin(root),
    noticesPlugin(root),
    stampPlugin(id),
    workerPlugin(root, id),
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
            {
              name: 'kit',
              test: /[\\/](src[\\/](materials|scenes[\\/]kit|world)[\\/]|data[\\/]seasons\.json)/,
            },
          ],
        },
      },
    },
  },
});
