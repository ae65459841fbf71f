// A list of more rows than fit into a page: all of them are found, few are in the document.

import { box, chips, choices, choose, count, facet, words } from '../support/board.js';
import { hostOf, onFirstPage, publish } from '../support/many.js';
import { alive, open, scrolled, settled } from '../support/reader.js';
import { expect, FAILED_REQUEST, test as plain } from '../support/test.js';

/** @typedef {import('@playwright/test').Page} Page */

const COUNT = 1500;
/** One in ten has closed. */
const OPEN = 1350;
const ROWS = '/jobs/rows.txt';
/** As many rows as a screen and what is kept around it can hold. */
const MOST = 60;

/** @type {import('@playwright/test').TestType<any, any>} */
const test = plain.extend({
  site: [
    async ({}, use) => {
      const site = await publish(COUNT);
      await use(site);
      await site.remove();
    },
    { scope: 'worker', timeout: 120_000 },
  ],
  host: async ({ site }, use) => {
    const host = await hostOf(site.dist);
    await use(host);
    await host.stop();
  },
});

/** @param {Page} page */
const list = (page) => page.locator('section[aria-labelledby=open] [data-list]');
/** @param {Page} page */
const rows = (page) => list(page).locator('[data-row]');
/** @param {Page} page */
const pages = (page) => page.locator('[data-pages]');
/** @param {Page} page */
const note = (page) => page.locator('.rest p:visible');

/**
 * The titles of what is in the document, in order.
 *
 * @param {Page} page
 */
const titles = (page) => rows(page).locator('.job-row__title').allInnerTexts();

/** @param {Page} page */
const toEnd = (page) =>
  list(page).evaluate((list) => window.scrollBy(0, list.getBoundingClientRect().bottom - window.innerHeight));

/** A reader who saves data, or whose browser tells nothing of the line. */
const SPARING = () => Object.defineProperty(navigator, 'connection', { value: { saveData: true, effectiveType: '4g' } });

test('a page has its first rows; the others come when somebody is about to choose', async ({ page, host }) => {
  await page.addInitScript(SPARING);
  await open(page, host, '/jobs/');
  await expect(rows(page)).toHaveCount(onFirstPage(host));
  await expect(pages(page)).toBeVisible();
  await expect(count(page)).toHaveText(`${OPEN}件`);
  expect(host.asked(ROWS)).toBe(0);
  await words(page).focus();
  await expect.poll(() => host.asked(ROWS)).toBe(1);
  await settled(page);
  await expect(rows(page), 'and nothing moves for it').toHaveCount(onFirstPage(host));
  await expect(pages(page)).toBeVisible();
  await expect(count(page)).toHaveText(`${OPEN}件`);
});

test.describe('on a good line', () => {
  test.use({ line: { effectiveType: '4g', saveData: false } });

  test('they come by themselves, once', async ({ page, host }) => {
    await open(page, host, '/jobs/');
    await expect.poll(() => host.asked(ROWS)).toBe(1);
    await words(page).fill('物流');
    await expect(pages(page)).toBeHidden();
    expect(host.asked(ROWS)).toBe(1);
  });
});

test('what the page says of each choice stays true when all rows are there', async ({ page, host }) => {
  await page.addInitScript(SPARING);
  await open(page, host, '/jobs/');
  const names = ['offer', 'country', 'city', 'remote', 'type', 'skill', 'when'];
  const before = await Promise.all(names.map((name) => choices(page, name)));
  await words(page).focus();
  await expect(facet(page, 'city').getByRole('button', { name: 'ほかの28件も選ぶ', includeHidden: true })).toHaveCount(1);
  expect(await Promise.all(names.map((name) => choices(page, name)))).toEqual(before);
});

test('all rows are found, and those in view are in the document', async ({ page, host }) => {
  await open(page, host, '/jobs/');
  await words(page).pressSequentially('物流部門');
  await expect(page).toHaveURL(`${host.url('/jobs/')}?q=${encodeURIComponent('物流部門')}`);
  await expect(pages(page)).toBeHidden();
  const found = Number.parseInt(await count(page).innerText(), 10);
  expect(found).toBeGreaterThan(100);
  expect(await rows(page).count()).toBeLessThan(MOST);
  await expect(rows(page).first()).toHaveAttribute('aria-posinset', '1');
  await expect(rows(page).first()).toHaveAttribute('aria-setsize', String(found));
  for (const title of await titles(page)) expect(title).toContain('物流部門');

  await test.step('the browser’s own search is told to be no help', async () => {
    await expect(note(page)).toContainText('画面に出ている行だけ');
    await note(page).getByRole('button').click();
    await expect(words(page)).toBeFocused();
  });

  await test.step('every one comes into view on the way down', async () => {
    const seen = new Set(await titles(page));
    for (let step = 0; step < 300 && seen.size < found; step += 1) {
      await page.mouse.wheel(0, 600);
      await settled(page);
      for (const title of await titles(page)) seen.add(title);
      expect(await rows(page).count()).toBeLessThan(MOST);
    }
    expect(seen.size).toBe(found);
  });

  await test.step('what is narrower is shorter, what is wider is there again', async () => {
    await page.evaluate(() => window.scrollTo(0, 0));
    await words(page).fill('第12号');
    await expect(rows(page)).toHaveCount(1);
    await expect(note(page)).toHaveCount(0);
    await words(page).fill('');
    await expect(pages(page)).toBeVisible();
    await expect(rows(page)).toHaveCount(onFirstPage(host));
    await expect(count(page)).toHaveText(`${OPEN}件`);
  });
});

test('a key is followed by the rows in view, and a pause by all of a short list', async ({ page, host }) => {
  await open(page, host, '/jobs/');
  await words(page).fill('物流部門');
  await expect(rows(page).first()).toHaveAttribute('aria-posinset', '1');
  // What each change leaves in the list, before anything else can happen.
  await list(page).evaluate((list) => {
    const left = /** @type {number[]} */ ([]);
    Object.assign(window, { left });
    new MutationObserver(() => left.push(list.childElementCount)).observe(list, { childList: true });
  });
  await words(page).fill('物流部門の企');
  const found = Number.parseInt(await count(page).innerText(), 10);
  expect(found).toBeLessThan(100);
  await expect(rows(page)).toHaveCount(found);
  const [first] = await page.evaluate(() => /** @type {any} */ (window).left);
  expect(first).toBeGreaterThan(0);
  expect(first).toBeLessThan(found);
});

test('a row stands where it stood, however high those above turn out to be', async ({ page, host }) => {
  await page.setViewportSize({ width: 420, height: 800 });
  await open(page, host, '/jobs/?remote=hybrid');
  await expect(pages(page)).toBeHidden();
  await toEnd(page);
  await settled(page);
  // The rows above were never seen: each step up measures some.
  for (let step = 0; step < 20; step += 1) {
    const first = await rows(page).evaluateAll((all) => {
      const row = all.find((row) => row.getBoundingClientRect().top >= 0);
      return { name: row?.getAttribute('data-row'), top: row?.getBoundingClientRect().top ?? 0 };
    });
    await page.evaluate(() => window.scrollBy(0, -300));
    await settled(page);
    const now = await page.locator(`[data-row="${first.name}"]`).evaluate((row) => row.getBoundingClientRect().top);
    expect(Math.abs(now - first.top - 300)).toBeLessThan(3);
  }
});

test('the keyboard goes through rows that are not there yet, and the focus is not lost', async ({ page, host }) => {
  await open(page, host, '/jobs/?remote=hybrid');
  await expect(pages(page)).toBeHidden();
  const links = rows(page).getByRole('link');
  await links.first().focus();
  for (let step = 0; step < 120; step += 1) await page.keyboard.press('Tab');
  await settled(page);
  const place = await page.evaluate(() =>
    Number(document.activeElement?.closest('[data-row]')?.getAttribute('aria-posinset')),
  );
  expect(place).toBe(61);
  await page.evaluate(() => window.scrollTo(0, 20_000));
  await settled(page);
  await page.mouse.wheel(0, 500);
  await settled(page);
  expect(await page.evaluate(() => document.activeElement?.closest('[data-row]')?.getAttribute('aria-posinset'))).toBe('61');
  await page.keyboard.press('Shift+Tab');
  await settled(page);
  expect(await page.evaluate(() => document.activeElement?.closest('[data-row]') !== null)).toBe(true);
});

test('each choice shows as many rows as it says, also one that the page does not have', async ({ page, host }) => {
  await open(page, host, '/jobs/');
  const city = facet(page, 'city');
  await city.locator('summary').click();
  await city.getByRole('button').click();
  const offered = await choices(page, 'city');
  expect(offered).toHaveLength(40);
  const last = offered[39];
  await box(page, 'city', last.value).click();
  await expect(count(page)).toHaveText(`${last.count}件`);
  await expect(rows(page)).toHaveCount(last.count);
  await expect(chips(page)).toHaveText([last.label]);
  await page.reload();
  await alive(page);
  await expect(rows(page), 'the address knows it too').toHaveCount(last.count);
});

test('an order is that of all rows', async ({ page, host }) => {
  await open(page, host, '/jobs/');
  await page.locator('select[name=sort]').selectOption('closing');
  await expect(pages(page)).toBeHidden();
  const days = await rows(page).locator('.job-row__left').allInnerTexts();
  const left = days.map((text) => Number(/\d+/.exec(text)?.[0]));
  expect(left).toEqual(left.toSorted((a, b) => a - b));
  await expect(count(page)).toHaveText(`${OPEN}件`);
  await page.locator('select[name=sort]').selectOption('');
  await expect(pages(page)).toBeVisible();
});

test('Back leads to the row from which the reader left', async ({ page, host }) => {
  await open(page, host, '/jobs/?remote=hybrid');
  await expect(pages(page)).toBeHidden();
  await page.evaluate(() => window.scrollTo(0, 9_000));
  await settled(page);
  const place = await scrolled(page);
  const link = rows(page).nth(12).getByRole('link');
  const title = await link.innerText();
  const top = (await link.boundingBox())?.y ?? 0;
  await link.click();
  await expect(page).toHaveURL(/\/jobs\/position-\d+\/$/);
  await settled(page);
  await page.goBack();
  await expect(page).toHaveURL(`${host.url('/jobs/')}?remote=hybrid`);
  // Rows that are measured anew may move it a little: the row is where it was, not the number.
  await expect.poll(async () => Math.abs((await scrolled(page)) - place)).toBeLessThan(200);
  const again = await rows(page).getByRole('link', { name: title, exact: true }).boundingBox();
  expect(Math.abs((again?.y ?? -1000) - top)).toBeLessThan(200);

  await test.step('after a reload too', async () => {
    await page.reload();
    await alive(page);
    await expect.poll(async () => Math.abs((await scrolled(page)) - place)).toBeLessThan(200);
  });
});

test('what is printed is all of it, up to a number', async ({ page, host }) => {
  await open(page, host, '/jobs/?offer=return');
  await expect(pages(page)).toBeHidden();
  const found = Number.parseInt(await count(page).innerText(), 10);
  await page.evaluate(() => window.dispatchEvent(new Event('beforeprint')));
  await expect(rows(page)).toHaveCount(found);
  await page.evaluate(() => window.dispatchEvent(new Event('afterprint')));
  await expect.poll(() => rows(page).count()).toBeLessThan(MOST);
});

test.describe('where the rows can’t be had', () => {
  test.use({ expected: FAILED_REQUEST });

  test('the page says so, stays as it was, and tries again when asked', async ({ page, host }) => {
    host.fail(ROWS, { times: 3 });
    await open(page, host, '/jobs/?q=' + encodeURIComponent('物流部門'));
    await expect(note(page)).toContainText('読み込めませんでした');
    await expect(rows(page)).toHaveCount(onFirstPage(host));
    await expect(pages(page)).toBeVisible();
    await note(page).getByRole('button', { name: 'もう一度試す' }).click();
    await expect(pages(page)).toBeHidden();
    for (const title of await titles(page)) expect(title).toContain('物流部門');
  });

  test('half a file is none', async ({ page, host }) => {
    await page.route(`**${ROWS}`, async (route) => {
      const response = await route.fetch();
      const body = await response.text();
      await route.fulfill({ response, body: body.slice(0, body.length / 2) });
    });
    await open(page, host, '/jobs/?remote=hybrid');
    await expect(note(page)).toContainText('読み込めませんでした');
    await expect(rows(page)).toHaveCount(onFirstPage(host));
  });
});

test('rows are saved and matched though no page has them all', async ({ page, host }) => {
  await open(page, host, '/jobs/?q=' + encodeURIComponent('第1401号'));
  await expect(rows(page)).toHaveCount(1);
  await rows(page).locator('[data-save]').click();
  await choose(page, 'mine', 'saved');
  await words(page).fill('');
  await expect(rows(page)).toHaveCount(1);
  await open(page, host, '/for-you/');
  const saved = page.locator('section[aria-labelledby=saved] .job-row');
  await expect(saved).toHaveCount(1);
  await expect(saved).toContainText('第1401号');

  const matches = page.locator('section[aria-labelledby=match] [data-row]');
  await expect(matches).toHaveCount(0);
  await choose(page, 'offer', 'return');
  await expect(matches.first().locator('.why')).toHaveText('合う理由：再入社');
  expect(await matches.count()).toBeLessThan(MOST);
  await choose(page, 'remote', 'hybrid');
  await expect(matches.first().locator('.why')).toHaveText('合う理由：再入社・ハイブリッド');
});

test('what came out since the last visit is new, whatever page it stands on', async ({ page, host }) => {
  await open(page, host, '/jobs/?mine=new');
  await expect(note(page)).toHaveCount(0);
  await expect(rows(page)).toHaveCount(0);
  await page.evaluate(() => {
    const seen = (localStorage.getItem('naname-seen') ?? '').split('\n');
    localStorage.setItem('naname-seen', seen.filter((name) => !/0(101|801)$/.test(name)).join('\n'));
  });
  await open(page, host, '/jobs/?mine=new');
  await expect(rows(page)).toHaveCount(2);
});

test('a further page leads to the filter', async ({ page, host }) => {
  await open(page, host, '/jobs/page/2/');
  await expect(rows(page)).toHaveCount(onFirstPage(host));
  await page.getByRole('link', { name: '一覧を条件で絞り込む' }).click();
  await expect(page).toHaveURL(host.url('/jobs/'));
  await expect(words(page)).toBeVisible();
});
