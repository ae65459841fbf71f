// What Pagefind takes for the same, the best kept library for this: `node peer.js PAGES QUERIES`.
//
// PAGES is a folder of pages, QUERIES a JSON file: a list of texts to look for. Pagefind's own program
// is fetched by npm. It writes what it measured as JSON: for each query the paths of the pages that
// were found, and the bytes that a first query transfers with ten results in view.

const { execFileSync } = require("node:child_process");
const { readFileSync, readdirSync, statSync } = require("node:fs");
const path = require("node:path");
const { pathToFileURL } = require("node:url");
const { gzipSync } = require("node:zlib");

const VERSION = "1.6.0";
const IN_VIEW = 10;
const HOST = "http://localhost/";

const [pages, queries] = process.argv.slice(2);
const index = path.join(pages, "pagefind");

const started = process.hrtime.bigint();
execFileSync("npx", ["--yes", `pagefind@${VERSION}`, "--site", pages, "--silent"], {
  stdio: ["ignore", "ignore", "inherit"],
});
const seconds = Number(process.hrtime.bigint() - started) / 1e9;

// What the program expects of a browser, as far as it asks: files, and the language of the page.
let transferred = 0;
globalThis.fetch = async (address) => {
  const file = path.join(pages, new URL(address, HOST).pathname);
  const bytes = readFileSync(file);
  transferred += bytes.length;
  return new Response(bytes);
};
globalThis.window = globalThis;
globalThis.location = new URL(HOST);
globalThis.document = {
  querySelector: () => ({ getAttribute: () => "ja" }),
  currentScript: null,
};

function size(folder) {
  let [bytes, files] = [0, 0];
  for (const name of readdirSync(folder, { recursive: true })) {
    const facts = statSync(path.join(folder, name));
    if (facts.isFile()) {
      bytes += facts.size;
      files += 1;
    }
  }
  return { bytes, files };
}

async function main() {
  const program = gzipSync(readFileSync(path.join(index, "pagefind.js"))).length;
  const pagefind = await import(pathToFileURL(path.join(index, "pagefind.js")));
  const addresses = new Map();
  const answers = [];
  for (const query of JSON.parse(readFileSync(queries, "utf8"))) {
    if (pagefind.destroy) await pagefind.destroy();
    await pagefind.options({ basePath: `${HOST}pagefind/`, baseUrl: "/" });
    transferred = program;
    const { results } = await pagefind.search(query);
    const data = async (result) => addresses.set(result.id, (await result.data()).raw_url);
    for (const result of results.slice(0, IN_VIEW)) await data(result);
    const bytes = transferred;
    for (const result of results) {
      if (!addresses.has(result.id)) await data(result);
    }
    const found = results.map((result) => addresses.get(result.id));
    answers.push({ bytes, found });
  }
  process.stdout.write(JSON.stringify({ seconds, ...size(index), answers }));
}

main();
