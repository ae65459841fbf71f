// The golden faults of `tests/content/cases/`, and what the command says of them.

import { execFileSync } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, relative, sep } from 'node:path';
import { fileURLToPath } from 'node:url';

import { SITE_BIN } from './surroundings.js';

const CONTENT = fileURLToPath(new URL('../../content/', import.meta.url));

/** @typedef {{ path: string, bytes: Buffer }} File */

/** The names of all cases. */
export const CASES = readdirSync(join(CONTENT, 'cases'), { withFileTypes: true })
  .filter((entry) => entry.isDirectory())
  .map((entry) => entry.name)
  .sort();

/**
 * @param {string} folder
 * @returns {File[]}
 */
function below(folder) {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && !entry.name.startsWith('.') && !entry.name.endsWith('~'))
    .map((entry) => join(entry.parentPath ?? entry.path, entry.name))
    .map((path) => ({ path: relative(folder, path).split(sep).join('/'), bytes: readFileSync(path) }));
}

/**
 * The files of a case: its own, and where it says so those of the base.
 *
 * @param {string} name
 */
export function filesOf(name) {
  const folder = join(CONTENT, 'cases', name);
  const own = below(join(folder, 'content'));
  const base = join(folder, 'base.txt');
  if (!existsSync(base)) return own;
  const without = readFileSync(base, 'utf8').split('\n');
  const taken = new Set([...without, ...own.map(({ path }) => path)]);
  return [...own, ...below(join(CONTENT, 'base')).filter(({ path }) => !taken.has(path))];
}

/**
 * What `site check --format json` says of some files.
 *
 * @param {File[]} files
 * @param {'ja' | 'en'} locale
 * @returns {object[]}
 */
export function told(files, locale) {
  const folder = mkdtempSync(join(tmpdir(), 'naname-case-'));
  try {
    for (const { path, bytes } of files) {
      mkdirSync(dirname(join(folder, path)), { recursive: true });
      writeFileSync(join(folder, path), bytes);
    }
    const lines = run(folder, ['check', '--content', '.', '--format', 'json', '--lang', locale]);
    return lines.split('\n').filter(Boolean).map((line) => JSON.parse(line));
  } finally {
    rmSync(folder, { recursive: true });
  }
}

/**
 * @param {string} folder
 * @param {string[]} options
 */
function run(folder, options) {
  try {
    return execFileSync(SITE_BIN, options, { cwd: folder, encoding: 'utf8', stdio: 'pipe' });
  } catch (error) {
    // With errors in the content the command fails, and says which.
    return /** @type {{ stdout: string }} */ (error).stdout;
  }
}
