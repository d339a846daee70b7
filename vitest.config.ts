// Unit tests run on the source as it is, in Node; what is said must have been compiled before (`npm run content`).
import { availableParallelism } from 'node:os';
import { defineConfig } from 'vitest/config';

/** GSAP keeps one clock for all that import it; who steps that clock needs a process of its own. */
const OWN_CLOCK = ['src/stage/director.test.ts', 'src/stage/handover.test.ts'];

export default defineConfig({
  define: { __BUILD_ID__: JSON.stringify('unit-tests'), __BUILD_DAY__: JSON.stringify('2023-11-01') },
  test: {
    environment: 'node',
    // By itself the runner leaves one processor idle; of two that is half.
    maxWorkers: availableParallelism(),
    // No test measures time; a busy machine must not fail one.
    testTimeout: 30_000,
    projects: [
      { extends: true, test: { name: 'own clock', include: OWN_CLOCK } },
      {
        extends: true,
        test: {
          name: 'shared',
          include: ['src/**/*.test.{ts,tsx}', 'tools/**/*.test.ts'],
          exclude: OWN_CLOCK,
          // Loading the same modules anew for every file took a third of the time.
          isolate: false,
        },
      },
    ],
  },
});
