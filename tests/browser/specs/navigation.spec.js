// From page to page without a full load, and yet as with one: title, language, focus and place.

import { box, choose } from '../support/board.js';
import { documentOf, titleOf } from '../support/dist.js';
import { alive, expectArrival, headOf, isMarked, mark, menu, open, scrolled, settled } from '../support/reader.js';
import { BELOW } from '../support/surroundings.js';
import { expect, test } from '../support/test.js';

/** @typedef {import('@playwright/test').Page} Page */

for (const below of BELOW) {
  test.describe(`published at ${below}`, () => {
    test.use({ below });

    test('home, events, an event, Back, language, positions, filter, reload, Back', async ({ page, host }) => {
      await open(page, host, '/');
      await expect(page.locator('html')).toHaveAttribute('lang', 'ja');
      await mark(page);

      await test.step('to the events', async () => {
        await page.evaluate(() => scrollTo(0, document.body.scrollHeight));
        await expect.poll(() => scrolled(page)).toBeGreaterThan(0);
        await page.evaluate(() => scrollTo(0, 120));
        await menu(page, 'イベント').click();
        await expectArrival(page, host, '/events/');
        await expect(page).toHaveTitle(titleOf(below, '/events/'));
        await expect.poll(() => scrolled(page)).toBe(0);
        expect(host.asked('/events/')).toBe(1);
      });

      let place = 0;
      await test.step('to an event far down', async () => {
        const link = page.locator('main a[href$="/events/mirai-09/"]');
        await link.scrollIntoViewIfNeeded();
        await expect.poll(() => scrolled(page)).toBeGreaterThan(100);
        place = await scrolled(page);
        await link.click();
        await expectArrival(page, host, '/events/mirai-09/');
        await expect(page).toHaveTitle(titleOf(below, '/events/mirai-09/'));
        await expect.poll(() => scrolled(page)).toBe(0);
        expect(host.asked('/events/mirai-09/')).toBe(1);
      });

      await test.step('back to the same place among the events', async () => {
        await page.goBack();
        await expectArrival(page, host, '/events/');
        await expect(page).toHaveTitle(titleOf(below, '/events/'));
        await expect(page.locator('html')).toHaveAttribute('lang', 'ja');
        await expect.poll(() => scrolled(page)).toBe(place);
        expect(host.asked('/events/'), 'the page is still at hand').toBe(1);
      });

      await test.step('to the same page in English', async () => {
        await page.getByRole('link', { name: 'English' }).click();
        await expectArrival(page, host, '/en/events/');
        await expect(page).toHaveTitle(titleOf(below, '/en/events/'));
        await expect(page.locator('html')).toHaveAttribute('lang', 'en');
        await expect(menu(page, 'Events')).toBeVisible();
        await expect.poll(() => scrolled(page)).toBe(0);
        expect(host.asked('/en/events/')).toBe(1);
      });

      await test.step('to the positions', async () => {
        await menu(page, 'Positions').click();
        await expectArrival(page, host, '/en/jobs/');
        await expect(page).toHaveTitle(titleOf(below, '/en/jobs/'));
        await expect(page.locator('html')).toHaveAttribute('lang', 'en');
        expect(host.asked('/en/jobs/')).toBe(1);
      });

      const rows = page.locator('[data-list] .job-row:visible');
      await test.step('filter them', async () => {
        const all = await rows.count();
        await choose(page, 'offer', 'return');
        await page.locator('input[name=q]').pressSequentially('Yokohama');
        await expect(page).toHaveURL(`${host.url('/en/jobs/')}?offer=return&q=Yokohama`);
        await expect.poll(() => rows.count()).toBeLessThan(all);
        await expect(rows.first()).toBeVisible();
        expect(await isMarked(page), 'no page was loaded in full so far').toBe(true);
        expect(host.asked('/en/jobs/'), 'a filter asks for nothing').toBe(1);
      });

      await test.step('reload: the filter is still there', async () => {
        const filtered = await rows.allInnerTexts();
        await page.reload();
        await alive(page);
        await expect(page).toHaveURL(`${host.url('/en/jobs/')}?offer=return&q=Yokohama`);
        await expect(box(page, 'offer', 'return')).toBeChecked();
        await expect(page.locator('input[name=q]')).toHaveValue('Yokohama');
        await expect.poll(() => rows.allInnerTexts()).toEqual(filtered);
        expect(host.asked('/en/jobs/')).toBe(2);
      });

      await test.step('back to the events, past every letter of the filter', async () => {
        await mark(page);
        await page.goBack();
        await expectArrival(page, host, '/en/events/');
        await expect(page).toHaveTitle(titleOf(below, '/en/events/'));
        await expect(page.locator('html')).toHaveAttribute('lang', 'en');
        await expect(page.locator('.event-row').first()).toBeVisible();
        expect(await isMarked(page)).toBe(true);
        expect(host.asked('/en/events/')).toBe(2);
      });

      expect(host.requests.filter(({ status }) => status >= 300)).toEqual([]);
    });

    test('what the head says follows every navigation', async ({ page, host }) => {
      await open(page, host, '/');
      for (const path of ['/events/', '/events/mirai-12/', '/people/sakaki-haruka/', '/en/people/sakaki-haruka/', '/topics/food/']) {
        await follow(page, host, path);
        expect(await headOf(page), path).toEqual(await headOf(page, documentOf(below, path)));
      }
    });
  });
}

test('forward leads on, to the place where the reader was', async ({ page, host }) => {
  await open(page, host, '/events/');
  await mark(page);
  await menu(page, 'ストーリー').click();
  await expectArrival(page, host, '/stories/');
  await page.evaluate(() => scrollTo(0, 300));
  await expect.poll(() => scrolled(page)).toBe(300);
  await settled(page);
  await page.goBack();
  await expectArrival(page, host, '/events/');
  await expect.poll(() => scrolled(page)).toBe(0);
  await page.goForward();
  await expectArrival(page, host, '/stories/');
  await expect.poll(() => scrolled(page)).toBe(300);
  expect(await isMarked(page)).toBe(true);
});

test('two visits of one page keep two places', async ({ page, host }) => {
  await open(page, host, '/events/');
  await menu(page, 'ストーリー').click();
  await expectArrival(page, host, '/stories/');
  await page.evaluate(() => scrollTo(0, 400));
  await expect.poll(() => scrolled(page)).toBe(400);
  await settled(page);
  // From there to the events and once more to the stories, at whose top the reader stays.
  await page.evaluate(() => /** @type {HTMLElement} */ (document.querySelector('.header__nav a[href$="/events/"]')).click());
  await expectArrival(page, host, '/events/');
  await menu(page, 'ストーリー').click();
  await expectArrival(page, host, '/stories/');
  await expect.poll(() => scrolled(page)).toBe(0);
  await settled(page);
  await page.goBack();
  await expectArrival(page, host, '/events/');
  await page.goBack();
  await expectArrival(page, host, '/stories/');
  await expect.poll(() => scrolled(page)).toBe(400);
});

test('pointing at a link fetches its page, once', async ({ page, host }) => {
  await open(page, host, '/');
  await menu(page, 'ストーリー').hover();
  await expect.poll(() => host.asked('/stories/')).toBe(1);
  await menu(page, '募集').hover();
  await expect.poll(() => host.asked('/jobs/')).toBe(1);
  await menu(page, 'ストーリー').hover();
  await menu(page, 'ストーリー').click();
  await expectArrival(page, host, '/stories/');
  expect(host.asked('/stories/')).toBe(1);
});

test('a page that is still under way is not asked for twice', async ({ page, host }) => {
  await open(page, host, '/');
  const release = host.hold('/stories/');
  await menu(page, 'ストーリー').hover();
  await expect.poll(() => host.asked('/stories/')).toBe(1);
  await menu(page, 'ストーリー').click();
  await expect(page.locator('#main')).toHaveAttribute('aria-busy', 'true');
  release();
  await expectArrival(page, host, '/stories/');
  await expect(page.locator('#main')).not.toHaveAttribute('aria-busy');
  expect(host.asked('/stories/')).toBe(1);
});

test('of two quick clicks the last one counts', async ({ page, host }) => {
  await open(page, host, '/');
  await mark(page);
  const release = host.hold('/stories/');
  await menu(page, 'ストーリー').click();
  await menu(page, '募集').click();
  await expectArrival(page, host, '/jobs/');
  const late = page.waitForEvent('requestfinished', (request) => request.url() === host.url('/stories/'));
  release();
  await late;
  await settled(page);
  await expectArrival(page, host, '/jobs/');
  await expect(page).toHaveTitle(titleOf('/', '/jobs/'));
  await expect(page.locator('.job-row').first()).toBeVisible();
  await expect(page.locator('#main')).not.toHaveAttribute('aria-busy');
  await page.goBack();
  await expectArrival(page, host, '/');
  expect(await isMarked(page)).toBe(true);
});

test('a click that is taken back by Back leaves the reader where they were', async ({ page, host }) => {
  await open(page, host, '/events/');
  await mark(page);
  await menu(page, '募集').click();
  await expectArrival(page, host, '/jobs/');
  const release = host.hold('/stories/');
  await menu(page, 'ストーリー').click();
  await expect(page.locator('#main')).toHaveAttribute('aria-busy', 'true');
  await page.evaluate(() => history.back());
  await expectArrival(page, host, '/events/');
  release();
  await settled(page);
  await expectArrival(page, host, '/events/');
  await expect(page).toHaveTitle(titleOf('/', '/events/'));
});

test('a link to the page itself leads nowhere else', async ({ page, host }) => {
  await open(page, host, '/events/');
  await mark(page);
  await menu(page, 'イベント').click();
  await settled(page);
  await expect(page).toHaveURL(host.url('/events/'));
  await expect(page.locator('.event-row').first()).toBeVisible();
  await expect(page.locator('#main')).not.toHaveAttribute('aria-busy');
  expect(await isMarked(page)).toBe(true);
});

test('with the keyboard alone: past the menu, and along it', async ({ page, host }) => {
  await open(page, host, '/events/');
  await mark(page);
  await page.keyboard.press('Tab');
  const skip = page.getByRole('link', { name: '本文へ移動' });
  await expect(skip).toBeFocused();
  await expect(skip).toBeInViewport();
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL(`${host.url('/events/')}#main`);
  await expect(page.locator('#main')).toBeFocused();
  await page.keyboard.press('Tab');
  await expect(page.locator('main').locator('a, input, select, button, summary').first(), 'the next stop is in the text').toBeFocused();

  await menu(page, 'イベント').focus();
  await page.keyboard.press('Tab');
  await expect(menu(page, 'ストーリー')).toBeFocused();
  await page.keyboard.press('Enter');
  await expectArrival(page, host, '/stories/');
  // From the heading on, as on a page that was loaded.
  await page.keyboard.press('Tab');
  await expect(page.locator('main').locator('a, input, select, button, summary').first()).toBeFocused();
  expect(await isMarked(page)).toBe(true);
});

test('a fragment leads to its place on the page, and Back to where the reader was', async ({ page, host }) => {
  await open(page, host, '/events/');
  await mark(page);
  await addLink(page, '#past');
  await page.getByRole('link', { name: 'the link of the test' }).click();
  await expect(page).toHaveURL(`${host.url('/events/')}#past`);
  await expect(page.locator('#past')).toBeInViewport();
  await expect(page.locator('#past')).toBeFocused();
  await expect.poll(() => scrolled(page)).toBeGreaterThan(0);
  await page.goBack();
  await expect(page).toHaveURL(host.url('/events/'));
  await expect.poll(() => scrolled(page)).toBe(0);
  expect(await isMarked(page)).toBe(true);
  expect(host.asked('/events/')).toBe(1);
});

test('a fragment of another page leads to its place there', async ({ page, host }) => {
  await open(page, host, '/');
  await mark(page);
  await addLink(page, '/events/#past');
  await page.getByRole('link', { name: 'the link of the test' }).click();
  await expect(page).toHaveURL(`${host.url('/events/')}#past`);
  await expect(page.locator('#past')).toBeFocused();
  await expect(page.locator('#past')).toBeInViewport();
  expect(await isMarked(page)).toBe(true);
});

test('a fragment in the address of a first load is found', async ({ page, host }) => {
  await open(page, host, '/events/#past');
  await expect(page.locator('#past')).toBeInViewport();
  expect(await scrolled(page)).toBeGreaterThan(0);
});

test('a heading with a Japanese name can be a fragment', async ({ page, host }) => {
  await open(page, host, '/');
  await mark(page);
  await addLink(page, `/events/mirai-12/#${encodeURIComponent('アクセシビリティ')}`);
  await page.getByRole('link', { name: 'the link of the test' }).click();
  const heading = page.getByRole('heading', { name: 'アクセシビリティ' });
  await expect(heading).toBeFocused();
  await expect(heading).toBeInViewport();
  expect(await isMarked(page)).toBe(true);
});

test('a link to another site is an ordinary one', async ({ page, host, context }) => {
  await context.route('https://forms.example.com/**', (route) =>
    route.fulfill({ contentType: 'text/html', body: '<title>A form elsewhere</title>' }),
  );
  await open(page, host, '/events/mirai-12/');
  await page.getByRole('link', { name: '申し込む' }).click();
  await expect(page).toHaveTitle('A form elsewhere');
  await page.goBack();
  await alive(page);
  await expect(page.locator('main h1')).toBeVisible();
});

test('a link with rel=external is an ordinary one', async ({ page, host }) => {
  await open(page, host, '/');
  await mark(page);
  await addLink(page, '/stories/', { rel: 'external' });
  await page.getByRole('link', { name: 'the link of the test' }).click();
  await expect(page).toHaveURL(host.url('/stories/'));
  await alive(page);
  expect(await isMarked(page)).toBe(false);
});

test('with Ctrl a link opens a tab of its own', async ({ page, host, context }) => {
  await open(page, host, '/');
  await mark(page);
  const opened = context.waitForEvent('page');
  await menu(page, 'イベント').click({ modifiers: ['ControlOrMeta'] });
  const tab = await opened;
  await expect(tab).toHaveURL(host.url('/events/'));
  await alive(tab);
  await expect(page).toHaveURL(host.url('/'));
  await expect(page).toHaveTitle(titleOf('/', '/'));
  expect(await isMarked(page)).toBe(true);
});

test('a disclosure of one page is not left open on the next', async ({ page, host }) => {
  await page.setViewportSize({ width: 390, height: 800 });
  await open(page, host, '/');
  await mark(page);
  await page.locator('.header__more summary').click();
  await page.locator('.header__more').getByRole('link', { name: 'イベント' }).click();
  await expectArrival(page, host, '/events/');
  await expect(page.locator('.header__more')).not.toHaveAttribute('open');
  expect(await isMarked(page)).toBe(true);
});

/**
 * Follows a link to a path that the page need not hold, as a click does.
 *
 * @param {Page} page
 * @param {import('../support/host.js').Host} host
 * @param {string} path
 */
async function follow(page, host, path) {
  await mark(page);
  await addLink(page, path);
  await page.getByRole('link', { name: 'the link of the test' }).click();
  await expectArrival(page, host, path);
  expect(await isMarked(page), `${path} is reached without a full load`).toBe(true);
}

/**
 * Puts a link on the page, in its header, which goes when another page comes.
 *
 * @param {Page} page
 * @param {string} to a path below the base, or a fragment
 * @param {{ rel?: string }} [attributes]
 */
async function addLink(page, to, attributes = {}) {
  await page.evaluate(
    ([to, attributes]) => {
      const link = document.createElement('a');
      link.href = to.startsWith('/') ? document.documentElement.dataset.base + to : to;
      link.textContent = 'the link of the test';
      Object.assign(link, attributes);
      document.querySelector('.header')?.prepend(link);
    },
    /** @type {const} */ ([to, attributes]),
  );
}
