// Stories are chosen by kind and topic; the cards themselves stay where they are.

import { box, chips, choices, choose, count, everyChoiceCounts } from '../support/board.js';
import { expectArrival, menu, open } from '../support/reader.js';
import { BELOW } from '../support/surroundings.js';
import { expect, test } from '../support/test.js';

/** @typedef {import('@playwright/test').Page} Page */

/** @param {Page} page */
const shown = (page) => page.locator('.story-card').filter({ visible: true });

for (const below of BELOW) {
  test.describe(`published at ${below}`, () => {
    test.use({ below });

    test('by kind: the other cards are hidden', async ({ page, host }) => {
      await open(page, host, '/stories/');
      const all = await shown(page).count();
      await expect(count(page)).toHaveText(`${all}本`);
      let sum = 0;
      for (const { value, label } of await choices(page, 'kind')) {
        await choose(page, 'kind', value);
        await expect(page).toHaveURL(`${host.url('/stories/')}?kind=${value}`);
        await expect(count(page)).toHaveText(`${await shown(page).count()}本`);
        for (const kind of await shown(page).locator('.kind').allInnerTexts()) expect(kind).toBe(label);
        expect(await shown(page).count(), label).toBeGreaterThan(0);
        sum += await shown(page).count();
        await choose(page, 'kind', value);
      }
      expect(sum, 'each story is of one kind').toBe(all);
    });

    test('by topic: those that the topic’s page lists too', async ({ page, host }) => {
      await open(page, host, '/topics/food/');
      const listed = await page.locator('main a[href*="/stories/"]').evaluateAll((links) => [
        ...new Set(links.map((link) => /** @type {HTMLAnchorElement} */ (link).pathname)),
      ]);
      await open(page, host, '/stories/?topic=food');
      await expect(box(page, 'topic', 'food')).toBeChecked();
      await expect(count(page)).toHaveText(`${listed.length}本`);
      const links = await shown(page)
        .locator('.story-card__title a')
        .evaluateAll((links) => links.map((link) => /** @type {HTMLAnchorElement} */ (link).pathname));
      expect(links.sort()).toEqual(listed.sort());
    });
  });
}

test('kind and topic work together; where nothing matches a sentence says so', async ({ page, host }) => {
  await open(page, host, '/en/stories/');
  const all = await shown(page).count();
  await choose(page, 'kind', 'return');
  await choose(page, 'topic', 'finance');
  await expect(shown(page)).toHaveCount(0);
  const sentence = page.getByText('Nothing fits all conditions. Loosen one of them:');
  await expect(sentence).toBeVisible();
  await expect(count(page)).toHaveText('0 stories');
  await choose(page, 'topic', 'energy');
  await expect(shown(page)).toHaveCount(1);
  await expect(count(page)).toHaveText('1 story');
  await expect(sentence).toHaveCount(0);
  await expect(chips(page)).toHaveText(['Return', 'Energy', 'Finance and investment']);
  await page.getByRole('button', { name: 'Clear' }).click();
  await expect(page).toHaveURL(host.url('/en/stories/'));
  await expect(shown(page)).toHaveCount(all);
});

test('Back leaves the list; forward brings the choice again', async ({ page, host }) => {
  await open(page, host, '/');
  await menu(page, 'ストーリー').click();
  await expectArrival(page, host, '/stories/');
  await choose(page, 'kind', 'collaboration');
  await expect(page).toHaveURL(`${host.url('/stories/')}?kind=collaboration`);
  const some = await shown(page).count();
  await page.goBack();
  await expectArrival(page, host, '/');
  await page.goForward();
  await expect(page).toHaveURL(`${host.url('/stories/')}?kind=collaboration`);
  await expect(box(page, 'kind', 'collaboration')).toBeChecked();
  await expect(shown(page)).toHaveCount(some);
});

test('a hidden card can’t be reached with the keyboard', async ({ page, host }) => {
  await open(page, host, '/stories/?kind=return');
  await expect(shown(page)).toHaveCount(2);
  const hrefs = await shown(page)
    .locator('a')
    .evaluateAll((links) => links.map((link) => link.getAttribute('href')));
  await page.getByRole('button', { name: '条件を消す' }).focus();
  const reached = [];
  for (;;) {
    await page.keyboard.press('Tab');
    const href = await page.evaluate(() => document.activeElement?.closest('.story-card a')?.getAttribute('href'));
    if (!href) break;
    reached.push(href);
  }
  expect(reached).toEqual(hrefs);
});

for (const name of ['topic', 'industry', 'region', 'year', 'skill']) {
  test(`each choice of ${name} shows as many stories as it says`, async ({ page, host }) => {
    test.setTimeout(120_000);
    await open(page, host, '/stories/');
    await everyChoiceCounts(page, host.url('/stories/'), name, shown);
  });
}
