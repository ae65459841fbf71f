// The structured data of pages, by Google's rules for each kind of thing and by the vocabulary of
// schema.org, down to the things inside of things.

import { readFile } from "node:fs/promises";

import Validator from "@adobe/structured-data-validator";
import WebAutoExtractor from "@marbec/web-auto-extractor";

/** Google's rules name these as errors; everything else that it misses it only recommends. */
const isError = (issue) => issue.severity === "ERROR" || issue.errorType === "schemaOrg";

/** What the validator finds. A page that search engines may take in must have some data. */
export async function data(pages) {
  const vocabulary = JSON.parse(await readFile(process.env.VOCABULARY, "utf8"));
  const problems = [];
  let things = 0;
  for (const { file, text } of pages) {
    const extracted = new WebAutoExtractor({ addLocation: true }).parse(text);
    things += Object.values(extracted.jsonld ?? {}).flat().length;
    for (const issue of await new Validator(vocabulary).validate(extracted)) {
      if (!isError(issue)) continue;
      const where = (issue.path ?? []).map(({ type, property }) => property ?? type).join(".");
      problems.push({ file, what: `${issue.issueMessage} (${issue.severity}, at ${where})` });
    }
    const isIndexed = text.includes('hreflang="x-default"') && !text.includes('content="noindex"');
    if (isIndexed && !text.includes("application/ld+json")) {
      problems.push({ file, what: "may be indexed, and has no structured data" });
    }
  }
  if (things < pages.length) problems.push({ file: "?", what: `only ${things} things on ${pages.length} pages` });
  return problems;
}
