// The composer says what the command says and shows what the build writes, in a real browser.

import { CASES, filesOf, told } from '../support/cases.js';
import { documentOf, localeOf, routes } from '../support/dist.js';
import { alive, isMarked, mark, menu, open } from '../support/reader.js';
import { BELOW } from '../support/surroundings.js';
import { expect, test } from '../support/test.js';
import { ask, openSources, openWorkshop } from '../support/workshop.js';

/** @type {('ja' | 'en')[]} */
const LOCALES = ['ja', 'en'];

test('every golden fault is told as the command tells it', async ({ page, host }) => {
  test.setTimeout(180_000);
  await openWorkshop(page, host);
  expect(CASES.length).toBeGreaterThan(80);
  let count = 0;
  for (const name of CASES) {
    const files = filesOf(name);
    const handed = files.map(({ path, bytes }) => ({ path, bytes: [...bytes] }));
    await ask(page, { do: 'open', files: handed });
    for (const locale of LOCALES) {
      const { diagnostics, page: document } = await ask(page, { do: 'compose', address: '/', locale });
      const expected = told(files, locale);
      expect(diagnostics, `${name} in ${locale}`).toEqual(expected);
      const hasErrors = diagnostics.some((/** @type {any} */ { severity }) => severity === 'error');
      expect(document === null, name).toBe(hasErrors);
      count += diagnostics.length;
    }
  }
  expect(count).toBeGreaterThan(400);
});

for (const below of BELOW) {
  test.describe(`published at ${below}`, () => {
    test.use({ below });

    test('every sample page is what the build writes', async ({ page, host }) => {
      test.setTimeout(180_000);
      await openWorkshop(page, host);
      expect(await openSources(page)).toEqual({ id: 1 });
      const all = routes(below).filter((route) => !route.endsWith('404.html'));
      expect(all.length).toBeGreaterThan(100);
      for (const route of all) {
        const locale = localeOf(route);
        const { page: document } = await ask(page, { do: 'compose', address: route, locale });
        if (document !== documentOf(below, route)) expect(document, route).toBe(documentOf(below, route));
      }
    });

    test('no page but its own names the composer', async () => {
      for (const route of routes(below)) {
        const names = /composer-|contribute\.js|content\.json/.test(documentOf(below, route));
        expect(names, route).toBe(/^(\/en)?\/contribute\/$/.test(route));
      }
    });
  });
}

test('every way to the composer and from it is a full load', async ({ page, host }) => {
  await open(page, host, '/events/');
  await mark(page);
  await page.evaluate((href) => {
    const link = document.createElement('a');
    link.href = href;
    document.querySelector('.header')?.append(link);
    link.click();
  }, new URL(host.url('/contribute/')).pathname);
  await expect(page.locator('script[data-module]')).toHaveCount(1);
  await expect(page).toHaveURL(host.url('/contribute/'));
  expect(await isMarked(page)).toBe(false);
  await mark(page);
  await menu(page, 'イベント').click();
  await expect(page).toHaveURL(host.url('/events/'));
  await alive(page);
  expect(await isMarked(page)).toBe(false);
});

test('no reader fetches the composer', async ({ page, host }) => {
  await open(page, host, '/');
  const asked = host.requests.map(({ path }) => path);
  expect(asked.filter((path) => /composer|contribute|source/.test(path))).toEqual([]);
});

test('a text that is typed is checked and shown', async ({ page, host }) => {
  await openWorkshop(page, host);
  await openSources(page);
  const path = 'pages/about.md';
  const { text } = await ask(page, { do: 'read', path });
  const typed = text.replace(/\n---\n/, '\n---\n\nいま打った段落です。\n');
  const times = [];
  for (let key = 0; key < 10; key += 1) {
    const started = Date.now();
    const said = await ask(page, { do: 'compose', path, text: typed + '字'.repeat(key), locale: 'ja' });
    times.push(Date.now() - started);
    expect(said.diagnostics).toEqual([]);
    expect(said.page).toContain('いま打った段落です。');
  }
  times.sort((a, b) => a - b);
  console.log(`a keystroke takes ${times[5]} ms (median of 10), the sample's content`);
  const wrong = await ask(page, { do: 'compose', path, text: typed.replace('title:', 'titel:'), locale: 'en' });
  expect(wrong.page).toBeNull();
  expect(wrong.diagnostics[0]).toMatchObject({ severity: 'error', path, line: 1 });
  const { text: kept } = await ask(page, { do: 'read', path });
  expect(kept, 'what is typed changes nothing that was opened').toBe(text);
});

test.describe('what goes wrong is answered', () => {
  test.use({ expected: /Failed to load resource/ });

  test('by words, and the worker lives', async ({ page, host }) => {
    await openWorkshop(page, host);
    const failure = { failure: expect.any(String) };
    expect(await ask(page, { do: 'compose', path: 'site.toml', text: '', locale: 'ja' })).toMatchObject(failure);
    expect(await ask(page, { do: 'dance' })).toMatchObject(failure);
    expect(await ask(page, { do: 'compose' })).toMatchObject(failure);
    expect(await ask(page, { do: 'open' })).toMatchObject(failure);
    expect(await ask(page, { do: 'open', url: host.url('/nowhere.json') })).toMatchObject(failure);
    expect(await ask(page, { do: 'open', url: host.url('/') })).toMatchObject(failure);
    await openSources(page);
    const odd = { do: 'compose', path: '../x', text: '\u0000', locale: 'ja', address: '/no/such/page/at/all' };
    expect(await ask(page, odd)).toMatchObject({ diagnostics: expect.any(Array), page: null });
    expect(await ask(page, { do: 'compose', locale: 'ja' })).toMatchObject({ diagnostics: [], page: null });
  });
});
