// A mistyped address: the status says so, and the page says where the reader may have meant to go.

import { open, alive, expectArrival, isMarked, mark } from '../support/reader.js';
import { BELOW } from '../support/surroundings.js';
import { expect, FAILED_REQUEST, test } from '../support/test.js';

// The browser tells that the document itself was not found.
test.use({ expected: FAILED_REQUEST });

for (const below of BELOW) {
  test.describe(`published at ${below}`, () => {
    test.use({ below });

    for (const [typed, title, path] of /** @type {const} */ ([
      ['/events/mirai12/', '第12回', '/events/mirai-12/'],
      ['/event/', 'イベント', '/events/'],
      ['/jobs/return-logistic-dx', '物流DXの企画と現場導入', '/jobs/return-logistics-dx/'],
      ['/storis', 'ストーリー', '/stories/'],
    ])) {
      test(`${typed} suggests ${path}`, async ({ page, host }) => {
        const response = await page.goto(host.url(typed));
        expect(response?.status()).toBe(404);
        await alive(page);
        await expect(page.getByRole('heading', { level: 1 })).toHaveText('ページが見つかりません');
        const section = page.locator('section[aria-labelledby=meant]');
        await expect(section).toContainText('もしかして');
        const first = section.getByRole('link').first();
        await expect(first).toContainText(title);
        await mark(page);
        await first.click();
        await expectArrival(page, host, path);
        expect(await isMarked(page)).toBe(true);
      });
    }

    test('an English address is answered in English', async ({ page, host }) => {
      const response = await page.goto(host.url('/en/events/mirai12/'));
      expect(response?.status()).toBe(404);
      await alive(page);
      await expect(page.locator('html')).toHaveAttribute('lang', 'en');
      await expect(page.getByRole('heading', { level: 1 })).toHaveText(/not/i);
      await expect(page).toHaveTitle(/Minato Shokai Alumni/);
      const section = page.locator('section[aria-labelledby=meant]');
      await expect(section).toContainText('Did you mean');
      await section.getByRole('link').first().click();
      await expectArrival(page, host, '/en/events/mirai-12/');
      await expect(page.locator('html')).toHaveAttribute('lang', 'en');
    });

    test('an address like no other suggests nothing odd, but where to start', async ({ page, host }) => {
      await page.goto(host.url('/wp-login.php'));
      await alive(page);
      await expect(page.locator('section[aria-labelledby=meant]')).toBeHidden();
      await expect(page.locator('main').getByRole('link', { name: 'イベント', exact: true })).toBeVisible();
    });

    test('a dead link within the site shows the same, without a full load', async ({ page, host }) => {
      await open(page, host, '/');
      await mark(page);
      await page.evaluate(() => {
        const link = document.createElement('a');
        link.href = `${document.documentElement.dataset.base}/events/mirai12/`;
        link.textContent = 'a dead link';
        document.querySelector('.header')?.prepend(link);
      });
      await page.getByRole('link', { name: 'a dead link' }).click();
      await expectArrival(page, host, '/events/mirai12/');
      await expect(page.getByRole('heading', { level: 1 })).toHaveText('ページが見つかりません');
      await expect(page.locator('section[aria-labelledby=meant] a').first()).toContainText('第12回');
      expect(await isMarked(page)).toBe(true);
      await page.goBack();
      await expectArrival(page, host, '/');
      await expect(page.locator('.hero')).toBeVisible();
    });

    test('an address without its slash is led to the page', async ({ page, host }) => {
      await open(page, host, '/events/mirai-12');
      await expect(page).toHaveURL(host.url('/events/mirai-12/'));
      await expect(page.locator('main h1')).toContainText('第12回');
    });

    test('without scripts the page is in the site’s first language and leads on', async ({ browser, host }) => {
      const context = await browser.newContext({ javaScriptEnabled: false });
      const page = await context.newPage();
      const response = await page.goto(host.url('/nowhere/at/all/'));
      expect(response?.status()).toBe(404);
      await expect(page.locator('html')).toHaveAttribute('lang', 'ja');
      await page.locator('main').getByRole('link', { name: 'ストーリー' }).click();
      await expect(page).toHaveURL(host.url('/stories/'));
      await context.close();
    });
  });
}
