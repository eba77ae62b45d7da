import { defineConfig } from 'vitest/config';

const report = process.env.TEST_REPORT;

export default defineConfig({
  test: {
    include: ['{src,languages,bench,tests}/**/*.test.ts'],
    exclude: ['dist/**', 'node_modules/**'],
    globalSetup: 'tests/global-setup.ts',
    testTimeout: 120_000,
    hookTimeout: 120_000,
    // TEST_REPORT names a file for the report that machines read.
    reporters: report === undefined ? ['default'] : ['default', ['json', { outputFile: report }]],
  },
});
