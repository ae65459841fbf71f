// Handing on: a story's address, a calendar's address, and the events that are shown as a file.

import { readFile } from 'node:fs/promises';

import { choose } from '../support/board.js';
import { open } from '../support/reader.js';
import { BELOW } from '../support/surroundings.js';
import { expect, test } from '../support/test.js';

/** @typedef {import('@playwright/test').Page} Page */

const ORIGIN = 'https://alumni.example.com';
const STORY = '/stories/excerpt-line-not-dot/';

/** @param {Page} page */
const clipboard = (page) => page.evaluate(() => navigator.clipboard.readText());

/** A system without a way to share, as most desktops are: copying is left. */
function noSystemShare() {
  // @ts-expect-error: the browsers that have it can't be asked to forget it.
  delete Navigator.prototype.share;
}

for (const below of BELOW) {
  test.describe(`published at ${below}`, () => {
    test.use({ below });

    test('a story’s address is copied, and the page says so', async ({ page, host, context }) => {
      await context.grantPermissions(['clipboard-read', 'clipboard-write']);
      await page.addInitScript(noSystemShare);
      await open(page, host, STORY);
      const share = page.locator('.share');
      await share.getByRole('button').click();
      await expect(share.getByRole('status')).toHaveText('リンクをコピーしました');
      expect(await clipboard(page)).toBe(`${ORIGIN}${below}${STORY.slice(1)}`);
    });

    test('the address of a calendar is copied', async ({ page, host, context }) => {
      await context.grantPermissions(['clipboard-read', 'clipboard-write']);
      await open(page, host, '/en/events/');
      await page.locator('.subscribe summary').first().click();
      await page.getByRole('button', { name: 'Copy the address' }).first().click();
      await expect(page.locator('.subscribe').first().getByRole('status')).toHaveText('Link copied');
      const address = await clipboard(page);
      expect(address).toMatch(/\.ics$/);
      const answer = await page.request.get(host.url(address.slice((ORIGIN + below).length - 1)));
      expect(await answer.text()).toMatch(/^BEGIN:VCALENDAR\r\n/);
    });

    test('the events that are shown are saved as a calendar', async ({ page, host }) => {
      await open(page, host, '/events/');
      await choose(page, 'series', 'chakai');
      const shown = await page
        .locator('[data-list] .event-row:visible a')
        .evaluateAll((links) => links.map((link) => /** @type {HTMLAnchorElement} */ (link).pathname).sort());
      expect(shown.length).toBeGreaterThan(1);
      const [download] = await Promise.all([
        page.waitForEvent('download'),
        page.getByRole('button', { name: 'この一覧をカレンダーに保存' }).click(),
      ]);
      expect(download.suggestedFilename()).toMatch(/\.ics$/);
      const calendar = await readFile(await download.path(), 'utf8');
      const unfolded = calendar.replaceAll('\r\n ', '');
      const urls = [...unfolded.matchAll(/^URL(?:;[^:]*)?:(.*)$/gm)].map(([, url]) => new URL((url ?? '').trim()).pathname);
      expect(urls.filter((url) => url.includes('/events/') && !url.endsWith('/events/')).sort()).toEqual(shown);
      expect(calendar.match(/BEGIN:VEVENT/g)).toHaveLength(shown.length);
      expect(calendar.match(/END:VEVENT/g)).toHaveLength(shown.length);
      expect(calendar).toMatch(/^BEGIN:VCALENDAR\r\n[^]*END:VCALENDAR\r\n$/);
      for (const line of calendar.split('\r\n')) {
        expect(Buffer.byteLength(line), line).toBeLessThanOrEqual(75);
        expect(line).not.toMatch(/[\r\n]/);
      }
    });
  });
}

test('a system that can share is asked to', async ({ page, host }) => {
  await page.addInitScript(() => {
    Object.assign(window, { shared: undefined });
    Navigator.prototype.share = async (data) => void Object.assign(window, { shared: data });
  });
  await open(page, host, STORY);
  await page.locator('.share').getByRole('button').click();
  // @ts-expect-error: put there above.
  await expect.poll(() => page.evaluate(() => window.shared)).toEqual({
    title: await page.locator('main h1').innerText(),
    url: `${ORIGIN}${STORY}`,
  });
  await expect(page.locator('.share').getByRole('status')).toBeEmpty();
});

test('where nothing may be copied the address itself is told', async ({ page, host }) => {
  await page.addInitScript(noSystemShare);
  await page.addInitScript(() => {
    navigator.clipboard.writeText = () => Promise.reject(new DOMException('No.', 'NotAllowedError'));
  });
  await open(page, host, STORY);
  await page.locator('.share').getByRole('button').click();
  await expect(page.locator('.share').getByRole('status')).toHaveText(`${ORIGIN}${STORY}`);
});

test('without a script nothing is offered that would not work', async ({ browser, host }) => {
  const context = await browser.newContext({ javaScriptEnabled: false });
  const page = await context.newPage();
  await page.goto(host.url(STORY));
  await expect(page.locator('.share')).toBeHidden();
  await page.goto(host.url('/events/'));
  await page.locator('.subscribe summary').first().click();
  await expect(page.locator('.subscribe').first().getByRole('textbox')).toHaveValue(/\.ics$/);
  await expect(page.locator('.subscribe .share').first()).toBeHidden();
  await context.close();
});
