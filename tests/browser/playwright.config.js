import { defineConfig } from '@playwright/test';

import { CHROMIUM, SCRATCH } from './support/surroundings.js';

export default defineConfig({
  testDir: 'specs',
  outputDir: `${SCRATCH}/results`,
  fullyParallel: true,
  forbidOnly: Boolean(process.env.CI),
  // A test that passes at the second try did not pass.
  retries: 0,
  workers: 2,
  timeout: 60_000,
  expect: { timeout: 10_000 },
  use: {
    headless: true,
    launchOptions: {
      executablePath: CHROMIUM,
      args: [
        '--no-sandbox',
        '--disable-gpu',
        '--disable-quic',
        '--no-first-run',
        '--disable-background-networking',
        '--disable-component-update',
        '--disable-sync',
      ],
    },
    // The site's own zone and first language: what the build wrote is what this reader sees.
    timezoneId: 'Asia/Tokyo',
    locale: 'ja-JP',
    viewport: { width: 1280, height: 720 },
    actionTimeout: 10_000,
    navigationTimeout: 15_000,
  },
});
