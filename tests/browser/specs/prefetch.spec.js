// Pages are fetched before they are wanted, once, and not where somebody saves data. They fade into one
// another. A click that comes before all of this is an ordinary one.

import { alive, expectArrival, isMarked, mark, menu, open } from '../support/reader.js';
import { expect, test } from '../support/test.js';

const FAST = { effectiveType: '4g', saveData: false };
const SAVING = { effectiveType: '4g', saveData: true };

/** Longer than a page stands still before anything that is in view is fetched. */
const QUIET = 1500;

/** @param {import('../support/host.js').Host} host */
const pagesAsked = (host) => host.requests.filter(({ path }) => path.endsWith('/')).map(({ path }) => path);

test('before it is painted, a page asks for nothing but its style sheet', async ({ page, host }) => {
  const sheet = (await (await fetch(host.url('/'))).text()).match(/[^"=]*\/style-\w+\.css/)?.[0] ?? '';
  const release = host.hold(sheet);
  const asked = () => host.requests.map(({ path }) => path).slice(1);
  await page.goto(host.url('/'), { waitUntil: 'commit' });
  await expect.poll(asked).toEqual(['/', sheet]);
  await page.waitForTimeout(QUIET);
  expect(asked()).toEqual(['/', sheet]);
  release();
  await alive(page);
  expect(asked()).toContain('/start.js');
  const icons = page.locator('link[rel=icon]');
  await expect(icons, 'its icon comes then, in the place of none').toHaveCount(1);
  await expect(icons).toHaveAttribute('href', '/favicon.svg');
});

test('the search is fetched where somebody can search, and nowhere else', async ({ page, host }) => {
  const programs = () => host.requests.filter(({ path }) => /^\/search-\w+/.test(path)).length;
  await open(page, host, '/');
  await menu(page, 'イベント').click();
  await expectArrival(page, host, '/events/');
  await page.waitForTimeout(QUIET);
  expect(programs()).toBe(0);
  await page.locator('.header__search').click();
  await expect(page).toHaveURL(host.url('/search/'));
  await expect.poll(programs, 'its module and its program').toBe(2);
});

test('whoever only passes over a link fetches nothing', async ({ page, host }) => {
  await open(page, host, '/');
  await page.evaluate(() => {
    const over = (/** @type {string} */ selector) =>
      document.querySelector(selector)?.dispatchEvent(new PointerEvent('pointerover', { bubbles: true }));
    over('.header__nav a[href$="/stories/"]');
    over('.header__nav a[href$="/jobs/"]');
    over('h1');
  });
  await menu(page, 'イベント').hover();
  await expect.poll(() => host.asked('/events/')).toBe(1);
  expect(pagesAsked(host)).toEqual(['/', '/events/']);
});

test('a press fetches a page before the click is done', async ({ page, host }) => {
  await open(page, host, '/');
  await page.evaluate(() =>
    document
      .querySelector('.header__nav a[href$="/jobs/"]')
      ?.dispatchEvent(new PointerEvent('pointerdown', { bubbles: true, pointerType: 'touch' })),
  );
  await expect.poll(() => host.asked('/jobs/')).toBe(1);
  await menu(page, '募集').click();
  await expectArrival(page, host, '/jobs/');
  expect(host.asked('/jobs/')).toBe(1);
});

test.describe('on a fast line', () => {
  test.use({ line: FAST });

  test('a few of the links in view are fetched, and what is fetched is shown', async ({ page, host }) => {
    await open(page, host, '/topics/');
    await expect.poll(() => pagesAsked(host).length).toBe(1 + 4);
    await page.waitForTimeout(QUIET);
    const asked = pagesAsked(host);
    expect(asked.length, 'no more than a few').toBe(1 + 4);
    expect(new Set(asked).size, 'each once').toBe(asked.length);
    const inView = await page.evaluate(() =>
      [...document.querySelectorAll('main a[href]')]
        .filter((link) => {
          const { top, bottom, width } = link.getBoundingClientRect();
          return width > 0 && top >= 0 && bottom <= innerHeight;
        })
        .map((link) => new URL(/** @type {HTMLAnchorElement} */ (link).href).pathname),
    );
    for (const path of asked.slice(1)) expect(inView).toContain(path);
    await mark(page);
    const topic = asked[4] ?? '';
    await page.locator(`main a[href="${topic}"]`).click();
    await expectArrival(page, host, topic);
    expect(host.asked(topic)).toBe(1);
    expect(await isMarked(page)).toBe(true);
  });

  test('what comes into view is fetched when the page stands still', async ({ page, host }) => {
    await open(page, host, '/stories/');
    await expect.poll(() => pagesAsked(host).length).toBeGreaterThan(1);
    const before = pagesAsked(host).length;
    await page.mouse.move(5, 400);
    await page.mouse.wheel(0, 1500);
    await expect.poll(() => pagesAsked(host).length).toBeGreaterThan(before);
    expect(new Set(pagesAsked(host)).size).toBe(pagesAsked(host).length);
  });
});

test('on a slow line nothing is fetched that nobody points at', async ({ page, host }) => {
  await open(page, host, '/stories/');
  await page.waitForTimeout(QUIET);
  expect(pagesAsked(host)).toEqual(['/stories/']);
});

test.describe('where data is to be saved', () => {
  test.use({ line: SAVING });

  test('nothing is fetched before a press', async ({ page, host }) => {
    await open(page, host, '/stories/');
    await menu(page, 'イベント').hover();
    await page.waitForTimeout(QUIET);
    expect(pagesAsked(host)).toEqual(['/stories/']);
    await menu(page, 'イベント').click();
    await expectArrival(page, host, '/events/');
    expect(host.asked('/events/')).toBe(1);
  });
});

test.describe('pages fade into one another', () => {
  for (const [reducedMotion, expected] of /** @type {const} */ ([
    ['no-preference', 1],
    ['reduce', 0],
  ])) {
    test(`where motion is: ${reducedMotion}`, async ({ page, host }) => {
      await page.emulateMedia({ reducedMotion });
      await page.addInitScript(() => {
        const start = document.startViewTransition?.bind(document);
        Object.assign(window, { transitions: 0 });
        document.startViewTransition = (change) => {
          /** @type {any} */ (window).transitions += 1;
          return /** @type {any} */ (start)(change);
        };
      });
      await open(page, host, '/');
      await menu(page, 'イベント').click();
      await expectArrival(page, host, '/events/');
      expect(await page.evaluate(() => /** @type {any} */ (window).transitions)).toBe(expected);
      // The next click is not kept waiting, and what it overtakes complains about nothing.
      await menu(page, '募集').click();
      await expectArrival(page, host, '/jobs/');
    });
  }

  test('where there are no transitions', async ({ page, host }) => {
    await page.addInitScript(() => Object.assign(document, { startViewTransition: undefined }));
    await open(page, host, '/');
    await menu(page, 'イベント').click();
    await expectArrival(page, host, '/events/');
  });
});

test('a click before the client has started is an ordinary one, and done once', async ({ page, host }) => {
  const script = (await (await fetch(host.url('/'))).text()).match(/data-js="?([^" >]+)/)?.[1] ?? '';
  const release = host.hold(script);
  await page.goto(host.url('/'));
  await mark(page);
  await menu(page, 'イベント').click();
  await page.waitForURL(host.url('/events/'));
  release();
  await alive(page);
  expect(await isMarked(page), 'a full load').toBe(false);
  expect(host.asked('/events/')).toBe(1);
  expect(await page.evaluate(() => history.length)).toBe(3);
});
