// `site serve` in a folder of its own, with the client of the build under test.

import { spawn } from 'node:child_process';
import { cp, mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { readdirSync, readFileSync } from 'node:fs';

import { DISTS, SITE_BIN } from './surroundings.js';

/** The smallest site, with a page that an editor changes here. */
const FILES = {
  'site.toml': readFileSync(new URL('../../smallest/site.toml', import.meta.url), 'utf8'),
  'pages/about.md': '---\ntitle: この会について\nsummary: どんな会か\n---\n\nはじめの文。\n',
};

export class Served {
  #folder;
  #child;
  #said = /** @type {string[]} */ ([]);
  origin = '';

  /**
   * @param {string} folder
   * @param {import('node:child_process').ChildProcess} child
   */
  constructor(folder, child) {
    this.#folder = folder;
    this.#child = child;
  }

  static async start() {
    const folder = await mkdtemp(join(tmpdir(), 'naname-serve-'));
    for (const [name, text] of Object.entries(FILES)) await put(folder, `content/${name}`, text);
    await client(join(folder, 'client'));
    // What makes a folder a project: the command watches this one, and not the sources.
    await put(folder, 'Trunk.toml', '');
    const { CARGO_MANIFEST_DIR, NANAME_CONTENT, NANAME_SERVE_PORT, ...env } = process.env;
    const child = spawn(SITE_BIN, ['serve', '--content', 'content', '--port', '0'], {
      cwd: folder,
      env: { ...env, NANAME_CLIENT_DIR: join(folder, 'client') },
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    const served = new Served(folder, child);
    child.stderr.on('data', (data) => served.#said.push(String(data)));
    served.origin = await new Promise((resolve, reject) => {
      child.once('error', reject);
      child.once('exit', (code) => reject(new Error(`site serve ended (${code}): ${served.said}`)));
      createInterface(child.stdout).on('line', (line) => {
        const [, origin] = /^Serving (http:\/\/127\.0\.0\.1:\d+)\//.exec(line) ?? [];
        if (origin) resolve(origin);
      });
    });
    return served;
  }

  /** What stands in the terminal. */
  get said() {
    return this.#said.join('');
  }

  /**
   * Saves a file of the content.
   *
   * @param {string} name
   * @param {string} text
   */
  save(name, text) {
    return put(this.#folder, `content/${name}`, text);
  }

  /**
   * Deletes a file of the content.
   *
   * @param {string} name
   */
  remove(name) {
    return rm(join(this.#folder, 'content', name));
  }

  async stop() {
    const ended = new Promise((resolve) => this.#child.once('exit', resolve));
    if (this.#child.exitCode === null && this.#child.kill()) await ended;
    await rm(this.#folder, { recursive: true, force: true });
  }
}

/**
 * The folder that Trunk would have made: the client's files, and the shell page that names them.
 *
 * @param {string} folder
 */
export async function client(folder) {
  const dist = DISTS['/'];
  await mkdir(folder, { recursive: true });
  for (const name of readdirSync(dist).filter((name) => /\.(js|wasm|css|svg)$/.test(name))) {
    await cp(join(dist, name), join(folder, name));
  }
  const home = await readFile(join(dist, 'index.html'), 'utf8');
  const files = home.match(/<link rel="?stylesheet"?[^>]*>|<script data-js[^>]*>[^<]*<\/script>/g) ?? [];
  const shell = `<!doctype html><html lang="ja"><head><meta charset="utf-8"><meta name="naname-head">${files.join('')}</head><body><div id="naname-body"></div></body></html>`;
  await put(folder, 'index.html', shell);
}

/**
 * @param {string} folder
 * @param {string} name
 * @param {string} text
 */
export async function put(folder, name, text) {
  const path = join(folder, name);
  await mkdir(join(path, '..'), { recursive: true });
  await writeFile(path, text);
}
