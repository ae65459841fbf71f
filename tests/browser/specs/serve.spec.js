// `site serve`, as an editor sees it: what is saved is on the page, and what is wrong stands over it.

import { alive } from '../support/reader.js';
import { Served } from '../support/served.js';
import { expect, test as plain } from '../support/test.js';

/** @type {import('@playwright/test').TestType<any, any>} */
const test = plain.extend({
  served: async ({ page }, use) => {
    const served = await Served.start();
    await use(served);
    // A page that is open would complain that it hears nothing any more.
    await page.close();
    await served.stop();
  },
});

const ABOUT = 'pages/about.md';

/** @param {string} text @param {string} [title] */
const about = (text, title = 'title: この会について') => `---\n${title}\nsummary: どんな会か\n---\n\n${text}\n`;

test('a save is on the page without a reload by hand', async ({ page, served }) => {
  await page.goto(`${served.origin}/about/`);
  await alive(page);
  await expect(page.getByText('はじめの文。')).toBeVisible();
  await served.save(ABOUT, about('書きなおした文。'));
  await expect(page.getByText('書きなおした文。')).toBeVisible();
  await expect(page.getByText('はじめの文。')).toHaveCount(0);
  await alive(page);
});

test('a fault stands over the last good page, with file and line, until it is mended', async ({ page, served }) => {
  await page.goto(`${served.origin}/about/`);
  await alive(page);
  const overlay = page.locator('naname-faults').getByRole('alert');
  await expect(overlay).toHaveCount(0);

  await served.save(ABOUT, about('まだ見せない文。', 'titel: つづりの間違い'));
  await expect(overlay).toBeVisible();
  await expect(overlay).toContainText('content/pages/about.md:2');
  await expect(overlay).toContainText('titel: つづりの間違い');
  expect(served.said, 'the terminal tells it too').toContain('content/pages/about.md:2');
  await expect(page.getByText('はじめの文。'), 'the last good page stays').toBeVisible();
  await expect(page.getByText('まだ見せない文。')).toHaveCount(0);

  await page.reload();
  await expect(overlay, 'a page that is loaded meanwhile is told too').toBeVisible();
  await expect(page.getByText('はじめの文。')).toBeVisible();
  await alive(page);
  await page.locator('.header').getByRole('link').first().click();
  await expect(page).toHaveURL(`${served.origin}/`);
  await expect(overlay, 'it stays from page to page').toBeVisible();
  await page.goBack();
  await expect(page).toHaveURL(`${served.origin}/about/`);

  await served.save(ABOUT, about('これで正しい文。'));
  await expect(page.getByText('これで正しい文。')).toBeVisible();
  await expect(overlay).toHaveCount(0);
});

test('a fault that is undone leaves the page as it was', async ({ page, served }) => {
  await page.goto(`${served.origin}/about/`);
  await alive(page);
  const overlay = page.locator('naname-faults').getByRole('alert');
  await served.save('events/broken.md', '---\ntitle: a\nstart: 2026-13-45\n---\n');
  await expect(overlay).toContainText('content/events/broken.md:3');
  await served.remove('events/broken.md');
  await expect(overlay).toHaveCount(0);
  await expect(page.getByText('はじめの文。')).toBeVisible();
});

test('a new page is there as soon as it is saved', async ({ page, served }) => {
  await page.goto(`${served.origin}/`);
  await alive(page);
  await served.save('events/picnic.md', '---\ntitle: 野原の会\nsummary: 外で会う\nstart: 2030-05-01T10:00\nend: 2030-05-01T12:00\nattendance: online\naudience: [alumni]\n---\n\n晴れますように。\n');
  await expect(page.getByRole('link', { name: '野原の会' }).first()).toBeVisible();
  await page.getByRole('link', { name: '野原の会' }).first().click();
  await expect(page).toHaveURL(`${served.origin}/events/picnic/`);
  await expect(page.getByText('晴れますように。')).toBeVisible();
});
