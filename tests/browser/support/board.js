// The bar above a list: facets of check boxes, words, what is on.

import { expect } from '@playwright/test';

/** @typedef {import('@playwright/test').Page} Page */
/** @typedef {import('@playwright/test').Locator} Locator */

/** @param {Page} page */
export const words = (page) => page.getByRole('searchbox');

/**
 * How many rows are shown, in words.
 *
 * @param {Page} page
 */
export const count = (page) => page.locator('.filters').getByRole('status');

/**
 * What is on, each to be taken away.
 *
 * @param {Page} page
 */
export const chips = (page) => page.locator('.chips').getByRole('button');

/**
 * The box of a choice.
 *
 * @param {Page} page
 * @param {string} facet
 * @param {string} value
 */
export const box = (page, facet, value) => page.locator(`.facet input[name="${facet}"][value="${value}"]`);

/**
 * The facet that has a name in addresses.
 *
 * @param {Page} page
 * @param {string} name
 */
export const facet = (page, name) =>
  page.locator('.facet').filter({ has: page.locator(`input[name="${name}"]`) });

/**
 * Opens a facet, ticks a choice or takes its tick away, and closes the facet.
 *
 * @param {Page} page
 * @param {string} name
 * @param {string} value
 */
export async function choose(page, name, value) {
  await facet(page, name).locator('summary').click();
  await box(page, name, value).click();
  await page.keyboard.press('Escape');
  await expect(facet(page, name)).not.toHaveAttribute('open');
}

/**
 * The choices of a facet: values, words for readers, and how many rows they say they have.
 *
 * @param {Page} page
 * @param {string} name
 */
export function choices(page, name) {
  return facet(page, name)
    .locator('.choice')
    .evaluateAll((choices) =>
      choices.map((choice) => ({
        value: /** @type {HTMLInputElement} */ (choice.querySelector('input')).value,
        label: choice.querySelector('.choice__label')?.textContent ?? '',
        count: Number(choice.querySelector('.choice__count')?.textContent),
      })),
    );
}

/**
 * Ticks every choice of every facet in turn and expects that as many rows are shown as it said,
 * that the address says so, and that a reader who opens this address sees the same.
 *
 * @param {Page} page
 * @param {string} url
 * @param {string} name
 * @param {(page: Page) => Locator} rows
 */
export async function everyChoiceCounts(page, url, name, rows) {
  const all = await rows(page).count();
  const offered = await choices(page, name);
  expect(offered.length, `${name} offers something`).toBeGreaterThan(0);
  for (const { value, label, count: expected } of offered) {
    await choose(page, name, value);
    await expect(page, label).toHaveURL(`${url}?${name}=${encodeURIComponent(value)}`);
    await expect(rows(page), label).toHaveCount(expected);
    await expect(chips(page)).toHaveText([label]);
    await chips(page).click();
    await expect(page).toHaveURL(url);
    await expect(rows(page)).toHaveCount(all);
  }
}
