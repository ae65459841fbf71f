// A static host that can be told to misbehave.

import { readFileSync } from 'node:fs';
import { createServer } from 'node:http';
import { extname } from 'node:path';

import { fileAt } from './dist.js';
import { DISTS } from './surroundings.js';

/** @typedef {import('./surroundings.js').Below} Below */

const TYPES = {
  '.html': 'text/html; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.wasm': 'application/wasm',
  '.json': 'application/json',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.jpg': 'image/jpeg',
  '.webp': 'image/webp',
  '.avif': 'image/avif',
  '.xml': 'application/xml',
  '.ics': 'text/calendar; charset=utf-8',
  '.txt': 'text/plain; charset=utf-8',
  '.webmanifest': 'application/manifest+json',
};

/** Paths are those below the base: `/events/` also where the site is published at `/alumni/`. */
export class Host {
  /** Every request: its path below the base, and the status it was answered with. */
  requests = /** @type {{ path: string, status: number }[]} */ ([]);

  #below;
  #dist;
  #server;
  #failures = /** @type {Map<string, { left: number, how: 'drop' | 503 }>} */ (new Map());
  #holds = /** @type {Map<string, Promise<void>>} */ (new Map());
  #rewrites = /** @type {((html: string, path: string) => string)[]} */ ([]);
  #aliases = /** @type {Map<string, string>} */ (new Map());

  /**
   * @param {Below} below
   * @param {string} [dist] Another folder than that of the sample's build.
   */
  constructor(below, dist) {
    this.#below = below;
    this.#dist = dist ?? DISTS[below];
    this.#server = createServer((request, response) => this.#answer(request, response));
  }

  /**
   * @param {Below} below
   * @param {string} [dist]
   */
  static async start(below, dist) {
    const host = new Host(below, dist);
    await new Promise((resolve) => host.#server.listen(0, '127.0.0.1', () => resolve(undefined)));
    return host;
  }

  async stop() {
    const stopped = new Promise((resolve) => this.#server.close(resolve));
    this.#server.closeAllConnections();
    await stopped;
  }

  get below() {
    return this.#below;
  }

  get dist() {
    return this.#dist;
  }

  get origin() {
    const address = /** @type {import('node:net').AddressInfo} */ (this.#server.address());
    return `http://127.0.0.1:${address.port}`;
  }

  /**
   * The address of a path of the site.
   *
   * @param {string} path
   */
  url(path) {
    return this.origin + this.#below + path.slice(1);
  }

  /**
   * How often a path was asked for.
   *
   * @param {string} path
   */
  asked(path) {
    return this.requests.filter((request) => request.path === path).length;
  }

  /**
   * Fails the next requests for a path: with status 503, or by dropping the connection.
   *
   * @param {string} path
   * @param {{ times?: number, how?: 'drop' | 503 }} [options]
   */
  fail(path, { times = Infinity, how = 503 } = {}) {
    this.#failures.set(path, { left: times, how });
  }

  /** @param {string} path */
  mend(path) {
    this.#failures.delete(path);
  }

  /**
   * Keeps the answers for a path back until the returned function is called.
   *
   * @param {string} path
   * @returns {() => void}
   */
  hold(path) {
    /** @type {() => void} */
    let release = () => {};
    this.#holds.set(path, new Promise((resolve) => (release = resolve)));
    return release;
  }

  /**
   * Changes every document that is served from now on.
   *
   * @param {(html: string, path: string) => string} change
   */
  rewrite(change) {
    this.#rewrites.push(change);
  }

  /**
   * Publishes the site anew: its documents start a client of another name, and the files of the
   * old name are gone, as after every deploy.
   */
  deploy() {
    const [, old] = /data-js="?\S*?([^/"\s>]+\.js)/.exec(readFileSync(`${this.dist}/index.html`, 'utf8')) ?? [];
    if (!old) throw new Error('the home page names no client');
    const [before, after] = [old.replace(/\.js$/, ''), 'client-of-the-next-deploy'];
    for (const ending of ['.js', '_bg.wasm']) {
      this.#aliases.set(`/${after}${ending}`, `/${before}${ending}`);
      this.fail(`/${before}${ending}`);
    }
    this.rewrite((html) => html.replaceAll(`${before}.js`, `${after}.js`));
  }

  /**
   * @param {import('node:http').IncomingMessage} request
   * @param {import('node:http').ServerResponse} response
   */
  async #answer(request, response) {
    const { pathname, search } = new URL(request.url ?? '/', 'http://localhost');
    const below = this.#below.slice(0, -1);
    if (pathname === below) return redirect(response, this.#below + search);
    if (!pathname.startsWith(this.#below)) {
      this.requests.push({ path: `outside: ${pathname}`, status: 404 });
      response.writeHead(404, { 'content-type': 'text/plain' });
      return response.end('Another site lives here.');
    }
    const path = pathname.slice(below.length);
    const log = { path, status: 0 };
    this.requests.push(log);
    const answer = (/** @type {number} */ status, /** @type {import('node:http').OutgoingHttpHeaders} */ headers, /** @type {Buffer | string} */ body) => {
      log.status = status;
      response.writeHead(status, headers).end(body);
    };
    await this.#holds.get(path);
    const failure = this.#failures.get(path);
    if (failure && failure.left > 0) {
      failure.left -= 1;
      if (failure.how === 'drop') return request.socket.destroy();
      return answer(503, { 'content-type': 'text/html' }, 'Not now.');
    }
    const wanted = this.#aliases.get(path) ?? path;
    const file = fileAt(this.dist, wanted);
    if (!file && fileAt(this.dist, `${wanted}/`)) {
      log.status = 301;
      return redirect(response, `${pathname}/${search}`);
    }
    const found = file ?? `${this.dist}/404.html`;
    const type = TYPES[/** @type {keyof typeof TYPES} */ (extname(found))] ?? 'application/octet-stream';
    /** @type {Buffer | string} */
    let body = readFileSync(found);
    if (type.startsWith('text/html')) {
      body = this.#rewrites.reduce((html, change) => change(html, path), body.toString('utf8'));
    }
    // Documents are never cached: whatever the client asks for is seen here.
    const cache = /-[0-9a-f]{16}/.test(wanted) ? 'max-age=31536000, immutable' : 'no-store';
    return answer(file ? 200 : 404, { 'content-type': type, 'cache-control': cache }, body);
  }
}

/**
 * @param {import('node:http').ServerResponse} response
 * @param {string} location
 */
function redirect(response, location) {
  response.writeHead(301, { location }).end();
}
