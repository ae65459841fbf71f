// One page of each kind, as assistive technology, narrow windows and forced colours meet it.

import AxeBuilder from '@axe-core/playwright';

import { facet } from '../support/board.js';
import { inLocale } from '../support/dist.js';
import { open, settled } from '../support/reader.js';
import { expect, FAILED_REQUEST, test } from '../support/test.js';

/** @typedef {import('@playwright/test').Page} Page */

/** @type {Record<string, string>} */
const KINDS = {
  'home': '/',
  'the events': '/events/',
  'an event to come': '/events/mirai-12/',
  'an event that is over': '/events/mirai-11/',
  'a cancelled event': '/events/factory-walk/',
  'the stories': '/stories/',
  'a story': '/stories/hiebako/',
  'the positions': '/jobs/',
  'a position': '/jobs/return-logistics-dx/',
  'a closed position': '/jobs/return-machinery-sales-osaka/',
  'the people': '/people/',
  'a person': '/people/sakaki-haruka/',
  'the topics': '/topics/',
  'a topic': '/topics/food/',
  'the activity': '/activity/',
  'a page with a table': '/for-recruits/',
  'a page with questions': '/faq/',
  'the page for addresses that lead nowhere': '/404.html',
};

for (const locale of /** @type {const} */ (['ja', 'en'])) {
  for (const [kind, route] of Object.entries(KINDS)) {
    const path = inLocale(route, locale);

    test(`${kind} (${path}): axe finds nothing, in light and in dark`, async ({ page, host }) => {
      await open(page, host, path);
      for (const colorScheme of /** @type {const} */ (['light', 'dark'])) {
        await page.emulateMedia({ colorScheme });
        await settled(page);
        expect(await violations(page), colorScheme).toEqual([]);
      }
    });

    test(`${kind} (${path}): a window of 320 px is wide enough, and forced colours hide nothing`, async ({ page, host }) => {
      await page.setViewportSize({ width: 320, height: 640 });
      await open(page, host, path);
      expect(await tooWide(page), 'what sticks out').toEqual([]);
      for (const colorScheme of /** @type {const} */ (['light', 'dark'])) {
        await page.emulateMedia({ forcedColors: 'active', colorScheme });
        await settled(page);
        expect(await invisible(page), `invisible in forced ${colorScheme} colours`).toEqual([]);
      }
    });
  }
}

test('the open menu of a phone: axe finds nothing, and it fits', async ({ page, host }) => {
  await page.setViewportSize({ width: 320, height: 640 });
  await open(page, host, '/');
  await page.locator('.header__more summary').click();
  await expect(page.locator('.header__more').getByRole('link', { name: '募集' })).toBeVisible();
  expect(await violations(page)).toEqual([]);
  expect(await tooWide(page)).toEqual([]);
});

test('a filter without results: axe finds nothing', async ({ page, host }) => {
  await open(page, host, '/jobs/?q=なにもない');
  await expect(page.getByText('条件に合うものがありません。条件を一つ外すと見つかります。')).toBeVisible();
  expect(await violations(page)).toEqual([]);
});

test('an open facet and the month view: axe finds nothing, and they fit', async ({ page, host }) => {
  for (const width of [320, 1280]) {
    await page.setViewportSize({ width, height: 640 });
    for (const name of ['offer', 'mine']) {
      await open(page, host, '/jobs/');
      await facet(page, name).locator('summary').click();
      expect(await violations(page), `${name} at ${width}`).toEqual([]);
      expect(await tooWide(page), `${name} at ${width}`).toEqual([]);
    }
    await open(page, host, '/events/?view=month');
    await expect(page.getByRole('grid')).toBeVisible();
    expect(await violations(page), `months at ${width}`).toEqual([]);
    expect(await tooWide(page), `months at ${width}`).toEqual([]);
  }
});

test('what is pointed at and what is in focus can be read too', async ({ page, host }) => {
  await open(page, host, '/events/mirai-12/');
  for (const colorScheme of /** @type {const} */ (['light', 'dark'])) {
    await page.emulateMedia({ colorScheme });
    for (const selector of ['.button', '.menu__link', '.prose a', '.detail .tag']) {
      const element = page.locator(`${selector} >> visible=true`).first();
      await element.hover();
      await element.focus();
      await settled(page);
      expect(await violations(page), `${selector}, ${colorScheme}`).toEqual([]);
    }
  }
});

test('every stop of the keyboard is seen', async ({ page, host }) => {
  for (const path of ['/', '/jobs/']) {
    await open(page, host, path);
    const bare = [];
    for (let stop = 0; stop < 25; stop += 1) {
      await page.keyboard.press('Tab');
      const seen = await page.evaluate(() => {
        const element = document.activeElement;
        if (!element || element === document.body) return undefined;
        const { outlineStyle, outlineWidth } = getComputedStyle(element);
        const { width, height } = element.getBoundingClientRect();
        const marked = outlineStyle !== 'none' && parseFloat(outlineWidth) >= 1;
        return { marked, visible: width > 0 && height > 0, name: element.outerHTML.slice(0, 80) };
      });
      if (seen && !(seen.marked && seen.visible)) bare.push(seen.name);
    }
    expect(bare, path).toEqual([]);
  }
});

test.describe('the message about a page that could not be loaded', () => {
  test.use({ expected: FAILED_REQUEST });

  test('axe finds nothing', async ({ page, host }) => {
    await open(page, host, '/');
    host.fail('/stories/');
    await page.locator('.header__nav a[href$="/stories/"]').click();
    await expect(page.getByRole('alert')).toBeVisible();
    expect(await violations(page)).toEqual([]);
  });
});

test('who asks for less motion gets none', async ({ page, host }) => {
  await page.emulateMedia({ reducedMotion: 'reduce' });
  await open(page, host, '/');
  await page.locator('.header__nav a[href$="/stories/"]').click();
  await expect(page.locator('.story-card').first()).toBeVisible();
  expect(await page.evaluate(() => document.getAnimations().length)).toBe(0);
});

/**
 * What axe objects to: rule, and where.
 *
 * @param {Page} page
 */
async function violations(page) {
  // There are no frames, so the page need not be opened once more for them.
  const { violations } = await new AxeBuilder({ page }).setLegacyMode().analyze();
  return violations.flatMap(({ id, nodes }) =>
    nodes.map((node) => `${id}: ${node.target.join(' ')} ${node.failureSummary?.split('\n')[1]?.trim() ?? ''}`),
  );
}

/**
 * What sticks out of the window; nothing if the page doesn't scroll sideways.
 *
 * @param {Page} page
 */
function tooWide(page) {
  return page.evaluate(() => {
    const root = document.documentElement;
    if (root.scrollWidth <= root.clientWidth) return [];
    const out = [...document.body.querySelectorAll('*')]
      .filter((element) => element.getBoundingClientRect().right > root.clientWidth + 0.5)
      .map((element) => element.outerHTML.slice(0, 100));
    return out.length > 0 ? out : [`the page is ${root.scrollWidth} px wide`];
  });
}

/**
 * Texts that have the colour of what lies behind them.
 *
 * @param {Page} page
 */
function invisible(page) {
  return page.evaluate(() => {
    // Behind everything is the canvas, which a reader may have made dark.
    const probe = document.body.appendChild(document.createElement('p'));
    probe.style.backgroundColor = 'Canvas';
    const canvas = getComputedStyle(probe).backgroundColor;
    probe.remove();
    const behind = (/** @type {Element | null} */ element) => {
      for (; element; element = element.parentElement) {
        const { backgroundColor } = getComputedStyle(element);
        if (!/, 0\)$|transparent/.test(backgroundColor)) return backgroundColor;
      }
      return canvas;
    };
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    const found = [];
    for (let text = walker.nextNode(); text; text = walker.nextNode()) {
      const element = text.parentElement;
      if (!text.textContent?.trim() || !element?.checkVisibility({ visibilityProperty: true })) continue;
      const { color, opacity } = getComputedStyle(element);
      if (color === behind(element) || Number(opacity) < 0.5) found.push(text.textContent.trim().slice(0, 40));
    }
    return found;
  });
}
