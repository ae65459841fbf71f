// What `cargo site test` tells about the builds and programs under test.

import { tmpdir } from 'node:os';
import { join } from 'node:path';

/**
 * @param {string} name
 * @returns {string}
 */
function told(name) {
  const value = process.env[name];
  if (!value) {
    throw new Error(`${name} is not set: run these tests with \`cargo site test --only browser\``);
  }
  return value;
}

/** Chromium's program. */
export const CHROMIUM = told('CHROMIUM');

/** The native `site` command. */
export const SITE_BIN = told('SITE_BIN');

/** The instant at which the site was built: *now* for every reader who has no other clock. */
export const BUILT_AT = told('SITE_AT');

/** A site is published below a path; each of these builds is tested. */
export const DISTS = { '/': told('SITE_ROOT'), '/alumni/': told('SITE_ALUMNI') };

/** @typedef {keyof typeof DISTS} Below */

/** @type {Below[]} */
export const BELOW = ['/', '/alumni/'];

/** Where traces of failures go: outside of the sources, so that nobody commits them. */
export const SCRATCH = join(tmpdir(), 'naname-browser-tests');
