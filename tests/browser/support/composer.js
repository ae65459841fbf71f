// What an editor does with the composer.

import { readFileSync } from 'node:fs';

import { expect } from '@playwright/test';

/** @typedef {import('@playwright/test').Page} Page */
/** @typedef {import('@playwright/test').Locator} Locator */
/** @typedef {import('./host.js').Host} Host */

/**
 * Loads a page with the composer and waits until it works.
 *
 * @param {Page} page
 * @param {Host} host
 * @param {string} path
 */
export async function openComposer(page, host, path = '/contribute/') {
  await page.goto(host.url(path));
  await composing(page);
}

/**
 * Waits until the composer works.
 *
 * @param {Page} page
 */
export async function composing(page) {
  await expect(page.locator('html')).toHaveAttribute('data-composer', 'on', { timeout: 30_000 });
}

/**
 * Begins something new.
 *
 * @param {Page} page
 * @param {string} kind
 * @param {string} slug
 */
export async function begin(page, kind, slug) {
  await page.getByRole('radio', { name: kind, exact: true }).check();
  await page.locator('#new-slug').fill(slug);
  await page.getByRole('button', { name: '書きはじめる' }).click();
  await expect(page.locator('#room-title')).toBeFocused();
}

/**
 * Chooses to write the text itself, and gives its field.
 *
 * @param {Page} page
 */
export async function asText(page) {
  await page.getByRole('tab', { name: '原稿を直接書く' }).click();
  return page.locator('#source-text');
}

/**
 * Chooses to write field by field.
 *
 * @param {Page} page
 */
export async function asForm(page) {
  await page.getByRole('tab', { name: '項目で書く' }).click();
}

/**
 * A field of the form, by its name in the file.
 *
 * @param {Page} page
 * @param {string} path
 */
export const field = (page, path) => page.locator(`[data-path="${path}"]`);

/**
 * The text as it stands in the drafts of the browser.
 *
 * @param {Page} page
 */
export function kept(page) {
  return page.evaluate(() =>
    Object.keys(localStorage)
      .filter((name) => name.startsWith('naname-draft:'))
      .map((name) => JSON.parse(localStorage.getItem(name) ?? '{}')),
  );
}

/**
 * Presses the Tab key until something has the focus.
 *
 * @param {Page} page
 * @param {Locator} wanted
 */
export async function tabTo(page, wanted) {
  await wanted.first().waitFor();
  const handle = await wanted.first().elementHandle();
  for (let presses = 0; presses < 250; presses += 1) {
    if (await page.evaluate((element) => document.activeElement === element, handle)) return;
    await page.keyboard.press('Tab');
  }
  throw new Error(`${wanted} can't be reached with the Tab key`);
}

/**
 * Answers the questions that are asked before something is proposed.
 *
 * @param {Page} page
 */
export async function answer(page) {
  for (const box of await page.locator('[data-question]').all()) await box.check();
}

/**
 * What was downloaded.
 *
 * @param {Page} page
 * @param {() => Promise<void>} does
 */
export async function downloaded(page, does) {
  const waiting = page.waitForEvent('download');
  await does();
  const download = await waiting;
  return { name: download.suggestedFilename(), text: readFileSync(await download.path(), 'utf8') };
}

/** An event without faults. */
export const EVENT = `---
title: 春の茶会
summary: 世代も仕事も違う八人が、一つの卓を囲みます。
start: 2027-04-17T14:00
end: 2027-04-17T17:00
attendance: online
audience: [alumni]
---
どなたでもどうぞ。
`;
