// Reads every page and feed of the built site with programs that nobody here wrote, says what they
// find, and counts: one test for each file and reader. `cargo site test --only validate` runs it.
//
// SITE_ROOT: the built site. VOCABULARY: schema.org's vocabulary, as JSON-LD. LOGS: what the check of
// content tells code scanning. PHOTOGRAPHS: originals with a camera's records in them, one a line. RESULTS: the file to which the counts go.

import { readdir, readFile, writeFile } from "node:fs/promises";
import path from "node:path";

import { data } from "./data.js";
import { atom, jsonFeeds } from "./feeds.js";
import { htmlValidate, vnu } from "./pages.js";
import { originals, pictures } from "./pictures.js";
import { sarif } from "./sarif.js";

/** How many problems are printed in full. */
const PRINTED = 40;

const site = process.env.SITE_ROOT;
const all = (await readdir(site, { recursive: true })).sort();
const read = async (name) => ({ name, file: path.join(site, name), text: await readFile(path.join(site, name), "utf8") });
const files = (fits) => Promise.all(all.filter(fits).map(read));

const pages = await files((name) => name.endsWith(".html"));
const atomFeeds = await files((name) => name.endsWith(".atom"));
const otherFeeds = await files((name) => /(^|\/)feeds\/.*\.json$/.test(name));

const shown = all.filter((name) => /\.(avif|gif|jpe?g|png|svg|webp)$/i.test(name)).map((name) => ({ file: path.join(site, name) }));
const photographed = process.env.PHOTOGRAPHS.split("\n").map((file) => ({ file }));

const logs = process.env.LOGS;
const names = (await readdir(logs)).sort();
const scanned = await Promise.all(names.map(async (name) => ({ file: path.join(logs, name), text: await readFile(path.join(logs, name), "utf8") })));

const checks = [
  ["html-validate", htmlValidate, pages],
  ["the Nu Html Checker", vnu, pages],
  ["the structured data validator", data, pages],
  ["the grammar of Atom", atom, atomFeeds],
  ["the schema of JSON Feed", jsonFeeds, otherFeeds],
  ["the schema of SARIF", sarif, scanned],
  ["ExifTool, for the originals", originals, photographed],
  ["ExifTool", pictures, shown],
];

let passed = 0;
let failed = 0;
for (const [name, check, read] of checks) {
  // A site without pages or feeds is one that was not built.
  const problems = read.length > 0 ? await check(read) : [{ file: site, what: `nothing for ${name} to read` }];
  const faulty = new Set(problems.map((problem) => problem.file));
  for (const { file, what } of problems.slice(0, PRINTED)) {
    console.log(`${path.relative(site, file)}: ${what}`);
  }
  if (problems.length > PRINTED) console.log(`… and ${problems.length - PRINTED} more`);
  console.log(`${name}: ${read.length} files, ${problems.length} problems`);
  failed += faulty.size;
  passed += Math.max(read.length - faulty.size, 0);
}
await writeFile(process.env.RESULTS, JSON.stringify({ passed, failed }));
process.exitCode = failed === 0 ? 0 : 1;
