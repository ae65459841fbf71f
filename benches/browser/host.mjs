// A plain static host, as sites like this one have: files as they are, compressed, and kept by
// browsers for as long as their names allow.

import { readFileSync, statSync } from 'node:fs';
import { createServer } from 'node:http';
import { extname, join, normalize } from 'node:path';
import { gzipSync } from 'node:zlib';

const TYPES = {
  '.html': 'text/html; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.wasm': 'application/wasm',
  '.json': 'application/json',
  '.svg': 'image/svg+xml',
  '.txt': 'text/plain; charset=utf-8',
  '.xml': 'application/xml',
  '.png': 'image/png',
  '.jpg': 'image/jpeg',
  '.webp': 'image/webp',
  '.webmanifest': 'application/manifest+json',
};

const PACKED = new Set(['.html', '.css', '.js', '.wasm', '.json', '.svg', '.txt', '.xml', '.webmanifest']);

/** A name with a digest in it never holds anything else. */
const NEVER_CHANGES = /[-.][0-9a-f]{8,}[^/]*\.(css|js|wasm|jpg|webp)$/;

/**
 * Serves what `folder()` names at that moment.
 *
 * @param {() => string} folder
 */
export async function host(folder) {
  /** @type {Map<string, { body: Buffer, headers: Record<string, string> }>} */
  const known = new Map();
  const server = createServer((request, response) => {
    let path = normalize(decodeURIComponent(new URL(request.url ?? '/', 'http://host').pathname));
    if (path.endsWith('/')) path += 'index.html';
    const file = join(folder(), path);
    try {
      let answer = known.get(file);
      if (!answer) {
        if (!statSync(file).isFile()) throw new Error('no file');
        const kind = extname(file);
        const body = readFileSync(file);
        const lasting = NEVER_CHANGES.test(path);
        answer = {
          body: PACKED.has(kind) ? gzipSync(body, { level: 9 }) : body,
          headers: {
            'content-type': TYPES[kind] ?? 'application/octet-stream',
            'cache-control': lasting ? 'public, max-age=31536000, immutable' : 'public, max-age=600',
            ...(PACKED.has(kind) ? { 'content-encoding': 'gzip', vary: 'accept-encoding' } : {}),
          },
        };
        known.set(file, answer);
      }
      response.writeHead(200, { ...answer.headers, 'content-length': String(answer.body.length) });
      response.end(answer.body);
    } catch {
      response.writeHead(404, { 'content-type': 'text/plain' });
      response.end('Nothing stands here.');
    }
  });
  await new Promise((resolve) => server.listen(0, '127.0.0.1', () => resolve(undefined)));
  const { port } = /** @type {import('node:net').AddressInfo} */ (server.address());
  return { origin: `http://127.0.0.1:${port}`, stop: () => server.close() };
}
