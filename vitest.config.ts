// Unit tests run on the source as it is, in Node; what is said must have been compiled before (`npm run content`).
import { availableParallelism } from 'node:os';
import { defineConfig } from 'vitest/config';

export default defineConfig({
  define: { __BUILD_ID__: JSON.stringify('unit-tests'), __BUILD_DAY__: JSON.stringify('2023-11-01') },
  test: {
    include: ['src/**/*.test.{ts,tsx}', 'tools/**/*.test.ts'],
    environment: 'node',
    // By itself the runner leaves one processor idle; of two that is half.
    maxWorkers: availableParallelism(),
    // No test measures time; a busy machine must not fail one.
    testTimeout: 30_000,
  },
});
