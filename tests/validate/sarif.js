// Logs for code scanning, by the schema of their format.

import { createRequire } from "node:module";

import Ajv from "ajv-draft-04";
import addFormats from "ajv-formats";

/** What is not as SARIF 2.1.0 wants it. The schema is Microsoft's copy of OASIS's. */
export async function sarif(logs) {
  // A pattern of the schema is none in the Unicode mode of regular expressions.
  const schema = createRequire(import.meta.url)("@microsoft/jest-sarif/lib/schemas/sarif-2.1.0-rtm.5.json");
  const ajv = new Ajv({ allErrors: true, strict: false, unicodeRegExp: false });
  addFormats(ajv);
  const validate = ajv.compile(schema);
  return logs.flatMap(({ file, text }) => {
    if (validate(JSON.parse(text))) return [];
    return validate.errors.map((error) => ({ file, what: `${error.instancePath || "/"} ${error.message}` }));
  });
}
