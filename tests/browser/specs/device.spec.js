// What a reader keeps stays on the device, can be taken along and deleted, and works where storage
// is refused.

import { readFile } from 'node:fs/promises';

import { chips, choose, count } from '../support/board.js';
import { menu, open, settled } from '../support/reader.js';
import { BELOW } from '../support/surroundings.js';
import { expect, test } from '../support/test.js';

/** @typedef {import('@playwright/test').Page} Page */

const RETURN = 'return-logistics-dx';

/**
 * The button that saves a position.
 *
 * @param {Page} page
 * @param {string} slug
 */
const save = (page, slug) => page.locator(`[data-row] [data-save="${slug}"], .detail [data-save="${slug}"]`);

/** @param {Page} page */
const saved = (page) => page.locator('section[aria-labelledby=saved] .job-row');

/** @param {Page} page */
const matches = (page) => page.locator('section[aria-labelledby=match] [data-row]:visible');

for (const below of BELOW) {
  test.describe(`published at ${below}`, () => {
    test.use({ below });

    test('a saved position is found again, on its page, in the list and on its own page', async ({ page, host }) => {
      await open(page, host, '/jobs/');
      await save(page, RETURN).click();
      await expect(save(page, RETURN)).toHaveAttribute('aria-pressed', 'true');
      await choose(page, 'mine', 'saved');
      await expect(page.locator('[data-list] .job-row:visible')).toHaveCount(1);

      await open(page, host, `/jobs/${RETURN}/`);
      await expect(save(page, RETURN)).toHaveAttribute('aria-pressed', 'true');
      await open(page, host, '/en/for-you/');
      await expect(saved(page)).toHaveCount(1);
      await saved(page).locator('[data-save]').click();
      await expect(saved(page)).toHaveCount(0);
      await expect(page.getByText('Nothing saved yet.')).toBeVisible();
    });
  });
}

test.describe('where storage is refused', () => {
  test.beforeEach(async ({ page }) => {
    await page.addInitScript(() => {
      Object.defineProperty(window, 'localStorage', {
        get() {
          throw new DOMException('The operation is insecure.', 'SecurityError');
        },
      });
    });
  });

  test('positions are saved until the page is left, and the page says so', async ({ page, host }) => {
    await open(page, host, '/jobs/');
    await save(page, RETURN).click();
    await expect(save(page, RETURN)).toHaveAttribute('aria-pressed', 'true');
    await page.getByRole('link', { name: '得意なことから、合う募集を探す' }).click();
    await expect(saved(page)).toHaveCount(1);
    await choose(page, 'remote', 'hybrid');
    await expect(matches(page).first()).toBeVisible();
    await expect(page.getByText('このブラウザーでは保存が許可されていません。')).toBeVisible();
    await page.getByRole('button', { name: 'すべて消す' }).click();
    await expect(saved(page)).toHaveCount(0);
    await expect(matches(page)).toHaveCount(0);
  });
});

test('a full storage is no harm either', async ({ page, host }) => {
  await page.addInitScript(() => {
    Storage.prototype.setItem = () => {
      throw new DOMException('Full.', 'QuotaExceededError');
    };
  });
  await open(page, host, '/for-you/');
  await choose(page, 'offer', 'return');
  await expect(matches(page).first()).toBeVisible();
  await expect(page.getByText('このブラウザーでは保存が許可されていません。')).toBeVisible();
});

test('what came out since the last visit is new; at the first visit nothing is', async ({ page, host }) => {
  await open(page, host, '/jobs/');
  await choose(page, 'mine', 'new');
  await expect(page.locator('[data-list] .job-row:visible')).toHaveCount(0);
  // As if two positions had not been there.
  await page.evaluate((gone) => {
    const seen = (localStorage.getItem('naname-seen') ?? '').split('\n');
    localStorage.setItem('naname-seen', seen.filter((slug) => !gone.includes(slug)).join('\n'));
  }, [RETURN, 'side-work-trade-glossary']);
  await open(page, host, '/jobs/?mine=new');
  const rows = page.locator('[data-list] .job-row:visible');
  await expect(rows).toHaveCount(2);
  await expect(rows.first()).toContainText('物流DX');
  await open(page, host, '/jobs/?mine=new');
  await expect(rows, 'they have been seen now').toHaveCount(0);
});

test('each position says why it fits; what fits most comes first', async ({ page, host }) => {
  await open(page, host, '/for-you/');
  await expect(matches(page)).toHaveCount(0);
  await expect(page.getByText('まだ何も選ばれていないか、合う募集がありません。')).toBeVisible();
  await choose(page, 'skill', '英語');
  const one = await matches(page).count();
  expect(one).toBeGreaterThan(0);
  for (const why of await matches(page).locator('.why').allInnerTexts()) expect(why).toBe('合う理由：英語');
  await choose(page, 'offer', 'return');
  await expect.poll(() => matches(page).count(), { message: 'a tick adds' }).toBeGreaterThan(one);
  await expect(matches(page).first().locator('.why')).toHaveText('合う理由：英語・再入社');
  await expect(count(page)).toHaveText(`${await matches(page).count()}件`);
  const reasons = await matches(page).locator('.why').allInnerTexts();
  const strength = reasons.map((why) => why.split('・').length);
  expect(strength).toEqual(strength.toSorted((a, b) => b - a));

  await test.step('and nothing of it leaves the device', async () => {
    await expect(page, 'not even in the address').toHaveURL(host.url('/for-you/'));
    const asked = host.requests.map(({ path }) => decodeURIComponent(path));
    expect(asked.filter((path) => path.includes('英語') || path.includes('return'))).toEqual([]);
  });

  await test.step('it is there again at the next visit, in any script', async () => {
    await open(page, host, '/for-you/');
    await expect(chips(page)).toHaveText(['英語', '再入社']);
    await expect(matches(page).first().locator('.why')).toHaveText('合う理由：英語・再入社');
  });

  await test.step('and in English', async () => {
    await open(page, host, '/en/for-you/');
    await expect(matches(page).first().locator('.why')).toHaveText(/^Fits because of English・Return/);
  });
});

test('what is kept can be taken along as a file, and deleted', async ({ page, host }) => {
  await open(page, host, '/jobs/');
  await save(page, RETURN).click();
  await open(page, host, '/for-you/');
  await choose(page, 'skill', '英語');
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('button', { name: '書き出す' }).click(),
  ]);
  const kept = JSON.parse(await readFile(await download.path(), 'utf8'));
  expect(kept.saved).toEqual([RETURN]);
  expect(kept.match).toEqual(['skill=英語']);
  expect(kept.seen.length).toBeGreaterThan(10);

  await page.getByRole('button', { name: 'すべて消す' }).click();
  await expect(page.getByText('すべて消しました。')).toBeVisible();
  await expect(saved(page)).toHaveCount(0);
  await expect(matches(page)).toHaveCount(0);
  await expect(chips(page)).toHaveCount(0);
  expect(await page.evaluate(() => Object.keys(localStorage))).toEqual([]);
  await menu(page, '募集').click();
  await settled(page);
  await expect(page.locator('[aria-pressed=true]')).toHaveCount(0);
});
