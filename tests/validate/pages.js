// Pages, as HTML.

import { execFile } from "node:child_process";
import { readFile } from "node:fs/promises";
import { createRequire } from "node:module";
import path from "node:path";
import { promisify } from "node:util";

import { HtmlValidate, StaticConfigLoader } from "html-validate";

const require = createRequire(import.meta.url);
const run = promisify(execFile);

/** The Nu Html Checker, which is a Java program. */
export const JAR = path.join(path.dirname(require.resolve("vnu-jar/package.json")), "build/dist/vnu.jar");

/** What html-validate finds. */
export async function htmlValidate(pages) {
  const config = JSON.parse(await readFile(new URL("htmlvalidate.json", import.meta.url), "utf8"));
  const validator = new HtmlValidate(new StaticConfigLoader(config));
  const problems = [];
  for (const { file, text } of pages) {
    const report = await validator.validateString(text, file);
    for (const { messages } of report.results) {
      for (const { ruleId, message, selector } of messages) {
        problems.push({ file, what: `${message} (${ruleId}${selector ? `, at ${selector}` : ""})` });
      }
    }
  }
  return problems;
}

/** What the Nu Html Checker (vnu), W3C's own, finds: mistakes, not advice. */
export async function vnu(pages) {
  const report = JSON.parse(await java(["-jar", JAR, "--format", "json", "--errors-only", ...pages.map((page) => page.file)]));
  return report.messages.map(({ url, message, extract, type }) => ({
    file: url ? decodeURI(url.replace(/^file:\/*/, "/")) : "?",
    what: `${message}${extract ? `, at ${extract.replace(/\s+/g, " ").trim()}` : ""}${type === "error" ? "" : ` (${type})`}`,
  }));
}

/** What a Java program says, whether it finds something or not. */
export async function java(args) {
  const options = { maxBuffer: 1 << 28 };
  const { stdout, stderr } = await run("java", args, options).catch((error) => {
    if (error.code === "ENOENT" || error.stdout === undefined) throw error;
    return error;
  });
  return stdout + stderr;
}
