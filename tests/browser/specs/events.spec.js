// Events by facet and by month.

import { choose, count, everyChoiceCounts } from '../support/board.js';
import { expectArrival, open, settled } from '../support/reader.js';
import { BELOW } from '../support/surroundings.js';
import { expect, test } from '../support/test.js';

/** @typedef {import('@playwright/test').Page} Page */

/** @param {Page} page */
const rows = (page) => page.locator('[data-list] .event-row:visible');

/** @param {Page} page */
const upcoming = (page) => page.locator('section[aria-labelledby=upcoming] .event-row:visible');

/** @param {Page} page */
const month = (page) => page.locator('.months__title');

/**
 * A day of the month that is shown.
 *
 * @param {Page} page
 * @param {number} day
 */
const cell = (page, day) => page.locator(`#day-${day}`);

for (const name of ['when', 'audience', 'attendance', 'connection', 'topic', 'series', 'place']) {
  test(`each choice of ${name} shows as many events as it says`, async ({ page, host }) => {
    test.setTimeout(120_000);
    await open(page, host, '/events/');
    await everyChoiceCounts(page, host.url('/events/'), name, rows);
  });
}

test('the count tells what is still to come', async ({ page, host }) => {
  await open(page, host, '/events/');
  await expect(count(page)).toHaveText(`${await upcoming(page).count()}件`);
});

for (const below of BELOW) {
  test.describe(`published at ${below}`, () => {
    test.use({ below });

    test('the month view begins with the next event, and the address remembers it', async ({ page, host }) => {
      await open(page, host, '/events/');
      await page.getByRole('button', { name: '月', exact: true }).click();
      await expect(page).toHaveURL(`${host.url('/events/')}?view=month`);
      await expect(month(page)).toHaveText('2026年12月');
      await expect(rows(page)).toHaveCount(0);
      await expect(cell(page, 3)).toHaveAccessibleName('2026年12月3日、イベント1件');
      await page.getByRole('button', { name: '次の月' }).click();
      await expect(month(page)).toHaveText('2027年1月');
      await expect(page).toHaveURL(`${host.url('/events/')}?view=month&month=2027-01`);
      await page.reload();
      await expect(month(page)).toHaveText('2027年1月');
      await cell(page, 21).getByRole('link').click();
      await expect(page.locator('main h1')).toContainText('出戻り朝食会 2027冬');
      await page.goBack();
      await expect(month(page)).toHaveText('2027年1月');
      await page.getByRole('button', { name: '一覧', exact: true }).click();
      await expect(rows(page).first()).toBeVisible();
    });
  });
}

test('an event that lasts over midnight, or two days, stands on each of them', async ({ page, host }) => {
  await open(page, host, '/events/?view=month&month=2027-02');
  await expect(cell(page, 20)).toContainText('工場をあるく二日間');
  await expect(cell(page, 21)).toContainText('工場をあるく二日間');
  await expect(cell(page, 22)).not.toContainText('工場をあるく二日間');
  await open(page, host, '/events/?view=month&month=2027-01');
  await expect(cell(page, 1)).toContainText('年越しの汽笛');
});

test('facets count in the month view too', async ({ page, host }) => {
  await open(page, host, '/events/?view=month&month=2026-12');
  const links = page.locator('.months__grid a');
  const all = await links.count();
  await choose(page, 'series', 'chakai');
  await expect(links).toHaveCount(1);
  expect(all).toBeGreaterThan(1);
});

test('the month view is walked with the keyboard alone', async ({ page, host }) => {
  await open(page, host, '/events/?view=month&month=2026-12');
  await page.getByRole('button', { name: '次の月' }).focus();
  await page.keyboard.press('Tab');
  await expect(cell(page, 1), 'the grid is one stop').toBeFocused();
  for (const [key, day] of /** @type {const} */ ([
    ['ArrowRight', 2],
    ['ArrowDown', 9],
    ['ArrowUp', 2],
    ['ArrowLeft', 1],
    ['End', 5],
    ['Home', 1],
    ['ArrowRight', 2],
    ['ArrowRight', 3],
  ])) {
    await page.keyboard.press(key);
    await expect(cell(page, day), key).toBeFocused();
  }
  await page.keyboard.press('PageDown');
  await expect(month(page)).toHaveText('2027年1月');
  await expect(cell(page, 3)).toBeFocused();
  await page.keyboard.press('PageUp');
  await expect(month(page)).toHaveText('2026年12月');
  await expect(cell(page, 3)).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(cell(page, 3).getByRole('link')).toBeFocused();
  await page.keyboard.press('Enter');
  await expectArrival(page, host, '/events/mirai-12/');
});

test('the first day steps back into the month before, and the last one on', async ({ page, host }) => {
  await open(page, host, '/events/?view=month&month=2027-03');
  await cell(page, 1).focus();
  await page.keyboard.press('ArrowUp');
  await expect(month(page)).toHaveText('2027年2月');
  await expect(cell(page, 22)).toBeFocused();
  await page.keyboard.press('ArrowDown');
  await expect(cell(page, 1)).toBeFocused();
  await expect(month(page)).toHaveText('2027年3月');
});

test('a phone shows the days that have events, and the events below', async ({ page, host }) => {
  await page.setViewportSize({ width: 360, height: 720 });
  await open(page, host, '/events/?view=month&month=2026-12');
  const dot = await cell(page, 3).getByRole('link').boundingBox();
  expect(dot?.width, 'a mark, no words').toBeLessThan(12);
  const list = page.locator('.months__list');
  await expect(list.getByRole('link')).toHaveCount(3);
  await list.getByRole('link', { name: /第12回/ }).click();
  await expectArrival(page, host, '/events/mirai-12/');
});

for (const timezoneId of ['Asia/Tokyo', 'America/Los_Angeles', 'Asia/Kathmandu']) {
  test.describe(`a reader in ${timezoneId}`, () => {
    test.use({ timezoneId });

    test('finds today in the month where the site is', async ({ page, host }) => {
      for (const [instant, day, title] of /** @type {const} */ ([
        ['2026-11-30T23:59:59+09:00', 30, '2026年11月'],
        ['2026-12-01T00:00:00+09:00', 1, '2026年12月'],
        ['2026-12-31T23:59:59+09:00', 31, '2026年12月'],
      ])) {
        await page.clock.setFixedTime(instant);
        await open(page, host, `/events/?view=month&month=${instant.slice(0, 7)}`);
        await expect(month(page)).toHaveText(title);
        await expect(page.locator('[aria-current=date]')).toHaveId(`day-${day}`);
      }
    });

    test('reads the own time beside the site’s where they differ', async ({ page, host }) => {
      await open(page, host, '/events/mirai-12/');
      const own = page.locator('[data-here]').filter({ visible: true });
      if (timezoneId === 'Asia/Tokyo') {
        await expect(own).toHaveCount(0);
      } else {
        const times = timezoneId === 'Asia/Kathmandu' ? '15:45–17:45' : '2:00–4:00';
        await expect(own).toHaveText(`お使いの時間帯では 12月3日(木) ${times}`);
        await open(page, host, '/en/events/mirai-12/');
        await expect(own).toHaveText(new RegExp(`^In your time zone: Thu,? 3 December at 0?${times.replace('–', '–0?')}$`));
        await open(page, host, '/events/new-year-night/');
        const night = timezoneId === 'Asia/Kathmandu' ? '12月31日(木) 18:45–21:45' : '12月31日(木) 5:00–8:00';
        await expect(own).toHaveText(`お使いの時間帯では ${night}`);
      }
    });
  });
}

test('a month that nobody has named shows the next event', async ({ page, host }) => {
  await open(page, host, '/events/?view=month&month=nonsense');
  await expect(month(page)).toHaveText('2026年12月');
  await settled(page);
});
