// What a reader waits for who filters ten thousand positions, and a hundred thousand: from the key
// to the frame that shows it, and of that the work (scripts, styles, layout).
//
// SITE_ROOT: a site built at /; SITE_BIN: the native command; CHROMIUM: the browser; SITE_AT: the
// instant of the build. The browser is driven by the tests' Playwright: `npm install` there first.

import { readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';

process.env.SITE_ALUMNI ??= process.env.SITE_ROOT;
const { hostOf, publish } = await import('../../tests/browser/support/many.js');
const { chromium } = createRequire(new URL('../../tests/browser/package.json', import.meta.url))('playwright-core');

const COUNT = 10_000;
const TYPED = '物流部門の企画';
const ROUNDS = 8;
// What `views/live/board/lines.rs` says of characters that stand for numbers.
const FIRST = 0x3d;
const NONE = [[0x7f, 0x22], [0xd800, 0x800], [0xfdd0, 0x20], [0xfffe, 2], [0x1fffe, 2]];

/** @param {number} n */
const letter = (n) => String.fromCodePoint(NONE.reduce((code, [first, many]) => (code >= first ? code + many : code), n + FIRST));
/** @param {string} c */
const number = (c) => {
  const code = /** @type {number} */ (c.codePointAt(0));
  return NONE.reduce((n, [first, many]) => (code >= first ? n - many : n), code - FIRST);
};

/**
 * The rows of a list so many times over, each time with other titles: to make the pages of a
 * hundred thousand positions would take longer than all the rest.
 *
 * @param {string} text
 * @param {number} times
 */
function multiplied(text, times) {
  const count = Number(/^k\d+\t(\d+)/m.exec(text)?.[1]);
  const all = Array.from({ length: times }, (_, time) => time);
  const gaps = (/** @type {string} */ line) => {
    let row = -1;
    const rows = [...line].map((c) => (row += number(c) + 1));
    row = -1;
    const more = all.flatMap((time) => rows.map((of) => of + time * count));
    return more.map((of) => [letter(of - row - 1), (row = of)][0]).join('');
  };
  return text
    .split('\n')
    .map((line) => {
      const [kind, fields] = [line[0], line.slice(1).split('\t')];
      if (kind === 'k') fields[1] = String(count * times);
      if ('exr'.includes(kind)) return kind + fields[0].repeat(times);
      if (kind === 's') for (const at of [2, 3]) fields[at] = fields[at] === '-' ? '-' : (fields[at] ?? '').repeat(times);
      if (kind === 'o') {
        for (const at of [3, 4]) if (fields[at]) fields[at] = gaps(fields[at]);
        for (const at of [5, 6]) if (fields[at]) fields[at] = fields[at].repeat(times);
      }
      if ('tan'.includes(kind) && fields[0] === '') {
        const values = fields.slice(1);
        return `${kind}\t${all.flatMap((time) => values.map((value) => (time ? `${value}-${time}` : value))).join('\t')}`;
      }
      return kind + fields.join('\t');
    })
    .join('\n');
}

const at = (/** @type {number[]} */ all, /** @type {number} */ share) =>
  [...all].sort((a, b) => a - b)[Math.min(all.length - 1, Math.floor(all.length * share))];
const told = (/** @type {number[]} */ all) => `${at(all, 0.5).toFixed(1)} / ${at(all, 0.95).toFixed(1)}`;

/** Notes for each event of a kind how long its work takes, and when its frame is there. */
const WATCH = () => {
  /** @type {{ work: number[], frame: number[] }} */
  const seen = { work: [], frame: [] };
  Object.assign(window, { seen });
  const after = (/** @type {() => void} */ then) => {
    const { port1, port2 } = new MessageChannel();
    port1.onmessage = then;
    port2.postMessage(0);
  };
  const watch = () => {
    const began = performance.now();
    after(() => {
      void document.body.offsetHeight;
      seen.work.push(performance.now() - began);
    });
    requestAnimationFrame(() => after(() => seen.frame.push(performance.now() - began)));
  };
  for (const kind of ['input', 'change']) {
    addEventListener(kind, (event) => {
      const { type } = /** @type {HTMLInputElement} */ (event.target);
      if ((kind === 'input') === (type === 'search')) watch();
    }, { capture: true });
  }
};

const browser = await chromium.launch({ executablePath: process.env.CHROMIUM, args: ['--no-sandbox'] });
const site = await publish(COUNT);
const host = await hostOf(site.dist);
const file = join(site.dist, 'jobs/rows.txt');
const rows = readFileSync(file, 'utf8');
console.log('median / 95th percentile, in milliseconds\n');
console.log('| positions | processor | rows there | key: work | key: frame | choice: work | choice: frame | rows in the document |');
console.log('|---|---|---|---|---|---|---|---|');
const sizes = [];
for (const times of [1, 10]) {
  const text = multiplied(rows, times);
  writeFileSync(file, text);
  const packed = gzipSync(text).length;
  sizes.push(`${COUNT * times} positions: ${text.length} characters, gzip ${packed}, ${(packed / COUNT / times).toFixed(1)} a row`);
  for (const slower of [1, 4]) {
    const page = await browser.newPage();
    const tools = await page.context().newCDPSession(page);
    await page.addInitScript(WATCH);
    await page.addInitScript(() => Object.defineProperty(navigator, 'connection', { value: undefined }));
    await page.goto(host.url('/jobs/'));
    await page.waitForFunction(() => document.documentElement.dataset.client === 'on');
    await tools.send('Emulation.setCPUThrottlingRate', { rate: slower });
    const words = page.locator('.filters input[type=search]');
    const there = await page.evaluate(async () => {
      const began = performance.now();
      /** @type {HTMLElement} */ (document.querySelector('.filters input[type=search]')).focus();
      while (!document.querySelector('.facet > button:not([hidden])')) await new Promise((next) => setTimeout(next, 5));
      return performance.now() - began;
    });
    const measured = async (/** @type {() => Promise<void>} */ act) => {
      await page.evaluate(() => Object.assign(/** @type {any} */ (window).seen, { work: [], frame: [] }));
      await act();
      return page.evaluate(() => /** @type {any} */ (window).seen);
    };
    const pause = () => page.waitForTimeout(60 * slower);
    const keys = await measured(async () => {
      for (let round = 0; round < ROUNDS; round += 1) {
        await words.focus();
        for (const key of TYPED) {
          await page.keyboard.insertText(key);
          await pause();
        }
        for (const _ of TYPED) {
          await page.keyboard.press('Backspace');
          await pause();
        }
      }
    });
    await page.locator('.facet summary').first().click();
    const box = page.locator('.facet input').first();
    const choices = await measured(async () => {
      for (let round = 0; round < ROUNDS * 2; round += 1) {
        await box.click();
        await pause();
      }
    });
    await box.check();
    const shown = await page.locator('[data-list] [data-row]').count();
    console.log(
      `| ${COUNT * times} | ${slower} × | ${there.toFixed(0)} | ${told(keys.work)} | ${told(keys.frame)} | ${told(choices.work)} | ${told(choices.frame)} | ${shown} |`,
    );
    await page.close();
  }
}
console.log(`\n${sizes.join('\n')}`);
await browser.close();
await host.stop();
await site.remove();
