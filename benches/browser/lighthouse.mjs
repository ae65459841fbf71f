// What a first visit costs on a phone, as Lighthouse sees it: median of five, and a plain page with
// the text of the home page as the floor. `npm install` here first, or let `cargo site bench` do it.
//
// SITE_ROOT: a site built at /; SITE_BIN: the native command; CHROMIUM: the browser; SITE_AT: the
// instant of the build. RUNS: how often (5).

import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

import * as chrome from 'chrome-launcher';
import lighthouse from 'lighthouse';

import { host } from './host.mjs';
import { build, plain } from './site.mjs';

const RUNS = Number(process.env.RUNS ?? 5);
const POSITIONS = 200;
const told = (/** @type {string} */ name) => {
  const value = process.env[name];
  if (!value) throw new Error(`${name} is not set`);
  return value;
};

const PAGES = [
  ['a plain page', '/plain/'],
  ['home', '/'],
  ['events', '/events/'],
  ['a story', '/stories/hiebako/'],
  [`positions (${POSITIONS})`, '/jobs/'],
  ['a position', '/jobs/return-logistics-dx/'],
];

const CATEGORIES = ['performance', 'accessibility', 'best-practices', 'seo'];
const AUDITS = ['largest-contentful-paint', 'total-blocking-time', 'cumulative-layout-shift', 'total-byte-weight'];

const median = (/** @type {number[]} */ all) => [...all].sort((a, b) => a - b)[all.length >> 1];

let folder = '';
const served = await host(() => folder);
folder = build({
  dist: told('SITE_ROOT'),
  bin: told('SITE_BIN'),
  at: process.env.SITE_AT ?? new Date().toISOString(),
  positions: POSITIONS,
});
mkdirSync(join(folder, 'plain'));
writeFileSync(join(folder, 'plain/index.html'), plain(readFileSync(join(folder, 'index.html'), 'utf8')));

const rows = [];
const complaints = new Set();
for (const [name, path] of PAGES.filter(([, path]) => !process.env.ONLY || path === process.env.ONLY)) {
  /** @type {number[][]} */
  const runs = [];
  // The first run finds nothing warm, and does not count.
  for (let run = -1; run < RUNS; run += 1) {
    const browser = await chrome.launch({
      chromePath: told('CHROMIUM'),
      chromeFlags: ['--headless=new', '--no-sandbox', '--disable-gpu', '--disable-background-networking'],
    });
    const result = await lighthouse(served.origin + path, { port: browser.port, logLevel: 'error' });
    await browser.kill();
    if (!result) throw new Error(`${path}: Lighthouse says nothing`);
    if (run < 0) continue;
    const { categories, audits } = result.lhr;
    runs.push([
      ...CATEGORIES.map((id) => Math.round((categories[id].score ?? 0) * 100)),
      ...AUDITS.map((id) => audits[id].numericValue ?? NaN),
    ]);
    for (const id of CATEGORIES) {
      for (const { id: audit, weight } of categories[id].auditRefs) {
        const score = audits[audit].score;
        if (weight > 0 && score !== null && score < 0.99) {
          complaints.add(`${path}: ${id}: ${audits[audit].title} (${score}) ${audits[audit].displayValue ?? ''}`);
        }
      }
    }
  }
  const of = (/** @type {number} */ column) => runs.map((run) => run[column]);
  const spread = (/** @type {number} */ column) => `${Math.round(Math.min(...of(column)))}–${Math.round(Math.max(...of(column)))}`;
  rows.push({
    page: name,
    scores: CATEGORIES.map((_, column) => median(of(column))).join(' '),
    'LCP ms': `${Math.round(median(of(4)))} (${spread(4)})`,
    'TBT ms': `${Math.round(median(of(5)))} (${spread(5)})`,
    CLS: median(of(6)).toFixed(3),
    'KiB in all': Math.round(median(of(7)) / 1024),
  });
}
served.stop();
console.log(`Lighthouse, mobile, median of ${RUNS}; scores: ${CATEGORIES.join(', ')}`);
console.table(rows);
for (const complaint of complaints) console.log(complaint);
