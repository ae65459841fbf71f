// A site with a long list, published with the client of the build under test.

import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { Host } from './host.js';
import { positions } from './positions.js';
import { client, put } from './served.js';
import { BUILT_AT, SITE_BIN } from './surroundings.js';

const SITE = readFileSync(new URL('../../smallest/site.toml', import.meta.url), 'utf8');

/**
 * Publishes so many positions; gives the folder, and how to remove it.
 *
 * @param {number} count
 */
export async function publish(count) {
  const folder = await mkdtemp(join(tmpdir(), 'naname-many-'));
  const dist = join(folder, 'dist');
  await put(folder, 'content/site.toml', SITE.replace('menu = ["events"]', 'menu = ["jobs"]'));
  await put(folder, 'content/jobs.json', positions(count));
  await client(dist);
  const options = ['--content', 'content', '--shell', 'dist/index.html', '--out', 'dist', '--public-url', '/'];
  execFileSync(SITE_BIN, ['prerender', ...options, '--at', BUILT_AT], { cwd: folder, stdio: 'pipe' });
  return { dist, remove: () => rm(folder, { recursive: true, force: true }) };
}

/**
 * A host of that folder.
 *
 * @param {string} dist
 */
export const hostOf = (dist) => Host.start('/', dist);

/**
 * How many rows stand on its first page.
 *
 * @param {Host} host
 */
export function onFirstPage(host) {
  const page = readFileSync(join(host.dist, 'jobs/index.html'), 'utf8');
  return page.split('data-row=').length - 1;
}
