import { playwright } from '@vitest/browser-playwright';
import { defineConfig } from 'vitest/config';
import { findChromium, CHROMIUM_ARGS } from './scripts/browsers.ts';
import { bundledGlossary } from './tests/dom/cases/bundled-glossary.ts';

const chromium = findChromium();

export default defineConfig({
  test: {
    projects: [
      {
        test: {
          name: 'unit',
          include: ['tests/unit/**/*.test.ts'],
          environment: 'node',
          setupFiles: ['tests/seed.ts'],
        },
      },
      {
        test: {
          name: 'dom',
          include: ['tests/dom/**/*.test.{ts,tsx}'],
          setupFiles: ['tests/seed.ts'],
          browser: {
            enabled: true,
            headless: true,
            screenshotFailures: false,
            provider: playwright({
              launchOptions: { ...(chromium && { executablePath: chromium }), args: [...CHROMIUM_ARGS] },
            }),
            commands: { bundledGlossary },
            instances: [{ browser: 'chromium' }],
          },
        },
      },
      ...(['chromium', 'firefox'] as const).map((browser) => ({
        test: {
          name: `e2e-${browser}`,
          include: ['tests/e2e/**/*.test.ts'],
          environment: 'node' as const,
          provide: { browser },
          // One browser at a time, and a real one: slow to start on a busy machine.
          fileParallelism: false,
          testTimeout: 90_000,
          hookTimeout: 90_000,
          expect: { poll: { timeout: 20_000 } },
        },
      })),
    ],
  },
});

declare module 'vitest' {
  interface ProvidedContext {
    /** Which browser an end-to-end test drives. */
    browser: 'chromium' | 'firefox';
  }
}
