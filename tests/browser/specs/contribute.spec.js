// The composer as an editor uses it: from nothing to the code host's own page.

import AxeBuilder from '@axe-core/playwright';

import {
  answer, asForm, asText, begin, composing, downloaded, EVENT, field, kept, openComposer, tabTo,
} from '../support/composer.js';
import { open } from '../support/reader.js';
import { BELOW } from '../support/surroundings.js';
import { expect, FAILED_REQUEST, test } from '../support/test.js';

/** @typedef {import('@playwright/test').Page} Page */

// A fixed clock is a script in every frame, which that of the preview refuses.
test.use({ now: null });

/** @param {Page} page */
const faults = (page) => page.locator('.finding--error');
/** @param {Page} page */
const preview = (page) => page.frameLocator('.preview__frame');
/** @param {Page} page */
const way = (page) => page.locator('[data-steps] a').first();

for (const below of BELOW) {
  test.describe(`published at ${below}`, () => {
    test.use({ below });

    test('a new editor gets from the home page to the opened “new file” page by keyboard alone', async ({ page, host }) => {
      test.setTimeout(120_000);
      await page.context().route('https://github.example.com/**', (route) => route.fulfill({ body: '' }));
      await open(page, host, '/');
      await tabTo(page, page.locator('footer').getByRole('link', { name: '原稿を送る' }));
      await page.keyboard.press('Enter');
      await page.waitForURL(host.url('/contribute/'));
      await composing(page);
      await tabTo(page, page.getByRole('radio', { name: 'イベント' }));
      await tabTo(page, page.locator('#new-slug'));
      await page.keyboard.type('spring-tea-2027');
      await tabTo(page, page.getByRole('button', { name: '書きはじめる' }));
      await page.keyboard.press('Enter');

      await expect(page.locator('#room-title')).toBeFocused();
      await tabTo(page, field(page, 'title'));
      await page.keyboard.insertText('春の茶会：はじめての方へ');
      await tabTo(page, field(page, 'summary'));
      await page.keyboard.insertText('世代も仕事も違う八人が、一つの卓を囲みます。');
      for (const [name, hour] of /** @type {[string, number][]} */ ([['start', 2], ['end', 5]])) {
        await tabTo(page, field(page, name));
        // In the order of this browser, which is an English one: month, day, year, time.
        await page.keyboard.type('04172027');
        await page.keyboard.press('ArrowRight');
        await page.keyboard.type(`0${hour}00PM`);
        await expect(field(page, name)).toHaveValue(`2027-04-17T1${hour + 2}:00`);
      }
      await tabTo(page, field(page, 'attendance'));
      await page.keyboard.press('ArrowDown');
      await page.keyboard.press('ArrowDown');
      await expect(field(page, 'attendance')).toHaveValue('online');
      await tabTo(page, page.locator('[data-path="audience"][data-value="alumni"]'));
      await page.keyboard.press('Space');
      await tabTo(page, page.locator('[data-body]'));
      await page.keyboard.insertText('お茶とお菓子があります。');

      await expect(faults(page)).toHaveCount(0);
      await expect(preview(page).locator('h1')).toHaveText('春の茶会：はじめての方へ');
      await expect(preview(page).locator('.detail__body')).toContainText('お茶とお菓子があります。');
      for (const question of await page.locator('[data-question]').all()) {
        await tabTo(page, question);
        await page.keyboard.press('Space');
      }
      await tabTo(page, way(page));
      const opened = page.context().waitForEvent('page');
      await page.keyboard.press('Enter');
      const address = new URL((await opened).url());
      expect(address.origin + address.pathname).toBe(
        'https://github.example.com/minato-shokai/alumni/new/main/content',
      );
      expect(address.searchParams.get('filename')).toBe('events/spring-tea-2027.md');
      expect(address.searchParams.get('value')).toBe(
        '---\ntitle: 春の茶会：はじめての方へ\nsummary: 世代も仕事も違う八人が、一つの卓を囲みます。\n' +
          'start: 2027-04-17T14:00\nend: 2027-04-17T17:00\nattendance: online\naudience: [alumni]\n---\n' +
          '\nお茶とお菓子があります。',
      );
    });

    test('every page leads to what it is made of', async ({ page, host }) => {
      await open(page, host, '/en/events/mirai-12/');
      await page.getByRole('link', { name: 'Edit this page' }).click();
      await page.waitForURL(host.url('/en/contribute/?edit=events/mirai-12'));
      await composing(page);
      await expect(page.locator('.composer__path')).toContainText('content/events/mirai-12');
      await page.getByRole('tab', { name: 'Text' }).click();
      await expect(page.locator('#source-text')).toHaveValue(/^---\ntitle: /);
      await expect(preview(page).locator('h1')).toBeVisible();
      await answer(page);
      await expect(way(page)).toHaveAttribute(
        'href',
        /^https:\/\/github\.example\.com\/minato-shokai\/alumni\/edit\/main\/content\/events\/mirai-12/,
      );
    });
  });
}

test('form and text are two views of one text', async ({ page, host }) => {
  await openComposer(page, host);
  await begin(page, 'イベント', 'tea');
  const text = await asText(page);
  await text.fill(EVENT.replace('attendance', '# 覚え書き\nattendance'));
  await asForm(page);
  await expect(field(page, 'title')).toHaveValue('春の茶会');
  await field(page, 'title').fill('茶会: "夏" #1');
  await page.locator('[data-path="audience"][data-value="public"]').check();
  await page.getByText('そのほかの項目').click();
  await page.getByRole('button', { name: 'プログラムを足す' }).click();
  await expect(field(page, 'programme/0/time')).toBeFocused();
  await field(page, 'programme/0/time').fill('14:00');
  await field(page, 'programme/0/title').fill('点前');
  await field(page, 'programme/0/part').selectOption('lecture');
  await page.getByRole('button', { name: '話す人を足す' }).click();
  await field(page, 'speakers/0').selectOption('sakaki-haruka');
  await asText(page);
  await expect(text).toHaveValue(
    EVENT.replace('attendance', '# 覚え書き\nattendance')
      .replace('春の茶会', '"茶会: \\"夏\\" #1"')
      .replace('[alumni]', '[alumni, public]')
      .replace('online\n', 'online\nspeakers: [sakaki-haruka]\nprogramme:\n  - { time: "14:00", title: 点前, part: lecture }\n'),
  );
  await asForm(page);
  await page.getByRole('button', { name: 'プログラム 1 を外す' }).click();
  await asText(page);
  await expect(text).not.toHaveValue(/programme/);
  await text.fill('---\ntitle: [\n---\n');
  await asForm(page);
  await expect(page.locator('#panel-form')).toContainText('項目に分けて読めません');
});

test('a fault is told while one types, and leads to its place', async ({ page, host }) => {
  await openComposer(page, host);
  await begin(page, 'イベント', 'tea');
  const text = await asText(page);
  await text.fill(EVENT);
  await expect(preview(page).locator('h1')).toHaveText('春の茶会');
  await text.fill(EVENT.replace('2027-04-17T17:00', '2027/04/17 17:00'));
  await expect(faults(page)).toHaveCount(1);
  await expect(page.locator('.preview__note')).toContainText('最後に読めたときの姿');
  await expect(preview(page).locator('h1')).toHaveText('春の茶会');
  await expect(page.locator('#findings-count')).toContainText('直すところ 1件');
  await page.getByRole('button', { name: '5行目 6文字目' }).click();
  await expect(text).toBeFocused();
  const rest = await text.evaluate((area) => {
    const { value, selectionStart } = /** @type {HTMLTextAreaElement} */ (area);
    return value.slice(selectionStart, selectionStart + 10);
  });
  expect(rest).toBe('2027/04/17');
  await text.fill(EVENT);
  await expect(faults(page)).toHaveCount(0);
  await expect(page.locator('.preview__note')).toHaveText('');
});

test('an input method is left alone', async ({ page, host }) => {
  await openComposer(page, host);
  await begin(page, 'イベント', 'tea');
  const keys = await page.context().newCDPSession(page);
  const compose = async () => {
    for (const text of ['は', 'はる', 'はるの', '春の']) {
      await keys.send('Input.imeSetComposition', { text, selectionStart: text.length, selectionEnd: text.length });
      await page.waitForTimeout(120);
    }
    // Longer than the pause after which a text is checked.
    await page.waitForTimeout(400);
    await keys.send('Input.insertText', { text: '春の' });
  };
  await field(page, 'title').focus();
  await compose();
  await compose();
  await expect(field(page, 'title')).toHaveValue('春の春の');
  await expect(field(page, 'title')).toBeFocused();
  const text = await asText(page);
  await expect(text).toHaveValue(/\ntitle: 春の春の\n/);
  await text.fill('');
  await compose();
  await expect(text).toHaveValue('春の');
  expect((await kept(page))[0].ja).toBe('春の');
});

test('drafts come back after a reload, have names, and can be undeleted', async ({ page, host }) => {
  await openComposer(page, host);
  await begin(page, 'イベント', 'tea');
  await (await asText(page)).fill(EVENT);
  await page.getByLabel('原稿の呼び名').fill('四月の会');
  await page.reload();
  await composing(page);
  await begin(page, 'ページ', 'how-to-join');
  await page.getByRole('button', { name: '原稿の一覧へ' }).click();
  await expect(page.locator('.draft')).toHaveCount(2);
  await page.getByRole('button', { name: '続きを書く：四月の会' }).click();
  await expect(await asText(page)).toHaveValue(EVENT);
  await page.getByRole('button', { name: '原稿の一覧へ' }).click();
  await page.getByRole('button', { name: '消す：四月の会' }).click();
  await expect(page.locator('.draft')).toHaveCount(1);
  await expect(page.getByRole('button', { name: '元に戻す' })).toBeFocused();
  await page.getByRole('button', { name: '元に戻す' }).click();
  await expect(page.locator('.draft')).toHaveCount(2);
  expect(await kept(page)).toHaveLength(2);
});

test('a draft can be taken along as a file', async ({ page, host }) => {
  await openComposer(page, host);
  await begin(page, 'イベント', 'tea');
  await (await asText(page)).fill(EVENT);
  await page.getByRole('button', { name: '原稿の一覧へ' }).click();
  const file = await downloaded(page, () => page.getByRole('button', { name: 'ファイルに保存' }).click());
  expect(file.name).toBe('tea.json');
  await page.evaluate(() => localStorage.clear());
  await page.reload();
  await composing(page);
  const draft = { name: file.name, mimeType: 'application/json' };
  await page.locator('#draft-file').setInputFiles({ ...draft, buffer: Buffer.from('{}') });
  await expect(page.locator('.composer__drafts [data-said]')).toContainText('ここで保存した原稿ではない');
  await page.locator('#draft-file').setInputFiles({ ...draft, buffer: Buffer.from(file.text) });
  await expect(await asText(page)).toHaveValue(EVENT);
});

test('a browser that keeps nothing is told of, and works', async ({ page, host }) => {
  await page.addInitScript(() => {
    Storage.prototype.setItem = () => {
      throw new DOMException('no', 'QuotaExceededError');
    };
  });
  await openComposer(page, host);
  await expect(page.locator('[data-keeping]')).toContainText('ページを閉じると消えます');
  await begin(page, 'イベント', 'tea');
  await (await asText(page)).fill(EVENT);
  await expect(page.locator('[data-keeping]')).toContainText('ページを閉じると消えます');
  await expect(preview(page).locator('h1')).toHaveText('春の茶会');
  await page.getByRole('button', { name: '原稿の一覧へ' }).click();
  await expect(page.locator('.draft')).toHaveCount(1);
});

test('what is too long for a link is carried by hand', async ({ page, host, context }) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  await openComposer(page, host);
  await begin(page, 'イベント', 'tea');
  const text = await asText(page);
  await text.fill(EVENT);
  await answer(page);
  await expect(way(page)).toHaveAttribute('href', /&value=/);
  const long = `${EVENT}${'港の話。'.repeat(300)}\n`;
  await text.fill(long);
  await expect(page.locator('.propose__why')).toContainText('長いので');
  await expect(way(page)).toHaveAttribute('href', /new\/main\/content\?filename=events\/tea\.md$/);
  await page.getByRole('button', { name: '原稿を写しとる' }).click();
  await expect(page.locator('.composer__propose [data-said]')).toHaveText('写しとりました。');
  expect(await page.evaluate(() => navigator.clipboard.readText())).toBe(long);
  const file = await downloaded(page, () => page.getByRole('button', { name: 'ダウンロード' }).click());
  expect(file).toEqual({ name: 'tea.md', text: long });
});

test('nothing is proposed before the questions are answered and everybody agreed', async ({ page, host }) => {
  await openComposer(page, host);
  await begin(page, 'ストーリー', 'tea');
  const text = await asText(page);
  await text.fill('---\ntitle: 茶\nsummary: 茶の話。\nkind: insight\ndate: 2026-11-20\npeople: [sakaki-haruka]\n---\n話。\n');
  const state = page.locator('[data-state]');
  await expect(state).toContainText('「確認」に出ているところ');
  await expect(state).toContainText('同意の日');
  await page.locator('#consent-day').fill('2026-11-10');
  await expect(text).toHaveValue(/\nconsent: 2026-11-10\n/);
  await expect(state).toHaveText(/^まだ送れません：上の三つ/);
  await expect(way(page)).toHaveCount(0);
  await answer(page);
  await expect(state).toHaveText('送れます。');
  await expect(way(page)).toBeVisible();
  await page.locator('[data-question]').first().uncheck();
  await expect(way(page)).toHaveCount(0);
});

test('a position is written by itself and proposed in its file', async ({ page, host }) => {
  await openComposer(page, host);
  await begin(page, '募集', 'tea-host');
  await field(page, 'title/ja').fill('茶会の世話役');
  const text = await asText(page);
  await expect(text).toHaveValue('{\n  "id": "tea-host",\n  "title": "茶会の世話役"\n}\n');
  await expect(faults(page).first().getByRole('button')).toHaveText(/^1行目/);
  await page.goto(host.url('/jobs/return-logistics-dx/'));
  await page.getByRole('link', { name: 'このページを直す' }).click();
  await composing(page);
  await expect(field(page, 'title/en')).toHaveValue(/Logistics DX/);
  await field(page, 'title/en').fill('Logistics');
  await expect(faults(page)).toHaveCount(0);
  await answer(page);
  const file = await downloaded(page, () => page.getByRole('button', { name: 'ダウンロード' }).click());
  expect(file.name).toBe('jobs.json');
  expect(file.text).toContain('"en": "Logistics"\n');
  expect(JSON.parse(file.text).jobs.length).toBeGreaterThan(5);
  await expect(way(page)).toHaveAttribute('href', /edit\/main\/content\/jobs\.json$/);
});

test('the English version is written beside the Japanese one', async ({ page, host }) => {
  await openComposer(page, host);
  await begin(page, 'イベント', 'tea');
  await (await asText(page)).fill(EVENT);
  await page.getByRole('button', { name: '英語版を足す' }).click();
  await asForm(page);
  await expect(field(page, 'start')).toHaveCount(0);
  await field(page, 'title').fill('Spring Tea');
  await expect(preview(page).locator('h1')).toHaveText('Spring Tea');
  await page.locator('[data-do=show][data-language=ja]').click();
  await expect(preview(page).locator('h1')).toHaveText('春の茶会');
  await answer(page);
  await expect(page.locator('[data-steps] a.button')).toHaveText(['提案の画面を開く', '英語版の提案の画面を開く']);
});

test('without scripts the page is a whole guide', async ({ browser, host }) => {
  const context = await browser.newContext({ javaScriptEnabled: false });
  const page = await context.newPage();
  await page.goto(host.url('/contribute/'));
  await expect(page.locator('noscript p').filter({ hasText: 'JavaScriptが必要です' })).toBeVisible();
  await expect(page.getByText('そもそも、公開する必要がありますか。')).toBeVisible();
  await expect(page.getByRole('link', { name: '原稿の置き場所を開く' })).toBeVisible();
  await expect(page.locator('#composer')).toBeHidden();
  await context.close();
});

test.describe('where WebAssembly is blocked', () => {
  test.use({ expected: FAILED_REQUEST });
  test('the page says so and is a whole guide', async ({ page, host }) => {
    await page.route(/composer-.*\.wasm$/, (route) => route.abort());
    await page.goto(host.url('/contribute/'));
    await expect(page.getByText('この画面の編集機能が動きません')).toBeVisible();
    await expect(page.getByText('そもそも、公開する必要がありますか。')).toBeVisible();
    await expect(page.locator('#composer')).toBeHidden();
  });
});

for (const [name, path, width] of /** @type {const} */ ([
  ['on a desktop', '/contribute/', 1280],
  ['on a telephone', '/en/contribute/', 360],
])) {
  test(`${name}: axe finds nothing, nothing sticks out, and targets are large`, async ({ page, host }) => {
    await page.setViewportSize({ width, height: 800 });
    await openComposer(page, host, path);
    const look = async () => {
      for (const colorScheme of /** @type {const} */ (['light', 'dark'])) {
        await page.emulateMedia({ colorScheme });
        const { violations } = await new AxeBuilder({ page }).exclude('.preview__frame').analyze();
        expect(violations.map(({ id, nodes }) => [id, nodes.map(({ html }) => html)]), colorScheme).toEqual([]);
      }
      const wide = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
      expect(wide).toBeLessThanOrEqual(0);
      const small = await page.locator('#composer :is(button, input:not([type=checkbox], [type=radio], [type=file]), select, textarea, summary)').evaluateAll(
        (all) => all.filter((it) => it.checkVisibility() && it.getBoundingClientRect().height < 43.5).map((it) => it.outerHTML),
      );
      expect(small).toEqual([]);
    };
    await look();
    await page.locator('#new-slug').fill('tea');
    await page.locator('[data-do=begin]').click();
    await expect(page.locator('.finding--error').first()).toBeVisible();
    await look();
    await page.locator('#tab-text').click();
    await page.locator('#source-text').fill(EVENT);
    await answer(page);
    await expect(way(page)).toBeVisible();
    await look();
    if (width < 960) {
      await expect(page.locator('.preview__frame')).toBeHidden();
      await page.locator('[data-pane-of=look]').click();
      await expect(page.frameLocator('.preview__frame').locator('h1')).toHaveText('春の茶会');
      await look();
    }
  });
}
