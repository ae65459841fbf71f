// Where the client can't start, the site is what it is without scripts: complete.

import { titleOf } from '../support/dist.js';
import { isMarked, mark, menu } from '../support/reader.js';
import { BELOW } from '../support/surroundings.js';
import { expect, test } from '../support/test.js';

/** @type {Record<string, (page: import('@playwright/test').Page) => Promise<unknown>>} */
const obstacles = {
  'WebAssembly is missing': (page) =>
    page.addInitScript(() => {
      // @ts-expect-error: a browser in lockdown mode has none.
      delete window.WebAssembly;
    }),
  'the program is blocked': (page) => page.route('**/*.wasm', (route) => route.abort()),
  'the program is gone after a deploy': (page) => page.route('**/*.wasm', (route) => route.fulfill({ status: 404 })),
  'the script is gone after a deploy': (page) => page.route('**/client-*.js', (route) => route.fulfill({ status: 404 })),
  'the program arrives broken': (page) =>
    page.route('**/*.wasm', (route) => route.fulfill({ contentType: 'application/wasm', body: 'not a program' })),
};

for (const below of BELOW) {
  test.describe(`published at ${below}`, () => {
    // An uncaught error stays unexpected.
    test.use({ below, expected: /^warning: |Failed to load resource/ });

    for (const [what, obstruct] of Object.entries(obstacles)) {
      test(`${what}: everything can be read, links are plain links`, async ({ page, host }) => {
        await obstruct(page);
        for (const [path, shown] of /** @type {const} */ ([
          ['/', '.event-row'],
          ['/events/mirai-12/', '.registration'],
          ['/jobs/', '.job-row'],
          ['/en/stories/', '.story-card'],
          ['/about/', '.prose p'],
        ])) {
          await page.goto(host.url(path));
          await expect(page.locator('html'), path).toHaveAttribute('data-client', 'off');
          await expect(page.locator(shown).first(), path).toBeVisible();
        }
        await page.goto(host.url('/'));
        await expect(page.locator('html')).toHaveAttribute('data-client', 'off');
        await mark(page);
        await menu(page, 'イベント').click();
        await expect(page).toHaveURL(host.url('/events/'));
        await expect(page).toHaveTitle(titleOf(below, '/events/'));
        await expect(page.locator('.event-row').first()).toBeVisible();
        expect(await isMarked(page), 'a full load').toBe(false);
        await page.goBack();
        await expect(page).toHaveTitle(titleOf(below, '/'));
      });
    }

    test('a button that could not share is not offered', async ({ page, host }) => {
      await obstacles['the program is blocked']?.(page);
      await page.goto(host.url('/events/mirai-12/'));
      await expect(page.locator('html')).toHaveAttribute('data-client', 'off');
      await expect(page.locator('.share').first()).toBeHidden();
    });

    test('filters that nothing would answer are not offered', async ({ page, host }) => {
      await obstacles['the program is blocked']?.(page);
      for (const path of ['/jobs/', '/stories/']) {
        await page.goto(host.url(path));
        await expect(page.locator('html')).toHaveAttribute('data-client', 'off');
        for (const field of await page.getByRole('search').locator('input, select').all()) {
          if (await field.isVisible()) await expect(field).toBeDisabled();
        }
      }
    });
  });
}
