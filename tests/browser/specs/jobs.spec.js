// Positions are found while typing, in whichever script, and the address remembers how.

import { box, chips, choose, count, everyChoiceCounts, facet, words } from '../support/board.js';
import { expectArrival, menu, open, settled } from '../support/reader.js';
import { BELOW } from '../support/surroundings.js';
import { expect, test } from '../support/test.js';

/** @typedef {import('@playwright/test').Page} Page */

/**
 * The rows that are shown: all others are hidden where they are.
 *
 * @param {Page} page
 */
const rows = (page) => page.locator('[data-list] .job-row:visible');

/** @param {Page} page */
const open_ = (page) => page.locator('section[aria-labelledby=open] .job-row:visible');

/**
 * Which rows show a text; before anything is filtered.
 *
 * @param {Page} page
 * @param {(row: string) => boolean} wanted
 */
async function rowsWith(page, wanted) {
  const all = await rows(page).allInnerTexts();
  const some = all.filter(wanted);
  expect(some.length, 'the sample has such a position').toBeGreaterThan(0);
  expect(some.length, 'and others').toBeLessThan(all.length);
  return some;
}

for (const below of BELOW) {
  test.describe(`published at ${below}`, () => {
    test.use({ below });

    test('the list follows every letter, and so does the address', async ({ page, host }) => {
      await open(page, host, '/jobs/');
      const all = await rows(page).count();
      const wanted = await rowsWith(page, (row) => row.includes('ロッテルダム'));
      await words(page).pressSequentially('ロッ');
      await expect(page).toHaveURL(`${host.url('/jobs/')}?q=${encodeURIComponent('ロッ')}`);
      await expect.poll(() => rows(page).count()).toBeLessThan(all);
      await words(page).pressSequentially('テルダム');
      await expect.poll(() => rows(page).allInnerTexts()).toEqual(wanted);
      await expect(page).toHaveURL(`${host.url('/jobs/')}?q=${encodeURIComponent('ロッテルダム')}`);
      await expect(words(page)).toBeFocused();
      await expect(words(page)).toHaveValue('ロッテルダム');
      expect(host.asked('/jobs/'), 'a filter asks for nothing').toBe(1);
    });

    test('a filter in the address counts from the start', async ({ page, host }) => {
      await open(page, host, '/jobs/');
      const wanted = await rowsWith(page, (row) => row.includes('オランダ') && row.includes('協業'));
      await open(page, host, '/jobs/?offer=partnership&country=NL');
      await expect.poll(() => rows(page).allInnerTexts()).toEqual(wanted);
      await expect(box(page, 'offer', 'partnership')).toBeChecked();
      await expect(box(page, 'country', 'NL')).toBeChecked();
      await expect(chips(page)).toHaveText(['協業', 'オランダ']);
    });
  });
}

test.describe('words are found', () => {
  const spellings = /** @type {const} */ ([
    ['in katakana', 'ロッテルダム', 'ロッテルダム'],
    ['in half-width katakana', 'ﾛｯﾃﾙﾀﾞﾑ', 'ロッテルダム'],
    ['in hiragana', 'ろってるだむ', 'ロッテルダム'],
    ['in full-width letters', 'ＤＸ', 'DX'],
    ['in small letters', 'dx', 'DX'],
    ['in kanji', '横浜', '横浜'],
    ['with spaces around them', '  横浜　', '横浜'],
  ]);
  for (const [how, typed, shown] of spellings) {
    test(how, async ({ page, host }) => {
      await open(page, host, '/jobs/');
      const wanted = await rowsWith(page, (row) => row.includes(shown));
      await words(page).fill(typed);
      await expect.poll(() => rows(page).allInnerTexts()).toEqual(wanted);
      await expect(words(page)).toHaveValue(typed);
    });
  }

  test('in any order, with a full-width space between them', async ({ page, host }) => {
    await open(page, host, '/jobs/');
    const wanted = await rowsWith(page, (row) => row.includes('ロッテルダム') && row.includes('食品'));
    await words(page).fill('食品　ロッテルダム');
    await expect.poll(() => rows(page).allInnerTexts()).toEqual(wanted);
  });

  test('among the skills, which the list does not show', async ({ page, host }) => {
    await open(page, host, '/jobs/');
    await words(page).fill('オランダ語');
    await expect(rows(page)).toHaveCount(1);
    await expect(rows(page)).toContainText('ロッテルダム支店 海上輸送の手配');
  });

  test('in English, without case', async ({ page, host }) => {
    await open(page, host, '/en/jobs/');
    const wanted = await rowsWith(page, (row) => row.includes('Yokohama'));
    await words(page).fill('YOKOHAMA');
    await expect.poll(() => rows(page).allInnerTexts()).toEqual(wanted);
  });
});

for (const name of ['offer', 'country', 'region', 'city', 'remote', 'type', 'skill', 'organisation', 'audience', 'when']) {
  test(`each choice of ${name} shows as many open positions as it says`, async ({ page, host }) => {
    test.setTimeout(120_000);
    await open(page, host, '/jobs/');
    await everyChoiceCounts(page, host.url('/jobs/'), name, open_);
  });
}

for (const [name, value, shown] of /** @type {const} */ ([
  ['offer', 'return', '再入社'],
  ['offer', 'side-work', '副業'],
  ['city', '横浜市', '横浜市'],
  ['remote', 'hybrid', 'ハイブリッド'],
])) {
  test(`${name} can be chosen: ${value}`, async ({ page, host }) => {
    await open(page, host, '/jobs/');
    const wanted = await rowsWith(page, (row) => row.includes(shown));
    await choose(page, name, value);
    await expect.poll(() => rows(page).allInnerTexts()).toEqual(wanted);
  });
}

test('two choices of a facet show what has one of them, and each count stays true', async ({ page, host }) => {
  await open(page, host, '/jobs/');
  const all = await rows(page).allInnerTexts();
  const either = all.filter((row) => row.startsWith('再入社') || row.startsWith('協業'));
  await choose(page, 'offer', 'return');
  await choose(page, 'offer', 'partnership');
  await expect.poll(() => rows(page).allInnerTexts()).toEqual(either);
  const query = new URL(page.url()).searchParams;
  expect(query.getAll('offer')).toEqual(['return', 'partnership']);
});

test('filters work together, and each can be taken back alone', async ({ page, host }) => {
  await open(page, host, '/jobs/');
  const all = await rows(page).allInnerTexts();
  const both = await rowsWith(page, (row) => row.startsWith('再入社') && row.includes('横浜'));
  const offer = await rowsWith(page, (row) => row.startsWith('再入社'));
  await words(page).fill('横浜');
  await choose(page, 'offer', 'return');
  await expect.poll(() => rows(page).allInnerTexts()).toEqual(both);
  const query = new URL(page.url()).searchParams;
  expect([query.get('q'), query.get('offer')]).toEqual(['横浜', 'return']);
  await words(page).fill('');
  await expect(page).toHaveURL(`${host.url('/jobs/')}?offer=return`);
  await expect.poll(() => rows(page).allInnerTexts()).toEqual(offer);
  await choose(page, 'offer', 'return');
  await expect(page).toHaveURL(host.url('/jobs/'));
  await expect.poll(() => rows(page).allInnerTexts()).toEqual(all);
});

test('a facet is opened, chosen from and closed with the keyboard', async ({ page, host }) => {
  await open(page, host, '/jobs/');
  const summary = facet(page, 'offer').locator('summary');
  await summary.focus();
  await page.keyboard.press('Enter');
  await page.keyboard.press('Tab');
  await expect(box(page, 'offer', 'return')).toBeFocused();
  await page.keyboard.press('Space');
  await expect(page).toHaveURL(`${host.url('/jobs/')}?offer=return`);
  await expect(box(page, 'offer', 'return')).toBeFocused();
  await page.keyboard.press('Escape');
  await expect(facet(page, 'offer')).not.toHaveAttribute('open');
  await expect(summary).toBeFocused();
  await chips(page).press('Enter');
  await expect(page).toHaveURL(host.url('/jobs/'));
  await expect(count(page), 'the focus is not lost with the chip').toBeFocused();
});

test('the count tells what is shown and open', async ({ page, host }) => {
  await open(page, host, '/jobs/');
  await expect(count(page)).toHaveText(`${await open_(page).count()}件`);
  await choose(page, 'remote', 'full');
  await expect.poll(async () => await count(page).innerText()).toBe(`${await open_(page).count()}件`);
  await words(page).fill('なにもない');
  await expect(count(page)).toHaveText('0件');
});

test('where nothing fits each condition in the way can be taken off, or all at once', async ({ page, host }) => {
  await open(page, host, '/jobs/');
  const all = await rows(page).allInnerTexts();
  const inSingapore = await rowsWith(page, (row) => row.includes('シンガポール支店'));
  await choose(page, 'country', 'SG');
  await words(page).fill('ロッテルダム支店');
  await expect(rows(page)).toHaveCount(0);
  const ways = page.locator('.loosen__way');
  await expect(page.getByText('条件に合うものがありません。条件を一つ外すと見つかります。')).toBeVisible();
  await expect(ways).toHaveText([/「国」を外すと\d+件/, /「ことば」を外すと\d+件/]);
  const promised = Number((await ways.nth(1).innerText()).match(/\d+/)?.[0]);
  await ways.nth(1).click();
  await expect(words(page)).toHaveValue('');
  await expect(open_(page)).toHaveCount(promised);
  expect(promised).toBeGreaterThanOrEqual(inSingapore.length);

  await words(page).fill('そんな仕事はない');
  await choose(page, 'remote', 'full');
  await expect(page.getByText('条件を消して、はじめから探してみてください。')).toBeVisible();
  await page.getByRole('button', { name: '条件を消す' }).click();
  await expect(page).toHaveURL(host.url('/jobs/'));
  await expect(words(page)).toHaveValue('');
  await expect(chips(page)).toHaveCount(0);
  await expect(page.getByRole('button', { name: '条件を消す' })).toHaveCount(0);
  await expect.poll(() => rows(page).allInnerTexts()).toEqual(all);
  await expect(page.locator('.loosen')).toHaveCount(0);
});

test('positions stand in the order that was asked for', async ({ page, host }) => {
  await open(page, host, '/jobs/');
  const before = await open_(page).allInnerTexts();
  const order = page.locator('select[name=sort]');
  await order.selectOption('closing');
  await expect(page).toHaveURL(`${host.url('/jobs/')}?sort=closing`);
  const left = async () =>
    (await page.locator('section[aria-labelledby=open] .job-row__left:visible').allInnerTexts()).map((text) =>
      Number(text.match(/あと(\d+)日/)?.[1]),
    );
  await expect.poll(async () => (await left())[0]).toBe(6);
  expect(await left()).toEqual((await left()).toSorted((a, b) => a - b));
  await order.selectOption('pay');
  await expect.poll(async () => (await open_(page).first().innerText()).includes('ななめの聞き手'), 'by the year').toBe(true);
  await order.selectOption('new');
  await expect.poll(async () => (await open_(page).first().innerText()).includes('新着')).toBe(true);
  await open(page, host, '/jobs/?sort=closing&offer=return');
  expect(await left()).toEqual((await left()).toSorted((a, b) => a - b));
  await expect(order).toHaveValue('closing');
  await order.selectOption('');
  await page.getByRole('button', { name: '条件を消す' }).click();
  await expect.poll(() => open_(page).allInnerTexts()).toEqual(before);
});

test('Back leaves the list instead of taking letters back, and forward brings the filter again', async ({ page, host }) => {
  await open(page, host, '/');
  await menu(page, '募集').click();
  await expectArrival(page, host, '/jobs/');
  const steps = await page.evaluate(() => history.length);
  await words(page).pressSequentially('物流');
  await choose(page, 'remote', 'hybrid');
  const filtered = `${host.url('/jobs/')}?q=${encodeURIComponent('物流')}&remote=hybrid`;
  await expect(page).toHaveURL(filtered);
  const shown = await rows(page).allInnerTexts();
  expect(await page.evaluate(() => history.length)).toBe(steps);
  await page.goBack();
  await expectArrival(page, host, '/');
  await page.goForward();
  await expect(page).toHaveURL(filtered);
  await expect(words(page)).toHaveValue('物流');
  await expect(box(page, 'remote', 'hybrid')).toBeChecked();
  await expect.poll(() => rows(page).allInnerTexts()).toEqual(shown);
});

test('Back from a position leads to the list as it was filtered', async ({ page, host }) => {
  await open(page, host, '/jobs/');
  await words(page).fill('横浜');
  const filtered = `${host.url('/jobs/')}?q=${encodeURIComponent('横浜')}`;
  await expect(page).toHaveURL(filtered);
  await settled(page);
  const shown = await rows(page).allInnerTexts();
  await rows(page).nth(2).getByRole('link').click();
  await expect(page).toHaveURL(/\/jobs\/[a-z-]+\/$/);
  await page.goBack();
  await expect(page).toHaveURL(filtered);
  await expect(words(page)).toHaveValue('横浜');
  await expect.poll(() => rows(page).allInnerTexts()).toEqual(shown);
});

test('the menu’s link takes the filter away', async ({ page, host }) => {
  await open(page, host, '/jobs/?q=DX');
  await expect(words(page)).toHaveValue('DX');
  await expect(rows(page)).toHaveCount(1);
  await menu(page, '募集').click();
  await expect(page).toHaveURL(host.url('/jobs/'));
  await expect(words(page)).toHaveValue('');
  await expect.poll(() => rows(page).count()).toBeGreaterThan(1);
});

test('the language switch leads to all positions in English', async ({ page, host }) => {
  await open(page, host, '/jobs/?offer=return');
  await page.getByRole('link', { name: 'English' }).click();
  await expectArrival(page, host, '/en/jobs/');
  await expect(rows(page).first()).toBeVisible();
});

test('Enter in the field loads nothing', async ({ page, host }) => {
  await open(page, host, '/jobs/');
  await words(page).fill('横浜');
  await words(page).press('Enter');
  await settled(page);
  await expect(page).toHaveURL(`${host.url('/jobs/')}?q=${encodeURIComponent('横浜')}`);
  await expect(words(page)).toHaveValue('横浜');
  expect(host.asked('/jobs/')).toBe(1);
});

test('what is no filter, or no value of one, does no harm', async ({ page, host }) => {
  await open(page, host, '/jobs/?utm_source=letter&offer=nonsense&q=%E0%A4%A');
  await expect(words(page)).toBeEnabled();
  await expect(page.locator('main h1')).toBeVisible();
  await words(page).fill('');
  await expect.poll(() => rows(page).count()).toBeGreaterThan(1);
});

test('an address with a campaign’s mark still shows all positions', async ({ page, host }) => {
  await open(page, host, '/jobs/');
  const all = await rows(page).count();
  await open(page, host, '/jobs/?utm_source=letter');
  await expect(rows(page)).toHaveCount(all);
});

test('an input method composes in peace: the address follows at the end', async ({ page, host }) => {
  await open(page, host, '/jobs/');
  const all = await rows(page).count();
  const wanted = await rowsWith(page, (row) => row.includes('横浜'));
  await words(page).focus();
  // As Chromium gets it from an input method.
  const session = await page.context().newCDPSession(page);
  const compose = (/** @type {string} */ text) =>
    session.send('Input.imeSetComposition', { text, selectionStart: text.length, selectionEnd: text.length });
  for (const text of ['ｙ', 'よ', 'よｋ', 'よこ', 'よこは', 'よこはま', '横浜']) {
    await compose(text);
    await settled(page);
    await expect(words(page), 'the field is left alone').toHaveValue(text);
    await expect(page, 'nothing is decided yet').toHaveURL(host.url('/jobs/'));
  }
  await session.send('Input.insertText', { text: '横浜' });
  await expect(page).toHaveURL(`${host.url('/jobs/')}?q=${encodeURIComponent('横浜')}`);
  await expect(words(page)).toHaveValue('横浜');
  await expect.poll(() => rows(page).allInnerTexts()).toEqual(wanted);

  await test.step('a composition that is given up leaves what was there', async () => {
    await compose('て');
    await expect(words(page)).toHaveValue('横浜て');
    await compose('');
    await expect(words(page)).toHaveValue('横浜');
    await expect(page).toHaveURL(`${host.url('/jobs/')}?q=${encodeURIComponent('横浜')}`);
    await expect.poll(() => rows(page).allInnerTexts()).toEqual(wanted);
  });
  expect(all).toBeGreaterThan(wanted.length);
});

test('while a word is composed, other filters do not clobber it', async ({ page, host }) => {
  await open(page, host, '/jobs/');
  await words(page).focus();
  const session = await page.context().newCDPSession(page);
  await session.send('Input.imeSetComposition', { text: 'よこ', selectionStart: 2, selectionEnd: 2 });
  await expect(words(page)).toHaveValue('よこ');
  // A box that is ticked without taking the focus, as by a script or an extension.
  await box(page, 'offer', 'return').evaluate((box) => /** @type {HTMLElement} */ (box).click());
  await expect(page).toHaveURL(/offer=return/);
  await settled(page);
  await expect(words(page)).toHaveValue('よこ');
});
