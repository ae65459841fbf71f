// What a reader sees when the connection or the host lets them down: never a blank page.

import { choose } from '../support/board.js';
import { titleOf } from '../support/dist.js';
import { alive, expectArrival, isMarked, mark, menu, open, settled } from '../support/reader.js';
import { BELOW } from '../support/surroundings.js';
import { expect, FAILED_REQUEST, test } from '../support/test.js';

test.use({ expected: FAILED_REQUEST });

for (const below of BELOW) {
  test.describe(`published at ${below}`, () => {
    test.use({ below });

    test('a host that recovers at the third try is not noticed', async ({ page, host }) => {
      await open(page, host, '/');
      await mark(page);
      host.fail('/stories/', { times: 2 });
      await menu(page, 'ストーリー').click();
      await expectArrival(page, host, '/stories/');
      await expect(page).toHaveTitle(titleOf(below, '/stories/'));
      expect(host.asked('/stories/')).toBe(3);
      expect(await isMarked(page)).toBe(true);
    });

    for (const how of /** @type {const} */ ([503, 'drop'])) {
      const what = how === 503 ? 'a host that is down' : 'a connection that breaks';
      test(`${what} is admitted, and the button tries again`, async ({ page, host }) => {
        await open(page, host, '/');
        await mark(page);
        host.fail('/stories/', { how });
        await menu(page, 'ストーリー').click();

        const message = page.getByRole('alert');
        await expect(message).toContainText('ページを読み込めませんでした');
        await expect(message.getByRole('heading', { level: 1 })).toBeFocused();
        await expect(menu(page, 'イベント'), 'the header stays').toBeVisible();
        await expect(page.locator('.footer')).toBeVisible();
        await expect(page.locator('#main')).not.toHaveAttribute('aria-busy');
        const direct = message.getByRole('link', { name: '直接開く' });
        await expect(direct).toHaveAttribute('href', new URL(host.url('/stories/')).pathname);
        await expect(page).toHaveURL(host.url('/stories/'));

        await test.step('still down: the message stays', async () => {
          const before = host.asked('/stories/');
          await message.getByRole('button', { name: 'もう一度試す' }).click();
          await expect.poll(() => host.asked('/stories/')).toBeGreaterThan(before + 2);
          // The last of them has been answered too, before anything is mended.
          await expect(page.locator('#main')).not.toHaveAttribute('aria-busy');
          await expect(page.getByRole('alert')).toContainText('ページを読み込めませんでした');
        });

        await test.step('mended: the page is shown', async () => {
          host.mend('/stories/');
          await page.getByRole('button', { name: 'もう一度試す' }).click();
          await expectArrival(page, host, '/stories/');
          await expect(page).toHaveTitle(titleOf(below, '/stories/'));
          await expect(page.getByRole('alert')).toHaveCount(0);
          await expect(page.locator('.story-card').first()).toBeVisible();
          expect(await isMarked(page)).toBe(true);
        });
      });
    }

    test('after a deploy an open tab loads the new site in full', async ({ page, host }) => {
      await open(page, host, '/');
      await mark(page);
      host.deploy();
      await menu(page, 'ストーリー').click();
      await expect(page).toHaveURL(host.url('/stories/'));
      await alive(page);
      await expect(page.locator('.story-card').first()).toBeVisible();
      await expect(page).toHaveTitle(titleOf(below, '/stories/'));
      expect(await isMarked(page)).toBe(false);
      await mark(page);
      await menu(page, '募集').click();
      await expectArrival(page, host, '/jobs/');
      expect(await isMarked(page), 'from there on it is live again').toBe(true);
      await page.goBack();
      await expect(page).toHaveURL(host.url('/stories/'));
      await page.goBack();
      await expect(page).toHaveURL(host.url('/'));
      await expect(page.locator('main h1')).toBeVisible();
      await expect(page).toHaveTitle(titleOf(below, '/'));
    });
  });
}

test('the link in the message loads the page in full', async ({ page, host }) => {
  await open(page, host, '/');
  await mark(page);
  host.fail('/stories/');
  await menu(page, 'ストーリー').click();
  const direct = page.getByRole('alert').getByRole('link', { name: '直接開く' });
  await expect(direct).toBeVisible();
  host.mend('/stories/');
  await direct.click();
  await expect(page.locator('.story-card').first()).toBeVisible();
  await alive(page);
  expect(await isMarked(page)).toBe(false);
});

test('from the message one can go elsewhere, and back', async ({ page, host }) => {
  await open(page, host, '/');
  await mark(page);
  host.fail('/stories/');
  await menu(page, 'ストーリー').click();
  await expect(page.getByRole('alert')).toBeVisible();
  await menu(page, 'イベント').click();
  await expectArrival(page, host, '/events/');
  await expect(page.getByRole('alert')).toHaveCount(0);
  host.mend('/stories/');
  await page.goBack();
  await expectArrival(page, host, '/stories/');
  await expect(page.locator('.story-card').first()).toBeVisible();
  await page.goBack();
  await expectArrival(page, host, '/');
  expect(await isMarked(page)).toBe(true);
});

test('back from the message to the page before', async ({ page, host }) => {
  await open(page, host, '/events/');
  await mark(page);
  host.fail('/stories/');
  await menu(page, 'ストーリー').click();
  await expect(page.getByRole('alert')).toBeVisible();
  await page.goBack();
  await expectArrival(page, host, '/events/');
  await expect(page.getByRole('alert')).toHaveCount(0);
  await expect(page).toHaveTitle(titleOf('/', '/events/'));
  await expect(page.locator('.event-row').first()).toBeVisible();
  expect(await isMarked(page)).toBe(true);
});

test('the message is in the language of the page before, and says so in the title', async ({ page, host }) => {
  await open(page, host, '/en/');
  host.fail('/en/stories/');
  await menu(page, 'Stories').click();
  await expect(page.getByRole('alert')).toContainText('This page could not be loaded');
  await expect(page.getByRole('button', { name: 'Try again' })).toBeVisible();
  await expect(page).toHaveTitle(/This page could not be loaded/);
});

test('a prefetch that fails says nothing', async ({ page, host }) => {
  await open(page, host, '/');
  host.fail('/stories/', { times: 3 });
  const wanted = host.url('/stories/');
  let answers = 0;
  page.on('requestfinished', (request) => {
    if (request.url() === wanted) answers += 1;
  });
  await menu(page, 'ストーリー').hover();
  await expect.poll(() => answers).toBe(3);
  await settled(page);
  await expect(page.getByRole('alert')).toHaveCount(0);
  await expect(page.locator('.hero')).toBeVisible();
  await menu(page, '募集').hover();
  await menu(page, 'ストーリー').click();
  await expectArrival(page, host, '/stories/');
  await expect(page.locator('.story-card').first(), 'a failed prefetch is tried again').toBeVisible();
});

test('a document that is no page of the site is loaded in full', async ({ page, host }) => {
  await open(page, host, '/');
  host.rewrite((html, path) => (path === '/stories/' ? '<!doctype html><title>Sign in first</title><p>A gate.' : html));
  await menu(page, 'ストーリー').click();
  await expect(page).toHaveTitle('Sign in first');
  await expect(page).toHaveURL(host.url('/stories/'));
  await expect(page.getByText('A gate.')).toBeVisible();
});

test('what a proxy puts beside the parts that live harms nothing', async ({ page, host }) => {
  host.rewrite((html) => html.replaceAll(/<(section|div data-live)[ >]/g, '<p>Put in by a proxy.</p>$&'));
  await open(page, host, '/events/');
  await choose(page, 'when', 'past');
  await expect(page.locator('.event-row').filter({ visible: true }).first()).toBeVisible();
  await menu(page, 'ストーリー').click();
  await expectArrival(page, host, '/stories/');
});

test.describe('when the client meets markup that it did not make', () => {
  // The panic is told in the console, for those who can mend it.
  test.use({ expected: /panicked|unreachable|hydrat/i });

  test('the page can be read and its links are plain links', async ({ page, host }) => {
    host.rewrite((html, path) =>
      path === '/events/' ? html.replace(/<div data-live[^>]*>/, '$&<p>Put in by a proxy.</p>') : html,
    );
    await page.goto(host.url('/events/'));
    await expect(page.locator('html')).toHaveAttribute('data-client', /^(broken|off)$/);
    await expect(page.locator('.event-row').first()).toBeVisible();
    await mark(page);
    await menu(page, 'ストーリー').click();
    await expect(page.locator('.story-card').first()).toBeVisible();
    await expect(page).toHaveURL(host.url('/stories/'));
    expect(await isMarked(page), 'a full load').toBe(false);
    await alive(page);
  });
});
