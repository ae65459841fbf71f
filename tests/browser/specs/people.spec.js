// People are chosen by what they did and do; those without a page of their own stay without one.

import { everyChoiceCounts } from '../support/board.js';
import { open } from '../support/reader.js';
import { expect, test } from '../support/test.js';

/** @typedef {import('@playwright/test').Page} Page */

/** @param {Page} page */
const shown = (page) => page.locator('[data-row]:visible');

for (const name of ['joined', 'industry', 'speciality', 'region', 'open']) {
  test(`each choice of ${name} shows as many people as it says`, async ({ page, host }) => {
    test.setTimeout(120_000);
    await open(page, host, '/people/');
    expect(await shown(page).count()).toBeGreaterThan(1);
    await everyChoiceCounts(page, host.url('/people/'), name, shown);
  });
}
