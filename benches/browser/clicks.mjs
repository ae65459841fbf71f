// What a reader waits for after the client has started: from the click on a link to the first frame
// with the other page, whose document was asked for while the reader rested on the link; and what a
// first search fetches, program and all.
//
// SITE_ROOT: a site built at /; CHROMIUM: the browser. The browser is driven by the tests' Playwright.

import { createRequire } from 'node:module';

import { host } from './host.mjs';

const { chromium } = createRequire(new URL('../../tests/browser/package.json', import.meta.url))('playwright-core');

const ROUNDS = 12;
const LINKS = ['/events/', '/stories/', '/jobs/', '/people/'];
const WORDS = ['捨てた生地', '港', 'ロッテルダム', '物流', 'アルムナイ'];

const at = (/** @type {number[]} */ all, /** @type {number} */ share) =>
  [...all].sort((a, b) => a - b)[Math.min(all.length - 1, Math.floor(all.length * share))];
const told = (/** @type {number[]} */ all) =>
  `${at(all, 0.5).toFixed(0)} (${Math.min(...all).toFixed(0)}–${Math.max(...all).toFixed(0)})`;

/** Notes when each click came, and when the first frame after it had another page. */
const WATCH = () => {
  /** @type {number[]} */
  const waits = [];
  Object.assign(window, { waits });
  addEventListener('click', () => {
    const began = performance.now();
    const before = document.querySelector('main h1')?.textContent;
    const look = () => {
      const now = document.querySelector('main h1')?.textContent;
      if (now && now !== before) waits.push(performance.now() - began);
      else requestAnimationFrame(look);
    };
    requestAnimationFrame(look);
  }, { capture: true });
};

const browser = await chromium.launch({ executablePath: process.env.CHROMIUM, args: ['--no-sandbox'] });
const served = await host(() => process.env.SITE_ROOT ?? '');
console.log('from the click to the frame with the other page, in ms: median (least–most)\n');
console.log('| processor | motion | page at hand |');
console.log('|---|---|---|');
/** @type {[number, 'reduce' | 'no-preference'][]} */
const cases = [[1, 'reduce'], [1, 'no-preference'], [4, 'reduce'], [4, 'no-preference']];
for (const [slower, reducedMotion] of cases) {
  const page = await browser.newPage({ viewport: { width: 1280, height: 900 }, reducedMotion });
  await page.addInitScript(WATCH);
  await page.goto(`${served.origin}/`);
  await page.waitForFunction(() => document.documentElement.dataset.client === 'on');
  const tools = await page.context().newCDPSession(page);
  await tools.send('Emulation.setCPUThrottlingRate', { rate: slower });
  for (let round = 0; round < ROUNDS; round += 1) {
    const link = page.locator(`.header__nav a[href="${LINKS[round % LINKS.length]}"]`);
    await link.hover();
    // Longer than it takes to fetch the page.
    await page.waitForTimeout(300 * slower);
    const path = LINKS[round % LINKS.length];
    await page.mouse.down();
    await page.mouse.up();
    await page.waitForURL(`${served.origin}${path}`);
    await page.waitForFunction((count) => /** @type {any} */ (window).waits.length === count, round + 1);
    await page.waitForTimeout(400 * slower);
  }
  const waits = await page.evaluate(() => /** @type {any} */ (window).waits);
  console.log(`| ${slower} × | ${reducedMotion === 'reduce' ? 'none' : 'a view transition'} | ${told(waits)} |`);
  await page.close();
}

console.log('\na first search on the sample network, in bytes as transferred\n');
console.log('| words | program | index | pages of results | in all |');
console.log('|---|---|---|---|---|');
for (const words of WORDS) {
  const context = await browser.newContext({ viewport: { width: 360, height: 740 } });
  const page = await context.newPage();
  /** @type {Record<string, number>} */
  const bytes = { program: 0, index: 0, pages: 0 };
  await page.goto(`${served.origin}/search/`);
  await page.waitForFunction(() => document.documentElement.dataset.client === 'on');
  page.on('response', async (response) => {
    const path = new URL(response.url()).pathname;
    const length = Number(response.headers()['content-length'] ?? 0);
    if (/^\/search\/./.test(path)) bytes.index += length;
    else if (path.endsWith('/')) bytes.pages += length;
  });
  for (const entry of await page.evaluate(() => performance.getEntriesByType('resource').map((it) => [it.name, /** @type {PerformanceResourceTiming} */ (it).encodedBodySize]))) {
    if (/\/search-[^/]*$/.test(String(entry[0]))) bytes.program += Number(entry[1]);
    if (/\/search\/./.test(String(entry[0]))) bytes.index += Number(entry[1]);
  }
  await page.getByRole('searchbox').fill(words);
  await page.waitForSelector('.hit');
  await page.waitForTimeout(700);
  const { program, index, pages } = bytes;
  console.log(`| ${words} | ${program} | ${index} | ${pages} | ${program + index + pages} |`);
  await context.close();
}
await browser.close();
served.stop();
