// Every page of the built site comes alive, and nothing about it changes while it does.

import { documentOf, groups, isForReaders } from '../support/dist.js';
import { alive, open } from '../support/reader.js';
import { BELOW } from '../support/surroundings.js';
import { expect, test } from '../support/test.js';

/** @typedef {import('@playwright/test').Page} Page */

for (const below of BELOW) {
  test.describe(`published at ${below}`, () => {
    test.use({ below });

    for (const [name, all] of groups(below)) {
      // On the composer's page the composer runs instead.
      const routes = all.filter((route) => isForReaders(below, route));
      test(`${name} (${routes.length}) come alive without a word or a movement`, async ({ page, host }) => {
        test.setTimeout(120_000);
        const witness = await Witness.of(page, host.origin);
        for (const route of routes) {
          await witness.at(route, async () => {
            await page.goto(host.url(route));
            await alive(page);
            const { before, after, broken, violations, shift } = await measure(page, documentOf(below, route));
            if (before !== after) witness.blame(difference(before, after));
            for (const picture of broken) witness.blame(`broken picture: ${picture}`);
            for (const violation of violations) witness.blame(`policy violation: ${violation}`);
            if (shift >= 0.01) witness.blame(`layout shift of ${shift}`);
          });
        }
        expect(witness.complaints).toEqual([]);
        expect(host.requests.filter(({ status }) => status >= 400)).toEqual([]);
      });

      // Hydration trusts the text that it finds. Here the client builds every page from its data.
      test(`${name} (${routes.length}) are the same when they are navigated to`, async ({ page, host }) => {
        const witness = await Witness.of(page, host.origin);
        await open(page, host, routes.includes('/') ? '/topics/food/' : '/');
        for (const route of routes) {
          await witness.at(route, async () => {
            await page.evaluate(navigate, new URL(host.url(route)).pathname);
            const { before, after, broken } = await measure(page, documentOf(below, route));
            if (before !== after) witness.blame(difference(before, after));
            for (const picture of broken) witness.blame(`broken picture: ${picture}`);
            if (host.asked(route) !== 1) witness.blame(`${host.asked(route)} requests`);
          });
        }
        expect(witness.complaints).toEqual([]);
      });
    }
  });
}

/** Notes what goes wrong, and on which page. */
class Witness {
  complaints = /** @type {string[]} */ ([]);
  #route = '';
  #underWay = /** @type {Set<import('@playwright/test').Request>} */ (new Set());

  /**
   * @param {Page} page
   * @param {string} origin
   */
  static async of(page, origin) {
    const witness = new Witness();
    page.on('console', (message) => witness.blame(`console: ${message.text()}`));
    page.on('pageerror', (error) => witness.blame(`uncaught: ${error.message}`));
    page.on('requestfinished', (request) => witness.#underWay.delete(request));
    page.on('request', (request) => {
      witness.#underWay.add(request);
      const url = request.url();
      if (!url.startsWith(`${origin}/`) && !url.startsWith('data:')) {
        witness.blame(`request to another origin: ${url}`);
      }
    });
    page.on('requestfailed', (request) => {
      witness.#underWay.delete(request);
      witness.blame(`failed request: ${request.url()} ${request.failure()?.errorText}`);
    });
    page.on('response', (response) => {
      if (response.status() >= 400) witness.blame(`status ${response.status()}: ${response.url()}`);
    });
    await page.addInitScript(() => {
      const seen = { violations: /** @type {string[]} */ ([]), shift: 0 };
      Object.assign(window, { seen });
      addEventListener('securitypolicyviolation', (event) => {
        seen.violations.push(`${event.effectiveDirective} ${event.blockedURI}`);
      });
      const shifts = new PerformanceObserver((list) => {
        // @ts-expect-error: `value` is not in TypeScript's library yet.
        for (const entry of list.getEntries()) seen.shift += entry.value;
      });
      // A browser paints what has come of a document, and what follows may move that: in how many pieces
      // it comes is chance. From the first painting of the whole document on nothing moves. What is seen
      // in view is told after a painting, whatever has become of the page's clock.
      addEventListener('DOMContentLoaded', () => {
        const painted = new IntersectionObserver(() => {
          painted.disconnect();
          shifts.observe({ type: 'layout-shift' });
        });
        painted.observe(document.documentElement);
      });
    });
    return witness;
  }

  /**
   * @param {string} route
   * @param {() => Promise<void>} visit
   */
  async at(route, visit) {
    this.#route = route;
    try {
      await visit();
      // Whoever goes on before everything is there (the icon comes last) breaks it off.
      await expect.poll(() => [...this.#underWay].map((request) => request.url())).toEqual([]);
    } catch (error) {
      // The other pages are visited all the same; this one is named.
      this.blame(String(error));
    }
  }

  /** @param {string} what */
  blame(what) {
    this.complaints.push(`${this.#route}: ${what}`);
  }
}

/**
 * Follows a link to a path, and waits until its page is there.
 *
 * @param {string} path
 */
async function navigate(path) {
  const link = document.createElement('a');
  link.href = path;
  document.querySelector('.header')?.append(link);
  link.click();
  const frame = () => new Promise((resolve) => requestAnimationFrame(resolve));
  const busy = () => location.pathname !== path || document.getElementById('main')?.ariaBusy;
  for (let frames = 0; busy(); frames += 1) {
    if (frames > 600) throw new Error('the page does not come');
    await frame();
  }
  // The link went with the page before; the effects of the new one are done in the next frames.
  await frame();
  await frame();
}

/**
 * The text of the page as it was served and as it is now, and what the browser has seen.
 *
 * @param {Page} page
 * @param {string} html
 */
function measure(page, html) {
  return page.evaluate(async (html) => {
    // All pictures, also those that wait until they are scrolled to: they may not move anything.
    const loads = [...document.images].map(async (picture) => {
      picture.loading = 'eager';
      await picture.decode().catch(() => {});
      return picture.naturalWidth > 0 ? [] : [picture.src];
    });
    const broken = (await Promise.all(loads)).flat();
    await new Promise((resolve) => requestAnimationFrame(resolve));
    const text = (/** @type {Document} */ document) => {
      const app = /** @type {Element} */ (document.getElementById('app')?.cloneNode(true));
      // For readers without scripts: elements there, and raw text here.
      for (const element of app.querySelectorAll('noscript')) element.remove();
      return app.textContent ?? '';
    };
    // @ts-expect-error: put there by the init script.
    const { violations, shift } = window.seen;
    const served = new DOMParser().parseFromString(html, 'text/html');
    return { before: text(served), after: text(document), broken, violations, shift };
  }, html);
}

/**
 * @param {string} before
 * @param {string} after
 */
function difference(before, after) {
  let at = 0;
  while (at < before.length && before[at] === after[at]) at += 1;
  const from = Math.max(0, at - 20);
  const part = (/** @type {string} */ text) => JSON.stringify(text.slice(from, at + 40));
  return `the text changed from ${part(before)} to ${part(after)}`;
}
