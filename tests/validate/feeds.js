// Feeds, by the grammar of their format.

import { readFile } from "node:fs/promises";
import { fileURLToPath } from "node:url";

import Ajv from "ajv/dist/2020.js";
import addFormats from "ajv-formats";

import { JAR, java } from "./pages.js";

/** Checks a RELAX NG grammar; it comes with the Nu Html Checker. */
const JING = "nu.validator.vendor.thaiopensource.relaxng.util.Driver";

/** What is not as RFC 4287 and `atom.rnc` want it. */
export async function atom(feeds) {
  const grammar = fileURLToPath(new URL("atom.rnc", import.meta.url));
  const said = await java(["-cp", JAR, JING, "-c", grammar, ...feeds.map((feed) => feed.file)]);
  const lines = said.split("\n").filter((line) => line.trim() !== "");
  return lines.map((line) => {
    const [, file, what] = /^(.*?):\d+:\d+: (.*)$/.exec(line) ?? [, "?", line];
    return { file, what };
  });
}

/** What is not as JSON Feed 1.1 and `json-feed.schema.json` want it. */
export async function jsonFeeds(feeds) {
  const schema = JSON.parse(await readFile(new URL("json-feed.schema.json", import.meta.url), "utf8"));
  const ajv = new Ajv({ allErrors: true });
  addFormats(ajv);
  const validate = ajv.compile(schema);
  return feeds.flatMap(({ file, text }) => {
    if (validate(JSON.parse(text))) return [];
    return validate.errors.map((error) => ({ file, what: `${error.instancePath || "/"} ${error.message}` }));
  });
}
