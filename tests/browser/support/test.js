// The test function of all specs: a host for each test, a reader's clock, and no tolerance for
// errors that nobody expected.

import { expect, test as plain } from '@playwright/test';

import { Host } from './host.js';
import { BUILT_AT } from './surroundings.js';

export { expect };

/**
 * @typedef {object} Options
 * @property {import('./surroundings.js').Below} below The path below which the site is published.
 * @property {string | null} now What the reader's clock shows; null leaves the clock to the test.
 * @property {{ effectiveType: string, saveData: boolean }} line What the browser says of the reader's line:
 *   by default one on which nothing is fetched that the reader does not point at.
 * @property {RegExp | null} expected The messages that the test provokes.
 */

/** @type {import('@playwright/test').TestType<import('@playwright/test').PlaywrightTestArgs & import('@playwright/test').PlaywrightTestOptions & Options & { host: Host, quiet: void }, import('@playwright/test').PlaywrightWorkerArgs & import('@playwright/test').PlaywrightWorkerOptions>} */
export const test = plain.extend({
  below: ['/', { option: true }],
  now: [BUILT_AT, { option: true }],
  line: [{ effectiveType: '3g', saveData: false }, { option: true }],
  expected: [null, { option: true }],

  host: async ({ below }, use) => {
    const host = await Host.start(below);
    await use(host);
    await host.stop();
  },

  page: async ({ page, now, line }, use) => {
    await page.addInitScript(
      (value) => Object.defineProperty(navigator, 'connection', { value, configurable: true }),
      line,
    );
    if (now) await page.clock.setFixedTime(now);
    await use(page);
  },

  quiet: [
    async ({ context, expected }, use) => {
      /** @type {string[]} */
      const noise = [];
      const hear = (/** @type {string} */ message) => {
        if (!expected?.test(message)) noise.push(message);
      };
      context.on('console', (message) => hear(`${message.type()}: ${message.text()}`));
      context.on('weberror', (error) => hear(`uncaught: ${error.error()}`));
      await use();
      expect(noise, 'what the browser complained about').toEqual([]);
    },
    { auto: true },
  ],
});

/** What the browser itself says of a request that failed: expected where a test makes it fail. */
export const FAILED_REQUEST = /Failed to load resource/;
