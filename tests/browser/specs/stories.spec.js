// Stories are chosen by kind and topic; the cards themselves stay where they are.

import { expectArrival, menu, open } from '../support/reader.js';
import { BELOW } from '../support/surroundings.js';
import { expect, test } from '../support/test.js';

/** @typedef {import('@playwright/test').Page} Page */

/** @param {Page} page */
const shown = (page) => page.locator('.story-card').filter({ visible: true });

/** @param {Page} page */
const count = (page) => page.locator('p.count');

for (const below of BELOW) {
  test.describe(`published at ${below}`, () => {
    test.use({ below });

    test('by kind: the other cards are hidden', async ({ page, host }) => {
      await open(page, host, '/stories/');
      const all = await shown(page).count();
      await expect(count(page)).toHaveText(`${all}本`);
      const options = page.locator('select[name=kind] option');
      let sum = 0;
      for (const option of await options.all()) {
        const value = (await option.getAttribute('value')) ?? '';
        if (!value) continue;
        const name = await option.innerText();
        await page.locator('select[name=kind]').selectOption(value);
        await expect(page).toHaveURL(`${host.url('/stories/')}?kind=${value}`);
        await expect(count(page)).toHaveText(`${await shown(page).count()}本`);
        for (const kind of await shown(page).locator('.kind').allInnerTexts()) expect(kind).toBe(name);
        expect(await shown(page).count(), name).toBeGreaterThan(0);
        sum += await shown(page).count();
      }
      expect(sum, 'each story is of one kind').toBe(all);
    });

    test('by topic: those that the topic’s page lists too', async ({ page, host }) => {
      await open(page, host, '/topics/food/');
      const listed = await page.locator('main a[href*="/stories/"]').evaluateAll((links) => [
        ...new Set(links.map((link) => /** @type {HTMLAnchorElement} */ (link).pathname)),
      ]);
      await open(page, host, '/stories/?topic=food');
      await expect(page.locator('select[name=topic]')).toHaveValue('food');
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
  await page.locator('select[name=kind]').selectOption('return');
  await page.locator('select[name=topic]').selectOption('finance');
  await expect(shown(page)).toHaveCount(0);
  await expect(page.getByText('No story matches.')).toBeVisible();
  await expect(count(page)).toHaveText('0 stories');
  await page.locator('select[name=topic]').selectOption('energy');
  await expect(shown(page)).toHaveCount(1);
  await expect(count(page)).toHaveText('1 story');
  await expect(page.getByText('No story matches.')).toHaveCount(0);
  await page.getByRole('button', { name: 'Clear' }).click();
  await expect(page).toHaveURL(host.url('/en/stories/'));
  await expect(shown(page)).toHaveCount(all);
});

test('Back leaves the list; forward brings the choice again', async ({ page, host }) => {
  await open(page, host, '/');
  await menu(page, 'ストーリー').click();
  await expectArrival(page, host, '/stories/');
  await page.locator('select[name=kind]').selectOption('collaboration');
  await expect(page).toHaveURL(`${host.url('/stories/')}?kind=collaboration`);
  const some = await shown(page).count();
  await page.goBack();
  await expectArrival(page, host, '/');
  await page.goForward();
  await expect(page).toHaveURL(`${host.url('/stories/')}?kind=collaboration`);
  await expect(page.locator('select[name=kind]')).toHaveValue('collaboration');
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
