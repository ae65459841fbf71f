// Takes the pictures of the editors' guide anew: pages of the sample site with numbers beside what comes
// from which field. After a change to how events look:
//
//     cargo site test --only build-root
//     cd tests/browser && npm ci && CHROMIUM=/usr/bin/chromium node pictures.js

import { readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';

import { chromium } from '@playwright/test';

const root = fileURLToPath(new URL('../../', import.meta.url));
const dist = process.env.SITE_ROOT ?? `${root}target/site/dist-root`;
const origin = 'http://pictures.example';

/** What stands on the page of an event, in the order of the numbers in content/README.md. */
const MARKS = [
  '.detail__title',
  '.detail__summary',
  '.detail__picture img',
  '.facts .fact:nth-of-type(1) dt',
  '.facts .fact:nth-of-type(2) dt',
  '.facts .fact:nth-of-type(3) dt',
  '.registration .button',
  '.detail__body',
];

/** Puts numbers beside what is marked. */
function mark(selectors) {
  for (const [index, selector] of selectors.entries()) {
    const found = document.querySelector(selector);
    if (!found) throw new Error(`nothing is ${selector}`);
    const { left, top } = found.getBoundingClientRect();
    const badge = document.createElement('b');
    badge.textContent = String(index + 1);
    Object.assign(badge.style, {
      position: 'absolute',
      left: `${Math.max(4, left + scrollX - 34)}px`,
      top: `${top + scrollY + 2}px`,
      width: '26px',
      height: '26px',
      borderRadius: '50%',
      background: '#b3261e',
      color: '#fff',
      font: '700 15px/26px sans-serif',
      textAlign: 'center',
      zIndex: '9',
    });
    document.body.append(badge);
  }
}

const browser = await chromium.launch({
  executablePath: process.env.CHROMIUM,
  args: ['--no-sandbox', '--disable-gpu', '--disable-background-networking', '--disable-component-update'],
});
for (const [path, file] of [
  ['/events/chakai-07/', 'event.jpg'],
  ['/en/events/chakai-07/', 'event.en.jpg'],
]) {
  const page = await browser.newPage({ viewport: { width: 1000, height: 900 }, colorScheme: 'light' });
  await page.route(`${origin}/**`, async (route) => {
    const { pathname } = new URL(route.request().url());
    const name = pathname.endsWith('/') ? `${pathname}index.html` : pathname;
    // Without the client: what is seen is what the build wrote.
    if (name.endsWith('.js')) return route.abort();
    await route.fulfill({ path: dist + name });
  });
  await page.goto(origin + path);
  await page.evaluate(mark, MARKS);
  const head = await page.locator('.detail').boundingBox();
  const last = await page.locator('.registration').first().boundingBox();
  const clip = { x: 0, y: head.y, width: 1000, height: last.y + last.height + 24 - head.y };
  await page.screenshot({ path: `${root}docs/${file}`, type: 'jpeg', quality: 78, clip, fullPage: true });
  console.log(`docs/${file}: ${(await readFile(`${root}docs/${file}`)).length} bytes`);
}
await browser.close();
