// What a reader does and notices.

import { expect } from '@playwright/test';

/** @typedef {import('@playwright/test').Page} Page */
/** @typedef {import('./host.js').Host} Host */

/**
 * Loads a page and waits until the client has made it live.
 *
 * @param {Page} page
 * @param {Host} host
 * @param {string} path
 */
export async function open(page, host, path) {
  await page.goto(host.url(path));
  await alive(page);
}

/**
 * Waits until the client has made the page live. A client that can't is an error at once.
 *
 * @param {Page} page
 */
export async function alive(page) {
  await page.evaluate(
    () =>
      new Promise((resolve, reject) => {
        const { dataset } = document.documentElement;
        const look = () => {
          if (dataset.client === 'on') resolve(undefined);
          else if (dataset.client) reject(new Error(`the client is ${dataset.client}`));
        };
        new MutationObserver(look).observe(document.documentElement, { attributes: true });
        setTimeout(() => reject(new Error('the client did not start within ten seconds')), 10_000);
        look();
      }),
  );
  await settled(page);
}

/**
 * Waits until what was begun is painted: effects of the client run before the next frame.
 *
 * @param {Page} page
 */
export async function settled(page) {
  await page.evaluate(
    () => new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve))),
  );
}

/**
 * Leaves a mark on the window that outlives navigations of the client, but no full load.
 *
 * @param {Page} page
 */
export async function mark(page) {
  await page.evaluate(() => Object.assign(window, { mark: true }));
}

/**
 * Whether the window is still the one that was marked.
 *
 * @param {Page} page
 */
export function isMarked(page) {
  return page.evaluate(() => 'mark' in window);
}

/**
 * A link of the menu at the top.
 *
 * @param {Page} page
 * @param {string} name
 */
export function menu(page, name) {
  return page.locator('.header__nav').getByRole('link', { name, exact: true });
}

/**
 * Expects that the reader has arrived at a page: address, heading in focus.
 *
 * @param {Page} page
 * @param {Host} host
 * @param {string} path
 */
export async function expectArrival(page, host, path) {
  await expect(page).toHaveURL(host.url(path));
  await expect(page.locator('main h1')).toBeFocused();
}

/**
 * How far the reader has scrolled.
 *
 * @param {Page} page
 */
export function scrolled(page) {
  return page.evaluate(() => Math.round(window.scrollY));
}

/**
 * What the head of a document says of its page, as lines; of the current document, or of one that
 * is given.
 *
 * @param {Page} page
 * @param {string} [html]
 */
export function headOf(page, html) {
  return page.evaluate((html) => {
    const from = html ? new DOMParser().parseFromString(html, 'text/html') : document;
    const says = 'link[rel=canonical], link[rel=alternate], link[rel=prev], link[rel=next], meta[name=description], meta[property]';
    const lines = [...from.head.querySelectorAll(says)].map((element) => element.outerHTML);
    return [`title ${from.title}`, `lang ${from.documentElement.lang}`, ...lines.sort()];
  }, html);
}
