// The sample site with many positions, built around the client of a site that is built already.

import { spawnSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, readFileSync, readdirSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const CONTENT = new URL('../../content/', import.meta.url).pathname;

/**
 * Builds it in a folder of its own, and tells where.
 *
 * @param {{ dist: string, bin: string, at: string, positions: number }} asked
 */
export function build({ dist, bin, at, positions }) {
  const folder = mkdtempSync(join(tmpdir(), 'naname-first-visit-'));
  const [content, out] = [join(folder, 'content'), join(folder, 'dist')];
  cpSync(CONTENT, content, { recursive: true });
  const { jobs, ...rest } = JSON.parse(readFileSync(join(content, 'jobs.json'), 'utf8'));
  const open = jobs.filter((/** @type {{ closes: string }} */ job) => job.closes > at.slice(0, 10));
  const more = Array.from({ length: positions - jobs.length }, (_, number) => {
    const job = open[number % open.length];
    const round = Math.floor(number / open.length) + 2;
    const title = { ja: `${job.title.ja}（${round}）`, en: `${job.title.en} (${round})` };
    return { ...job, id: `${job.id}-${round}`, title };
  });
  writeFileSync(join(content, 'jobs.json'), JSON.stringify({ ...rest, jobs: [...jobs, ...more] }));
  // What Trunk would have made: the client's files, and the shell page that names them.
  mkdirSync(out);
  for (const name of readdirSync(dist)) {
    if (/\.(js|wasm|css|svg)$/.test(name) || name === 'assets') {
      cpSync(join(dist, name), join(out, name), { recursive: true });
    }
  }
  const home = readFileSync(join(dist, 'index.html'), 'utf8');
  const files = home.match(/<link rel="?stylesheet"?[^>]*>|<script data-js[^>]*>[^<]*<\/script>/g) ?? [];
  const shell = join(out, 'index.html');
  writeFileSync(
    shell,
    `<!doctype html><html lang="ja"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1"><meta name="naname-head">${files.join('')}</head><body><div id="naname-body"></div></body></html>`,
  );
  const { CARGO_MANIFEST_DIR, NANAME_CONTENT, TRUNK_STAGING_DIR, ...env } = process.env;
  const options = ['--content', content, '--shell', shell, '--out', out, '--at', at, '--public-url', '/'];
  const done = spawnSync(bin, ['prerender', ...options], { env, encoding: 'utf8' });
  if (done.status !== 0) throw new Error(`${bin} prerender: ${done.stdout}${done.stderr}`);
  return out;
}

/**
 * The least that a page with the same text can be: its headings and paragraphs, and nothing else.
 *
 * @param {string} html
 */
export function plain(html) {
  const main = html.slice(html.indexOf('<main'), html.indexOf('</main>'));
  const text = main
    .replace(/<(script|svg|noscript)[^>]*>.*?<\/\1>/gs, '')
    .replace(/<(\/?)(h1|h2|h3|p|ul|ol|li|a|section)\b[^>]*>/g, '<$1$2>')
    .replace(/<(?!\/?(?:h1|h2|h3|p|ul|ol|li|section)>)[^>]*>/g, ' ');
  return `<!doctype html><html lang="ja"><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1"><meta name="description" content="The same text."><title>The same text</title><link rel="icon" href="data:,"><main>${text}</main></html>`;
}
