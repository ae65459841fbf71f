// What is past and what is closed is decided from the reader's clock, however old the build is.

import { alive, open, settled } from '../support/reader.js';
import { BELOW, BUILT_AT } from '../support/surroundings.js';
import { expect, test } from '../support/test.js';

/** @typedef {import('@playwright/test').Page} Page */

const A_YEAR_LATER = new Date(Date.parse(BUILT_AT) + 365 * 24 * 60 * 60 * 1000).toISOString();

const TITLES = '.event-row__title';

/**
 * The titles of the events under a heading.
 *
 * @param {Page} page
 * @param {'upcoming' | 'past'} which
 */
function titles(page, which) {
  return page.locator(`section[aria-labelledby=${which}] ${TITLES}`).allInnerTexts();
}

for (const below of BELOW) {
  test.describe(`published at ${below}`, () => {
    test.use({ below });

    for (const [prefix, none] of /** @type {const} */ ([
      ['', 'いま予定されているイベントはありません。'],
      ['/en', 'No events are planned at the moment.'],
    ])) {
      test(`a year later every event of ${prefix || '/ja'} is past, under the same title`, async ({ page, host }) => {
        await open(page, host, `${prefix}/events/`);
        const upcoming = await titles(page, 'upcoming');
        const past = await titles(page, 'past');
        expect(upcoming.length).toBeGreaterThan(0);
        expect(past.length).toBeGreaterThan(0);

        await page.clock.setFixedTime(A_YEAR_LATER);
        await open(page, host, `${prefix}/events/`);
        await expect(page.getByText(none)).toBeVisible();
        expect(await titles(page, 'upcoming')).toEqual([]);
        // The one that comes last in the future is the first to look back on.
        expect(await titles(page, 'past')).toEqual([...upcoming.toReversed(), ...past]);
      });
    }

    test('a year later an event says that it has taken place, and takes nobody any more', async ({ page, host }) => {
      await open(page, host, '/events/mirai-12/');
      await expect(page.getByRole('link', { name: '申し込む' })).toBeVisible();
      await expect(page.getByText('このイベントは終了しました。')).toBeHidden();

      await page.clock.setFixedTime(A_YEAR_LATER);
      await open(page, host, '/events/mirai-12/');
      await expect(page.getByText('このイベントは終了しました。')).toBeVisible();
      await expect(page.getByRole('link', { name: '申し込む' })).toBeHidden();
      await expect(page.locator('.registration:visible')).toHaveCount(0);

      await open(page, host, '/en/events/mirai-12/');
      await expect(page.getByText('This event has taken place.')).toBeVisible();
      await expect(page.locator('.registration:visible')).toHaveCount(0);
    });

    test('a year later all positions are closed', async ({ page, host }) => {
      await open(page, host, '/jobs/');
      const rows = page.locator('.job-row');
      const count = await rows.count();
      const open_ = await page.locator('section[aria-labelledby=open] .job-row').count();
      expect(open_).toBeGreaterThan(0);
      expect(open_).toBeLessThan(count);

      await page.clock.setFixedTime(A_YEAR_LATER);
      await open(page, host, '/jobs/');
      await expect(page.getByText('いま公開している募集はありません。')).toBeVisible();
      await expect(page.locator('section[aria-labelledby=open] .job-row')).toHaveCount(0);
      await expect(page.locator('section[aria-labelledby=closed] .job-row')).toHaveCount(count);
      await expect(page.locator('.job-row__left', { hasText: '募集終了' })).toHaveCount(count);
      await expect(page.getByRole('status').first()).toHaveText('0件');
    });

    test('a year later a position says that it has closed, and takes nobody any more', async ({ page, host }) => {
      await open(page, host, '/jobs/return-logistics-dx/');
      await expect(page.locator('.registration a')).toBeVisible();

      await page.clock.setFixedTime(A_YEAR_LATER);
      await open(page, host, '/jobs/return-logistics-dx/');
      await expect(page.getByText('この募集は終了しました。')).toBeVisible();
      await expect(page.locator('.registration:visible')).toHaveCount(0);
      await expect(page.locator('.detail__left')).toHaveText('募集終了');
      await page.getByRole('link', { name: '募集中のものを見る' }).click();
      await expect(page).toHaveURL(host.url('/jobs/'));

      await open(page, host, '/en/jobs/return-logistics-dx/');
      await expect(page.getByText('This position has closed.')).toBeVisible();
    });

    test('a year later the home page promises nothing that is over', async ({ page, host }) => {
      await open(page, host, '/');
      await expect(page.locator('.next:visible')).toHaveCount(1);

      await page.clock.setFixedTime(A_YEAR_LATER);
      await open(page, host, '/');
      await expect(page.locator('.next:visible')).toHaveCount(0);
      await expect(page.locator('section[aria-labelledby=events] .event-row:visible')).toHaveCount(0);
      await expect(page.locator('section[aria-labelledby=jobs] .job-row:visible')).toHaveCount(0);
      await expect(page.getByText('いま予定されているイベントはありません。')).toBeVisible();
      await expect(page.getByText('いま公開している募集はありません。')).toBeVisible();
    });
  });
}

test('the clock counts on pages that are navigated to as well', async ({ page, host }) => {
  await page.clock.setFixedTime(A_YEAR_LATER);
  await open(page, host, '/');
  await page.locator('.header__nav a[href$="/events/"]').click();
  await expect(page.getByText('いま予定されているイベントはありません。')).toBeVisible();
  await page.locator(`${TITLES} a`, { hasText: '第12回' }).click();
  await expect(page.getByText('このイベントは終了しました。')).toBeVisible();
});

test('registration closes before the event does', async ({ page, host }) => {
  await page.clock.setFixedTime('2026-12-02T00:00:00+09:00');
  await open(page, host, '/events/mirai-12/');
  await expect(page.getByText('申し込みは締め切りました')).toBeVisible();
  await expect(page.getByRole('link', { name: '申し込む' })).toBeHidden();
  await expect(page.getByText('このイベントは終了しました。')).toBeHidden();
});

// One ends at 1:00 after midnight, the other takes the whole of two days: in Tokyo, where the site is.
const ENDS = /** @type {const} */ ([
  ['new-year-night', '2027-01-01T01:00:00+09:00'],
  ['factory-walk', '2027-02-22T00:00:00+09:00'],
]);

for (const timezoneId of ['Asia/Tokyo', 'America/Los_Angeles', 'Pacific/Kiritimati']) {
  test.describe(`a reader in ${timezoneId}`, () => {
    test.use({ timezoneId });

    for (const [slug, end] of ENDS) {
      test(`${slug} is past when it is over where it takes place`, async ({ page, host }) => {
        const link = (/** @type {string} */ which) =>
          page.locator(`section[aria-labelledby=${which}] a[href$="/events/${slug}/"]`);

        await page.clock.setFixedTime(Date.parse(end) - 1000);
        await open(page, host, '/events/');
        await expect(link('upcoming')).toBeVisible();
        await expect(link('past')).toHaveCount(0);

        await page.clock.setFixedTime(Date.parse(end));
        await open(page, host, '/events/');
        await expect(link('past')).toBeVisible();
        await expect(link('upcoming')).toHaveCount(0);
      });
    }

    test('a position is open to the end of its last day in Tokyo', async ({ page, host }) => {
      const closes = Date.parse('2026-12-01T00:00:00+09:00');
      const path = '/jobs/return-fukuoka-short-hours/';
      await page.clock.setFixedTime(closes - 1000);
      await open(page, host, path);
      await expect(page.locator('.registration a')).toBeVisible();
      await expect(page.locator('.detail__left')).toHaveText('本日まで');
      await page.clock.setFixedTime(closes);
      await open(page, host, path);
      await expect(page.getByText('この募集は終了しました。')).toBeVisible();
      await expect(page.locator('.registration:visible')).toHaveCount(0);
    });

    test('an event names its own time, whatever the zone of the reader', async ({ page, host }) => {
      await open(page, host, '/events/rotterdam-evening/');
      await expect(page.locator('.fact--strong')).toContainText('18:30–21:00');
      await expect(page.locator('.fact--strong')).toContainText('UTC+1');
      await open(page, host, '/events/mirai-12/');
      await expect(page.locator('.fact--strong')).toContainText('2026年12月3日（木）19:00–21:00');
      await expect(page.locator('.fact--strong')).toContainText('UTC+9');
    });
  });
}

test.describe('a page that is left open', () => {
  test.use({ now: null });

  test('shows an event as past once it is over', async ({ page, host }) => {
    const end = Date.parse('2026-12-03T21:00:00+09:00');
    await page.clock.install({ time: end - 10_000 });
    await open(page, host, '/events/');
    const link = (/** @type {string} */ which) =>
      page.locator(`section[aria-labelledby=${which}] a[href$="/events/mirai-12/"]`);
    await expect(link('upcoming')).toBeVisible();
    await page.clock.fastForward('02:00');
    await expect(link('past')).toBeVisible();
    await expect(link('upcoming')).toHaveCount(0);
  });

  test('does not touch a list in which nothing has changed', async ({ page, host }) => {
    await page.clock.install({ time: BUILT_AT });
    await open(page, host, '/jobs/');
    const link = page.locator('.job-row a').nth(3);
    await link.focus();
    await page.clock.fastForward('05:00');
    await settled(page);
    await expect(link, 'nobody loses what they point at').toBeFocused();
  });
});

test('a page that comes back from the background after a year shows today', async ({ page, host }) => {
  await open(page, host, '/events/mirai-12/');
  await expect(page.getByRole('link', { name: '申し込む' })).toBeVisible();
  await page.clock.setFixedTime(A_YEAR_LATER);
  await page.evaluate(() => window.dispatchEvent(new Event('focus')));
  await expect(page.getByText('このイベントは終了しました。')).toBeVisible();
  await expect(page.getByRole('link', { name: '申し込む' })).toBeHidden();
});

test('a reader without scripts is told when the lists were made', async ({ browser, host }) => {
  const context = await browser.newContext({ javaScriptEnabled: false });
  const page = await context.newPage();
  for (const [path, when] of /** @type {const} */ ([
    ['/events/', '2026年11月21日'],
    ['/jobs/', '2026年11月21日'],
    ['/en/jobs/', '21 November 2026'],
  ])) {
    await page.goto(host.url(path));
    await expect(page.locator('.as-of'), path).toBeVisible();
    await expect(page.locator('.as-of'), path).toContainText(when);
  }
  await context.close();
});

test('readers whose clock runs see no trace of the build’s instant', async ({ page, host }) => {
  await page.goto(host.url('/jobs/'));
  await alive(page);
  await expect(page.locator('.as-of')).toBeHidden();
});
