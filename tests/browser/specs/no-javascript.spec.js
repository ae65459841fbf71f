// Without any script the site is complete: every page can be read, and every link leads somewhere.

import { createHash } from 'node:crypto';

import { documentOf, fileAt, groups, idsIn, inLocale, localeOf, routes, titleOf } from '../support/dist.js';
import { BELOW } from '../support/surroundings.js';
import { expect, test } from '../support/test.js';

const ORIGIN = 'https://alumni.example.com';

/** Positions that had closed when the site was built: nobody needs to find them any more. */
const CLOSED = /\/jobs\/(partnership-port-waiting-times|return-machinery-sales-osaka|side-work-trade-glossary)\/$/;

/** Without a script it finds nothing, and with one it shows what stands on other pages. */
const SEARCH = /\/search\/$/;

/** An excerpt: search engines are pointed to where the whole text stands. */
const EXCERPT = /\/stories\/excerpt-line-not-dot\/$/;
const WHOLE_TEXT = 'https://books.example.com/line-not-dot/chapter-3';

test.use({ javaScriptEnabled: false, now: null });

for (const below of BELOW) {
  test.describe(`published at ${below}`, () => {
    test.use({ below });

    for (const [name, routes] of groups(below)) {
      test(`${name} (${routes.length}) can be read, and their links lead somewhere`, async ({ page, host }) => {
        const complaints = [];
        for (const route of routes) {
          await page.goto(host.url(route), { waitUntil: 'domcontentloaded' });
          const { text, headings, links, files } = await page.evaluate(read);
          if (headings.length !== 1 || !headings[0]) complaints.push(`${route}: h1 ${headings}`);
          if (text.length < 50) complaints.push(`${route}: only "${text}" can be read`);
          for (const link of [...links, ...files]) {
            const problem = deadEnd(host, link);
            if (problem) complaints.push(`${route}: ${link} ${problem}`);
          }
        }
        expect(complaints).toEqual([]);
      });
    }

    test('every head says what its page is', async ({ page }) => {
      const complaints = [];
      for (const route of routes(below)) {
        const head = await page.evaluate(readHead, documentOf(below, route));
        complaints.push(...headFaults(below, route, head).map((fault) => `${route}: ${fault}`));
      }
      expect(complaints).toEqual([]);
    });

    test('the language switch of every page stays on it', async ({ page, host }) => {
      const complaints = [];
      for (const route of routes(below)) {
        const other = localeOf(route) === 'ja' ? 'en' : 'ja';
        const href = await page.evaluate(
          ([html, selector]) =>
            new DOMParser().parseFromString(html, 'text/html').querySelector(selector)?.getAttribute('href'),
          [documentOf(below, route), `.header__language[hreflang=${other}]`],
        );
        const wanted = new URL(host.url(inLocale(route, other))).pathname;
        if (href !== wanted) complaints.push(`${route}: switches to ${href}`);
      }
      expect(complaints).toEqual([]);
    });

    test('no two pages of a language have the same title', () => {
      const titles = routes(below).map((route) => `${localeOf(route)} ${titleOf(below, route)}`);
      expect(titles.filter((title, index) => titles.indexOf(title) !== index)).toEqual([]);
    });

    test('no page holds an inline style or handler, nor a script but the one that its policy knows', async ({ page }) => {
      const complaints = [];
      for (const route of routes(below)) {
        const html = documentOf(below, route);
        const { policy, inline, scripts } = await page.evaluate(readInline, html);
        complaints.push(...inline.map((what) => `${route}: ${what}`));
        for (const script of scripts) {
          const digest = createHash('sha256').update(script).digest('base64');
          if (!policy.includes(`'sha256-${digest}'`)) complaints.push(`${route}: ${script}`);
        }
      }
      expect(complaints).toEqual([]);
    });
  });
}

test('a link is followed', async ({ page, host }) => {
  await page.goto(host.url('/'));
  await page.locator('.header__nav').getByRole('link', { name: 'イベント' }).click();
  await expect(page).toHaveURL(host.url('/events/'));
  await expect(page).toHaveTitle(titleOf('/', '/events/'));
});

test('filters that only a script could use are not shown', async ({ page, host }) => {
  for (const route of ['/jobs/', '/stories/', '/en/jobs/', '/en/stories/']) {
    await page.goto(host.url(route));
    await expect(page.getByRole('search'), route).toBeHidden();
  }
});

/** What a reader gets of the current page. */
function read() {
  const addresses = (/** @type {string} */ selector, /** @type {string} */ attribute) =>
    [...document.querySelectorAll(selector)].map((element) => {
      const address = element.getAttribute(attribute) ?? '';
      return new URL(address, document.baseURI).href;
    });
  return {
    text: document.querySelector('main')?.innerText.trim() ?? '',
    headings: [...document.querySelectorAll('h1')].map((heading) => heading.innerText.trim()),
    links: addresses('a[href], area[href]', 'href'),
    files: [
      ...addresses('img[src], script[src], source[src]', 'src'),
      ...addresses('link[rel~=stylesheet], link[rel~=icon]:not([href^="data:"]), link[rel=manifest]', 'href'),
      ...addresses('script[data-js]', 'data-js'),
      ...addresses('script[data-finder]', 'data-finder'),
    ],
  };
}

/**
 * Why a link of a page leads nowhere; nothing if it leads somewhere.
 *
 * @param {import('../support/host.js').Host} host
 * @param {string} link
 */
function deadEnd(host, link) {
  const { origin, protocol, pathname, hash } = new URL(link);
  if (protocol === 'webcal:') {
    // A calendar to be subscribed to: under the address at which the site is published.
    const published = link.replace(/^webcal:/, 'https:').replace(ORIGIN, host.origin);
    return deadEnd(host, published);
  }
  if (origin !== host.origin) {
    const good = ['https:', 'http:', 'mailto:', 'tel:', 'data:'].includes(protocol);
    return good ? undefined : 'has an odd scheme';
  }
  if (!pathname.startsWith(host.below)) return 'leads out of the site';
  const file = fileAt(host.dist, pathname.slice(host.below.length - 1));
  if (!file) return 'leads nowhere';
  const id = decodeURIComponent(hash.slice(1));
  return id && !idsIn(file).has(id) ? 'names no place on its page' : undefined;
}

/**
 * What could be refused by the policy. A script of a type that no browser runs is data: JSON, and the
 * lines of a board.
 *
 * @param {string} html
 */
function readInline(html) {
  const data = '[type="application/json"], [type="application/ld+json"], [type="text/plain"][data-lines]';
  const parsed = new DOMParser().parseFromString(html, 'text/html');
  const inline = [...parsed.querySelectorAll('*')].flatMap((element) => [
    ...(element.localName === 'style' ? [element.outerHTML.slice(0, 80)] : []),
    ...[...element.attributes]
      .filter(({ name }) => name === 'style' || name.startsWith('on'))
      .map(({ name }) => `${element.localName}[${name}]`),
  ]);
  const scripts = [...parsed.querySelectorAll(`script:not([src], ${data})`)].map(({ textContent }) => textContent);
  const policy = parsed.querySelector('meta[http-equiv=Content-Security-Policy]')?.getAttribute('content') ?? '';
  return { policy, inline, scripts };
}

/**
 * What the head of a document says.
 *
 * @param {string} html
 */
function readHead(html) {
  const document = new DOMParser().parseFromString(html, 'text/html');
  const content = (/** @type {string} */ selector) =>
    document.head.querySelector(selector)?.getAttribute('content') ?? '';
  return {
    lang: document.documentElement.lang,
    title: document.title,
    description: content('meta[name=description]'),
    robots: content('meta[name=robots]'),
    policy: content('meta[http-equiv=Content-Security-Policy]'),
    canonical: document.head.querySelector('link[rel=canonical]')?.getAttribute('href'),
    alternates: Object.fromEntries(
      [...document.head.querySelectorAll('link[rel=alternate][hreflang]')].map((link) => [
        link.getAttribute('hreflang'),
        link.getAttribute('href'),
      ]),
    ),
    properties: Object.fromEntries(
      [...document.head.querySelectorAll('meta[property]')].map((meta) => [
        meta.getAttribute('property'),
        meta.getAttribute('content'),
      ]),
    ),
  };
}

/**
 * What is wrong with the head of a page.
 *
 * @param {import('../support/surroundings.js').Below} below
 * @param {string} route
 * @param {ReturnType<typeof readHead>} head
 */
function headFaults(below, route, head) {
  const address = (/** @type {string} */ route) => ORIGIN + below + route.slice(1);
  /** @type {[string, unknown, unknown][]} */
  const wanted = [
    ['lang', head.lang, localeOf(route)],
    ['has a title', head.title.length > 3, true],
    ['has a description', head.description.length > 10, true],
    ['policy starts with nothing', head.policy.startsWith("default-src 'none';"), true],
    ['policy allows inline or eval', /unsafe-inline|'unsafe-eval'|https?:|\*/.test(head.policy), false],
  ];
  if (route.endsWith('/404.html')) {
    wanted.push(['robots', head.robots, 'noindex'], ['canonical', head.canonical, undefined]);
  } else {
    const elsewhere = EXCERPT.test(route);
    const alternate = (/** @type {'ja' | 'en'} */ locale) => (elsewhere ? undefined : address(inLocale(route, locale)));
    wanted.push(
      ['robots', head.robots, CLOSED.test(route) || SEARCH.test(route) ? 'noindex' : ''],
      ['canonical', head.canonical, elsewhere ? WHOLE_TEXT : address(route)],
      ['hreflang=ja', head.alternates.ja, alternate('ja')],
      ['hreflang=en', head.alternates.en, alternate('en')],
      ['hreflang=x-default', head.alternates['x-default'], alternate('ja')],
      ['og:url', head.properties['og:url'], address(route)],
      ['og:description', head.properties['og:description'], head.description],
      ['og:locale', head.properties['og:locale'], localeOf(route) === 'ja' ? 'ja_JP' : 'en_GB'],
      ['has og:title', Boolean(head.properties['og:title']), true],
      ['has og:type', Boolean(head.properties['og:type']), true],
      ['has og:site_name', Boolean(head.properties['og:site_name']), true],
    );
  }
  return wanted
    .filter(([, is, should]) => is !== should)
    .map(([what, is, should]) => `${what}: ${JSON.stringify(is)}, not ${JSON.stringify(should)}`);
}
