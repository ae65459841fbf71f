// A built site, as it lies on the disk.

import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { join, relative, sep } from 'node:path';

import { DISTS } from './surroundings.js';

/** @typedef {import('./surroundings.js').Below} Below */
/** @typedef {'ja' | 'en'} Locale */

/**
 * The addresses of all pages, below the base path: `/`, `/events/`, `/404.html`, ….
 *
 * @param {Below} below
 * @returns {string[]}
 */
export function routes(below) {
  const dist = DISTS[below];
  return readdirSync(dist, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && entry.name.endsWith('.html'))
    .map((entry) => relative(dist, join(entry.parentPath ?? entry.path, entry.name)))
    .map((path) => `/${path.split(sep).join('/')}`)
    .map((path) => path.replace(/\/index\.html$/, '/'))
    .sort();
}

/**
 * The routes of a build in groups that make one test each: a name such as `ja: events`, and the
 * routes.
 *
 * @param {Below} below
 * @returns {[string, string[]][]}
 */
export function groups(below) {
  /** @type {Map<string, string[]>} */
  const groups = new Map();
  for (const route of routes(below)) {
    const [, section, page] = /^\/([^/]*)\/(.+)?/.exec(inLocale(route, 'ja')) ?? [];
    const name = `${localeOf(route)}: ${page ? `each of /${section}/` : 'top pages'}`;
    groups.set(name, [...(groups.get(name) ?? []), route]);
  }
  return [...groups].sort(([a], [b]) => (a < b ? -1 : 1));
}

/**
 * Whether the reader's client runs on a page.
 *
 * @param {Below} below
 * @param {string} route
 */
export function isForReaders(below, route) {
  return documentOf(below, route).includes('data-js=');
}

/**
 * @param {string} route
 * @returns {Locale}
 */
export function localeOf(route) {
  return route.startsWith('/en/') ? 'en' : 'ja';
}

/**
 * The same page in a language.
 *
 * @param {string} route
 * @param {Locale} locale
 */
export function inLocale(route, locale) {
  const bare = route.replace(/^\/en\//, '/');
  return locale === 'en' ? `/en${bare}` : bare;
}

/**
 * The file that a static host serves at a path below the base; nothing if there is none.
 *
 * @param {string} dist
 * @param {string} path
 */
export function fileAt(dist, path) {
  const file = join(dist, decodeURIComponent(path), path.endsWith('/') ? 'index.html' : '');
  const inside = !relative(dist, file).startsWith('..');
  return inside && existsSync(file) && statSync(file).isFile() ? file : undefined;
}

/**
 * The document of a page.
 *
 * @param {Below} below
 * @param {string} route
 */
export function documentOf(below, route) {
  const file = fileAt(DISTS[below], route);
  if (!file) throw new Error(`nothing stands at ${route} in ${DISTS[below]}`);
  return readFileSync(file, 'utf8');
}

/**
 * The title in a page's document.
 *
 * @param {Below} below
 * @param {string} route
 */
export function titleOf(below, route) {
  const [, title] = /<title>([^<]*)<\/title>/.exec(documentOf(below, route)) ?? [];
  if (!title) throw new Error(`${route} has no title`);
  return title
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&quot;', '"')
    .replaceAll('&#39;', "'")
    .replaceAll('&amp;', '&');
}

/** @type {Map<string, Set<string>>} */
const idsByFile = new Map();

/**
 * The ids of a document's elements: where fragments lead.
 *
 * @param {string} file
 */
export function idsIn(file) {
  let ids = idsByFile.get(file);
  if (!ids) {
    const found = readFileSync(file, 'utf8').matchAll(/\sid=(?:"([^"]*)"|'([^']*)'|([^\s>]+))/g);
    ids = new Set([...found].map(([, a, b, c]) => a ?? b ?? c));
    idsByFile.set(file, ids);
  }
  return ids;
}
