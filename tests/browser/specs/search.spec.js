// The search: from every page, as one types, in both languages, by keyboard, and where something is
// in the way.

import { alive, menu, open, settled } from '../support/reader.js';
import { BELOW } from '../support/surroundings.js';
import { expect, FAILED_REQUEST, test } from '../support/test.js';

/** @typedef {import('@playwright/test').Page} Page */

/** @param {Page} page */
const field = (page) => page.getByRole('searchbox');

/** @param {Page} page */
const hits = (page) => page.locator('.hit:visible');

/**
 * A result by its title.
 *
 * @param {Page} page
 * @param {string} title
 */
const hit = (page, title) => hits(page).filter({ has: page.getByRole('link', { name: title, exact: true }) });

/** @param {Page} page */
const said = (page) => page.locator('.search').getByRole('status');

const BREAD = '船を降りて、パンを焼く';

for (const below of BELOW) {
  test.describe(`published at ${below}`, () => {
    test.use({ below });

    test('the slash key leads to the search from any page, and words are found as they are typed', async ({ page, host }) => {
      await open(page, host, '/events/');
      await page.keyboard.press('/');
      await expect(page).toHaveURL(host.url('/search/'));
      await expect(field(page)).toBeFocused();
      await page.keyboard.type('捨てた生地');
      await expect(hit(page, BREAD).locator('.hit__text')).toContainText('捨てた生地');
      await expect(hit(page, BREAD).locator('mark').first()).toHaveText('捨てた生地');
      await expect(page).toHaveURL(host.url(`/search/?q=${encodeURIComponent('捨てた生地')}`));
      await hit(page, BREAD).getByRole('link').click();
      await expect(page).toHaveURL(host.url('/stories/bread-after-ships/'));
      await page.goBack();
      await expect(field(page)).toHaveValue('捨てた生地');
      await expect(hit(page, BREAD)).toHaveCount(1);
    });
  });
}

test('an address with words is a page of results', async ({ page, host }) => {
  await open(page, host, `/search/?q=${encodeURIComponent('榊 遥')}`);
  await expect(field(page)).toHaveValue('榊 遥');
  await expect(hits(page).first()).toContainText('榊 遥');
  await expect(page.locator('.search__group:visible').first().getByRole('heading')).toHaveText('人');
});

for (const words of ['ｱﾙﾑﾅｲの方へ', 'あるむないの方へ', 'アルムナイの方']) {
  test(`${words} is found however it is written`, async ({ page, host }) => {
    await open(page, host, '/search/');
    await field(page).fill(words);
    await expect(hit(page, 'アルムナイの方へ')).toHaveCount(1);
  });
}

test('a word of the other language and one with a slip are found', async ({ page, host }) => {
  await open(page, host, '/en/search/');
  await field(page).fill('bakeries');
  await expect(hit(page, 'Off the Ships, into the Bakery')).toHaveCount(1);
  await field(page).fill('bakrey');
  await expect(hit(page, 'Off the Ships, into the Bakery')).toHaveCount(1);
  await field(page).fill('捨てた生地');
  await expect(hit(page, BREAD)).toHaveAttribute('lang', 'ja');
});

test('the button in the header leads there, and what was found can be narrowed to a kind', async ({ page, host }) => {
  await open(page, host, '/en/');
  await page.getByRole('link', { name: 'Search' }).click();
  await expect(field(page)).toBeFocused();
  await field(page).fill('company');
  const kinds = page.getByRole('group', { name: 'By kind' });
  await expect(kinds.getByRole('button', { name: /^All \d+$/ })).toHaveAttribute('aria-pressed', 'true');
  const stories = kinds.getByRole('button', { name: /^Stories \d+$/ });
  const count = Number((await stories.textContent())?.match(/\d+/)?.[0]);
  await stories.click();
  await expect(page).toHaveURL(/[?&]kind=stories/);
  await expect(page.locator('.search__group:visible')).toHaveCount(1);
  await expect(said(page)).toHaveText(new RegExp(`\\b${count} result`));
  while (await page.getByRole('button', { name: 'Show more' }).isVisible()) {
    const before = await hits(page).count();
    await page.getByRole('button', { name: 'Show more' }).click();
    await expect.poll(() => hits(page).count()).toBeGreaterThan(before);
  }
  await expect(hits(page)).toHaveCount(count);
  await page.reload();
  await alive(page);
  await expect(page.locator('.search__group:visible')).toHaveCount(1);
});

test('the arrow keys lead through the results, and what was looked for is kept on the device', async ({ page, host }) => {
  await open(page, host, '/search/');
  await field(page).fill('パン');
  await expect(hits(page).first()).toBeVisible();
  await page.keyboard.press('ArrowDown');
  await expect(hits(page).first().getByRole('link')).toBeFocused();
  await page.keyboard.press('ArrowUp');
  await expect(field(page)).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(hits(page).first().getByRole('link')).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(page).not.toHaveURL(/search/);

  await open(page, host, '/search/');
  const recent = page.locator('.search__recent');
  await recent.getByRole('button', { name: 'パン', exact: true }).click();
  await expect(field(page)).toHaveValue('パン');
  await expect(hits(page).first()).toBeVisible();
  await expect(recent).toBeHidden();
  await field(page).fill('');
  await recent.getByRole('button', { name: '履歴を消す' }).click();
  await expect(recent).toBeHidden();
  await page.reload();
  await alive(page);
  await expect(recent).toBeHidden();
});

test('what is nowhere is said, and the whole site is offered', async ({ page, host }) => {
  await open(page, host, '/search/');
  await field(page).fill('南極探検隊');
  await expect(said(page)).toContainText('見つかりませんでした');
  await expect(hits(page)).toHaveCount(0);
  await page.getByRole('navigation', { name: 'サイトの全体' }).getByRole('link', { name: '話題' }).click();
  await expect(page).toHaveURL(host.url('/topics/'));
});

test('a slash typed into a field is a slash', async ({ page, host }) => {
  await open(page, host, '/jobs/');
  await page.getByRole('searchbox').focus();
  await page.keyboard.type('a/b');
  await expect(page.getByRole('searchbox')).toHaveValue('a/b');
});

test('what is typed before the client has started is not lost', async ({ page, host }) => {
  /** @type {() => void} */
  let go = () => {};
  const told = new Promise((resolve) => (go = () => resolve(undefined)));
  await page.route('**/*.wasm', async (route) => {
    await told;
    await route.continue();
  });
  await page.goto(host.url('/search/'));
  await field(page).fill('捨てた生地');
  go();
  await alive(page);
  await expect(hit(page, BREAD)).toHaveCount(1);
});

test.describe('without a connection', () => {
  test.use({ expected: FAILED_REQUEST });

  test('what was fetched can be searched, and what was not is said', async ({ page, host, context }) => {
    await open(page, host, '/search/');
    await field(page).fill('捨てた生地');
    await expect(hit(page, BREAD)).toHaveCount(1);
    await field(page).fill('');
    await expect(hits(page)).toHaveCount(0);
    await context.setOffline(true);
    await field(page).fill('捨てた生地');
    await expect(hit(page, BREAD)).toHaveCount(1);
    await field(page).fill('ロッテルダム');
    await expect(said(page)).toContainText('準備ができませんでした');
    await context.setOffline(false);
    await field(page).fill('ロッテルダ');
    await expect(hits(page).first()).toBeVisible();
  });
});

test('nothing is fetched of the index before somebody searches', async ({ page, host }) => {
  await open(page, host, '/');
  await menu(page, 'ストーリー').click();
  await expect(page).toHaveURL(host.url('/stories/'));
  await settled(page);
  expect(host.requests.filter(({ path }) => /^\/search\/./.test(path))).toEqual([]);
});
